import type { Page } from "playwright";
import { expect } from "vitest";

/** 1280 × 1024 at 400 % (WCAG 1.4.10). */
export const zoomed = { width: 320, height: 256 };

/**
 * At 400 % there is little room: what is fixed or sticky leaves two thirds of it to the page, at its top and half-way
 * down, and the heading and every control of the page can be brought to light.
 */
export async function expectRoomWhenZoomed(page: Page, address: string): Promise<void> {
  const { covered, unreachable, looked } = await page.evaluate(() => {
    const stays = (element: Element | null): boolean =>
      element !== null &&
      (["fixed", "sticky"].includes(getComputedStyle(element).position) || stays(element.parentElement));
    const coveredAt = (top: number) => {
      scrollTo({ top, behavior: "instant" });
      const lines = [innerWidth / 8, innerWidth / 2, (innerWidth * 7) / 8].map((x) => {
        let taken = 0;
        for (let y = 1; y < innerHeight; y += 2) if (stays(document.elementFromPoint(x, y))) taken += 2;
        return taken;
      });
      return Math.max(...lines) / innerHeight;
    };
    const room = document.documentElement.scrollHeight - innerHeight;
    const seen = (element: HTMLElement) => {
      element.scrollIntoView({ block: "nearest", behavior: "instant" });
      const [box] = element.getClientRects();
      if (!box) return false;
      const inside = (point: number, most: number) => Math.min(Math.max(point, 1), most - 1);
      const x = inside((Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, innerWidth);
      const y = inside((Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2, innerHeight);
      const hit = document.elementFromPoint(x, y);
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return hit !== null && [element, ...labels].some((one) => one.contains(hit));
    };
    const main = document.querySelector("main");
    const wanted = [
      ...(main ?? document).querySelectorAll<HTMLElement>(
        "h1, a[href], button, input:not([type=hidden]), select, textarea, summary",
      ),
    ].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches("h1.vh"), // said by the sentence below it
    );
    return {
      covered: [0, room / 2, room].map(coveredAt),
      unreachable: wanted.filter((element) => !seen(element)).map((element) => element.outerHTML.slice(0, 120)),
      looked: wanted.length,
    };
  });
  expect(looked, address).toBeGreaterThan(0);
  expect(unreachable, `${address}: out of reach at 400 %`).toEqual([]);
  expect(Math.max(...covered), `${address}: height covered at 400 %`).toBeLessThanOrEqual(1 / 3);
}
