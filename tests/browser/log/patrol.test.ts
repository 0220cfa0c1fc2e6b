import { expect, test } from "vitest";
import { expectNoDifferences, openAs, ready, rows } from "../harness";
import { compose, countKeys } from "./keys";
import { totals } from "./totals";

test("last night's usual patrol with one substitute takes at most 10 keys, and the totals rise by six", async () => {
  const before = await totals("jinhua3");
  const page = await openAs("jinhua3");
  const keys = await countKeys(page);
  await page.goto("/desk/jinhua3");
  await ready(page);
  await page.keyboard.press("1");
  const who = page.getByRole("combobox", { name: "谁参加了" });
  await who.waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "serving");
  await page.keyboard.down("Alt");
  await page.keyboard.press("l");
  await page.keyboard.up("Alt");
  await page.locator(".tok").nth(5).waitFor();
  expect(await page.locator(".tok").count()).toBe(6);
  const usual = await page.locator(".tok").allInnerTexts();
  await page.keyboard.press("Backspace");
  await compose(page, "cyz");
  await page.locator(".tok", { hasText: "陈玉珍" }).waitFor();
  expect(await page.locator(".tok").allInnerTexts()).toEqual([...usual.slice(0, 5), "陈玉珍"]);
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
  await page.locator(".toast [role=status]").filter({ hasText: "义务巡逻" }).waitFor();
  expect(await keys()).toBeLessThanOrEqual(10);

  const after = await totals("jinhua3");
  expect(after).toEqual({ station: before.station + 6, network: before.network + 6, minutes: before.minutes + 540 });
  const [saved] = await rows<{ id: string; heldOn: string; state: string }>(
    `SELECT a."id", a."heldOn"::text AS "heldOn", a."state" FROM "Activity" a ORDER BY "recordedAt" DESC NULLS LAST LIMIT 1`,
  );
  expect(saved).toMatchObject({ heldOn: "2018-04-09", state: "RECORDED" });

  // The same rows open from the board: network, station, activity, participants.
  const board = await openAs("hq");
  await board.goto("/hq/stations");
  await board
    .locator("main")
    .getByRole("link", { name: /锦华第三/ })
    .first()
    .click();
  await board.goto("/hq/s/jinhua3/activities");
  await board.locator(`table a[href$="${saved?.id}"]`).click();
  await board.getByText("陈*").first().waitFor();
  await expectNoDifferences();
});

test("a new gathering of twelve takes at most 58 keys, by letters typed plainly", async () => {
  const before = await totals("jinhua3");
  const people = await rows<{ initials: string; name: string; id: string }>(
    `SELECT p."initials", p."name", p."id" FROM "Person" p JOIN "Station" s ON s."id" = p."stationId" WHERE s."slug" = 'jinhua3' AND p."endedOn" IS NULL AND length(p."initials") = 3
       AND EXISTS (SELECT FROM "Volunteer" v WHERE v."stationId" = p."stationId" AND v."personId" = p."id" AND v."toOn" IS NULL AND v."fromOn" < '2018-01-01')
       AND NOT EXISTS (SELECT FROM "Person" o WHERE o."stationId" = p."stationId" AND o."id" <> p."id" AND (o."initials" ^@ p."initials" OR o."pinyin" ^@ p."initials" OR o."altInitials" ^@ p."initials")) ORDER BY p."pinyin" LIMIT 12`,
  );
  expect(people).toHaveLength(12);
  const page = await openAs("jinhua3");
  const keys = await countKeys(page);
  await page.goto("/desk/jinhua3");
  await ready(page);
  await page.keyboard.press("n");
  await page.waitForFunction(() => document.activeElement?.id === "title");
  await page.keyboard.type("ldyh");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.name === "heldOn");
  await page.keyboard.press("Tab");
  // Typed on without waiting for answers: names queue up and come in order.
  for (const { initials } of people) {
    await page.keyboard.type(initials);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
  await page.locator(".toast [role=status]").filter({ hasText: "绿地养护" }).waitFor();
  expect(await keys()).toBeLessThanOrEqual(58);
  const after = await totals("jinhua3");
  expect(after).toEqual({
    station: before.station + 12,
    network: before.network + 12,
    minutes: before.minutes + 12 * 120,
  });
  const saved = await rows<{ id: string }>(
    `SELECT t."personId" AS "id" FROM "Attendance" t WHERE t."activityId" = (SELECT "id" FROM "Activity" ORDER BY "recordedAt" DESC NULLS LAST LIMIT 1) ORDER BY t."nth"`,
  );
  expect(saved.map(({ id }) => id)).toEqual(people.map(({ id }) => id));
});

test("a save is undone within ten minutes, and the totals are as before", async () => {
  const before = await totals("dongli");
  const page = await openAs("dongli");
  await page.goto("/desk/dongli");
  await ready(page);
  await page.keyboard.press("2");
  await page.waitForFunction(() => document.activeElement?.id === "serving");
  await page.keyboard.press("Alt+l");
  await page.locator(".tok").first().waitFor();
  const people = await page.locator(".tok").count();
  await page.keyboard.press("Control+Enter");
  await page.locator(".toast [role=status]").waitFor();
  expect((await totals("dongli")).station).toBe(before.station + people);
  await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
  await page.waitForURL(/said=undone/);
  expect(await totals("dongli")).toEqual(before);
  await expectNoDifferences();
});
