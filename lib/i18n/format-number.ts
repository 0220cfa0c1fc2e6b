import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import en from "@/lib/i18n/messages/en/dates.json";
import zh from "@/lib/i18n/messages/zh-CN/dates.json";

const words = { "zh-CN": zh, en };

/** What stands where a figure is not known; zero is 0, not applicable is blank. */
export const unknown = "—";

/** A whole number with thousands commas: "121,360"; below zero with a minus sign, "−12"; null is not known, "—". */
export function formatCount(count: number | null): string {
  if (count === null) return unknown;
  const digits = String(Math.abs(Math.trunc(count))).replace(/\B(?=(\d{3})+$)/g, ",");
  return count <= -1 ? `−${digits}` : digits;
}

/** Minutes as hours with one decimal, never rounded up: 455 is "7.5". Minus and plus of the same minutes cancel. */
export function formatHours(minutes: number | null): string {
  if (minutes === null) return unknown;
  const tenths = Math.floor(Math.abs(minutes) / 6);
  return `${minutes < 0 && tenths > 0 ? "−" : ""}${formatCount(Math.floor(tenths / 10))}.${tenths % 10}`;
}

/**
 * A rate with one decimal: 31 of 46 is "67.4%"; of nobody, "—". All is said only of all, none only of none:
 * 9,999 of 10,000 stays "99.9%", 1 of 10,000 "0.1%".
 */
export function formatRate(part: number, whole: number): string {
  if (whole === 0) return unknown;
  let tenths = Math.round((part / whole) * 1000);
  if (part < whole) tenths = Math.min(tenths, 999);
  if (part > 0) tenths = Math.max(tenths, 1);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

/**
 * A figure for a headline: cut off, never rounded up, with 余 where something was cut (domain.md D10).
 * Cut to thousands from 10,000 on, to hundreds from 100 on: 121360 "12.1万余" / "over 121,000", 5038 "5000余" /
 * "over 5,000", 212 "200余" / "over 200"; 97 and 12000 stay "97" and "1.2万".
 */
export function headline(count: number, locale: Locale): { text: string; truncated: boolean } {
  const step = count >= 10_000 ? 1000 : count >= 100 ? 100 : 1;
  const cut = Math.floor(count / step) * step;
  const truncated = cut < count;
  const n = locale === "en" ? formatCount(cut) : inTenThousands(cut);
  return { text: truncated ? fill(words[locale].over, { n }) : n, truncated };
}

function inTenThousands(cut: number): string {
  return cut < 10_000 ? String(cut) : fill(words["zh-CN"].tenThousands, { n: String(cut / 10_000) });
}
