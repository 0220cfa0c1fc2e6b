import { expect, test } from "vitest";
import { expectNoDifferences, openAs, rows } from "@/tests/browser/harness";

async function plannedOn(day: string, station: string): Promise<{ id: string; title: string }> {
  const found = await rows<{ id: string; title: string }>(
    `SELECT a."id", a."title" FROM "Activity" a JOIN "Station" s ON s."id" = a."stationId"
      WHERE s."slug" = $1 AND a."heldOn" = $2::date AND a."state" = 'PUBLISHED' ORDER BY a."startMinute" DESC LIMIT 1`,
    [station, day],
  );
  const [activity] = found;
  if (!activity) throw new Error(`Nothing is planned at ${station} on ${day}`);
  return activity;
}

test("Today names the day, and last night's patrol is owed", async () => {
  const patrol = await plannedOn("2018-04-09", "tongmingyuan");
  const page = await openAs("tongmingyuan");
  await page.goto("/desk/tongmingyuan");
  await expect(page.getByRole("heading", { level: 1 }).textContent()).resolves.toMatch(/^4月1\d日 星期/);
  const owed = page.getByRole("region", { name: "还没补记" });
  await expect(owed.getByRole("link", { name: `补记 ${patrol.title}` }).count()).resolves.toBe(1);
});

test("keys lead where they say: a frequent activity by its number, the list by G A", async () => {
  const page = await openAs("jinhua3");
  await page.goto("/desk/jinhua3");
  const first = page.getByRole("navigation", { name: "常用活动" }).getByRole("link").first();
  const address = await first.getAttribute("href");
  await page.locator("body").press("1");
  await page.waitForURL((url) => url.pathname + url.search === address);
  await page.goto("/desk/jinhua3");
  await page.locator("body").press("g");
  await page.locator("body").press("a");
  await page.waitForURL("**/activities");
});

test("without JavaScript: not held needs a reason, is said, and can be undone", async () => {
  const patrol = await plannedOn("2018-04-09", "tongmingyuan");
  const page = await openAs("tongmingyuan", { javaScript: false });
  await page.goto("/desk/tongmingyuan");
  const row = page
    .getByRole("region", { name: "还没补记" })
    .getByRole("listitem")
    .filter({ hasText: patrol.title })
    .first();
  await row.locator("summary").click();
  await row.getByRole("radio", { name: "天气不好" }).check();
  await row.getByRole("button", { name: "记为没有举行" }).click();
  await page.locator(".toast").getByText("没有举行").waitFor();
  const state = async () =>
    (await rows<{ state: string }>(`SELECT "state" FROM "Activity" WHERE "id" = $1::uuid`, [patrol.id]))[0]?.state;
  await expect(state()).resolves.toBe("CANCELLED");
  // The toast's own: others may have been logged lately and offer theirs.
  await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
  await page.waitForURL(/said=undone/);
  await expect(state()).resolves.toBe("PUBLISHED");
  await expectNoDifferences();
});
