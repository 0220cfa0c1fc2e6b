/** The steps of 长辈版 in pixels of running text: 标准, 大, 特大 (domain A11Y-02). */
export const textSizes = ["18", "24", "30"] as const;
export type TextSize = (typeof textSizes)[number];

/** The cookie that remembers the choice. */
export const textSizeCookie = "text-size";

/** A size that came in from outside; anything unknown is the usual one. */
export function textSizeFrom(text: unknown): TextSize {
  return textSizes.find((size) => size === text) ?? "18";
}
