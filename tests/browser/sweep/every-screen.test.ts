import { expect, test } from "vitest";
import { expectAccessible, openAnonymous, openAs, picture } from "../harness";
import { addresses, patterns } from "../routes";

/** Who opens which part of the app. */
function visitorOf(pattern: string): string | null {
  if (pattern.startsWith("/desk/")) return "jinhua3";
  if (pattern.startsWith("/hq/c/")) return "centre-shengbei";
  if (pattern.startsWith("/hq")) return "hq";
  return pattern === "/account" ? "jinhua3" : null;
}

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

for (const locale of ["zh-CN", "en"] as const) {
  test(`every screen: no axe finding, one heading, no sideways scroll, own words in ${locale}`, {
    timeout: 240_000,
  }, async () => {
    const all = patterns();
    expect(all.length).toBeGreaterThan(12);
    for (const size of sizes) {
      for (const pattern of all) {
        const visitor = visitorOf(pattern);
        const page = visitor ? await openAs(visitor, { locale, ...size }) : await openAnonymous({ locale, ...size });
        const problems: string[] = [];
        page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
        page.on("pageerror", (error) => problems.push(error.message));
        for (const address of await addresses(pattern, "jinhua3")) {
          const answer = await page.goto(address);
          expect(answer?.status(), address).toBe(200);
          await expectAccessible(page);
          expect(await page.locator("h1").count(), address).toBe(1);
          expect(await page.evaluate(() => document.documentElement.lang), address).toBe(locale);
          const preview = address.endsWith("/print");
          if (!preview)
            expect(
              await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
              `${address} at ${size.width}`,
            ).toBeLessThanOrEqual(0);
          const text = await page.locator("body").innerText();
          expect(text, address).not.toMatch(
            /\b(desk|activities|log|people|totals|errors|auth|shell|ui)\.[a-z]+[A-Za-z.]*\b/,
          );
          await picture(
            page,
            `${locale}/${size.width}/${address.replaceAll(/[0-9a-f-]{36}/g, "id").replaceAll("/", "_") || "_"}`,
          );
        }
        expect(problems, pattern).toEqual([]);
        await page.context().close();
      }
    }
  });
}
