import type { Page } from "playwright";
import { expect } from "vitest";
import { beside } from "./written-log";

/** Fails unless a form came back with these words beside these fields, and each line of its summary leads to something. */
export async function expectRefused(page: Page, wrong: Record<string, string>): Promise<void> {
  for (const [field, words] of Object.entries(wrong)) {
    expect(await beside(page, field), field).toContain(words);
    expect(await page.locator(`#${field}-error`).isVisible(), field).toBe(true);
  }
  for (const link of await page.locator(".errors a").all()) {
    const target = (await link.getAttribute("href")) ?? "";
    expect(await page.locator(`[id="${target.slice(1)}"]`).count(), target).toBe(1);
  }
}

/** Fails unless fields hold what was typed into them: by their names in the form, ticks and choices by their values. */
export async function expectKept(page: Page, typed: Record<string, string>): Promise<void> {
  const kept: Record<string, string> = {};
  for (const name of Object.keys(typed)) {
    const field = page.locator(`main [name="${name}"]:not([type=hidden])`);
    const radio = (await field.first().getAttribute("type")) === "radio";
    kept[name] = await (radio ? page.locator(`main [name="${name}"]:checked`) : field.first()).inputValue();
  }
  expect(kept).toEqual(typed);
}
