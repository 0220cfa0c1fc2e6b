import type { Page } from "playwright";
import { expect, test } from "vitest";
import { expectNoDifferences, openAs, rows } from "../harness";
import { beside, keptAs, knownVolunteers, save, write } from "./written-log";

const plain = { javaScript: false };

/** Takes the save back that the page says: the plan is there again for whoever comes after. */
async function undo(page: Page): Promise<void> {
  await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
  await page.waitForURL(/said=undone/);
}

test("an undo that comes after another save is refused beside its button and changes nothing", async () => {
  const names = await knownVolunteers("dongli", 2);
  const title = "无脚本撤不回";
  const page = await openAs("dongli", plain);
  await write(page, "dongli", { title, day: "2018-04-04", start: "08:00", end: "09:00", names });
  await save(page);
  await page.waitForURL(/said=logged/);
  const logged = await keptAs(title);

  const other = await openAs("dongli", plain);
  await other.goto(`/desk/dongli/activities/${logged?.id}/change`);
  await other.getByLabel("地点").fill("换了地方");
  await save(other);
  await other.waitForURL(/said=changed/);
  const changed = await keptAs(title);
  expect(changed?.saves).toHaveLength(2);

  const toast = page.locator(".toast");
  await toast.getByRole("button", { name: "撤销" }).click();
  expect(await toast.getByRole("alert").innerText()).toContain("有人又改过");
  expect(await keptAs(title)).toEqual(changed);

  await other.getByRole("button", { name: "撤销" }).first().click();
  await other.waitForURL(/said=undone/);
  expect((await keptAs(title))?.saves.at(-1)).toBe("UNDONE");
  expect(await keptAs(title)).toMatchObject({ people: 2, ledger: 2 });
  await expectNoDifferences();
});

test("a draft is gone on with or dropped by its buttons", async () => {
  const drafts = () =>
    rows(
      `SELECT d."form" FROM "Draft" d JOIN "Station" s ON s."id" = d."stationId" WHERE s."slug" = 'dongli' AND d."body"::text LIKE '%草稿里的地点%'`,
    );
  // What other tests left half-typed is offered too.
  await rows(`DELETE FROM "Draft" d USING "Station" s WHERE s."id" = d."stationId" AND s."slug" = 'dongli'`);
  const typing = await openAs("dongli");
  await typing.goto("/desk/dongli/activities/new");
  await typing.getByLabel("地点").fill("草稿里的地点");
  await typing.getByText("草稿已自动保存").waitFor();
  expect(await drafts()).toHaveLength(1);

  const page = await openAs("dongli", plain);
  await page.goto("/desk/dongli/activities/new");
  await page.getByRole("link", { name: "接着填" }).click();
  await page.waitForURL(/draft=1/);
  expect(await page.getByLabel("地点").inputValue()).toBe("草稿里的地点");
  await page.goto("/desk/dongli/activities/new");
  await page.getByRole("button", { name: "重新填" }).click();
  await page.getByRole("combobox", { name: "做了什么" }).waitFor();
  expect(await page.getByRole("link", { name: "接着填" }).count()).toBe(0);
  expect(await drafts()).toHaveLength(0);
});

test("a plan is recorded from its own form: what is wrong is said, its people are taken along", async () => {
  const [plan] = await rows<{ id: string; expected: number; title: string }>(
    `SELECT a."id", a."title", count(*)::int AS "expected" FROM "Activity" a JOIN "Station" s ON s."id" = a."stationId"
      JOIN "Attendance" t ON t."stationId" = a."stationId" AND t."activityId" = a."id" AND t."status" = 'EXPECTED'
      WHERE s."slug" = 'dongli' AND a."state" = 'PUBLISHED' AND a."kind" = 'SERVICE' AND a."heldOn" < '2018-04-10' GROUP BY 1, 2 ORDER BY 1 LIMIT 1`,
  );
  if (!plan) throw new Error("Nothing of dongli's plan is over");
  const page = await openAs("dongli", plain);
  await page.goto(`/desk/dongli/activities/${plan.id}/record`);
  const end = await page.getByLabel("结束时间").inputValue();
  await page.getByLabel("结束时间").fill("00:10");
  await page.locator("summary", { hasText: "备注" }).click();
  await page.getByLabel("备注").fill("来的都到齐了");
  await save(page);
  expect(await beside(page, "when-where")).toContain("结束时间要晚于开始时间");
  expect(await page.getByLabel("备注").inputValue()).toBe("来的都到齐了");
  expect(await page.locator(".tok").count()).toBe(plan.expected);
  await page.getByLabel("结束时间").fill(end);
  await save(page);
  await page.waitForURL(/said=logged/);
  const [kept] = await rows<{ state: string; people: number; note: string; ledger: number }>(
    `SELECT "state", "people", "note", (SELECT sum("sign")::int FROM "ServiceRecord" r WHERE r."stationId" = a."stationId" AND r."activityId" = a."id") AS "ledger" FROM "Activity" a WHERE "id" = $1::uuid`,
    [plan.id],
  );
  expect(kept).toEqual({ state: "RECORDED", people: plan.expected, note: "来的都到齐了", ledger: plan.expected });
  await undo(page);
  await expectNoDifferences();
});

test("what somebody else has cancelled meanwhile is not cancelled twice: its page says so", async () => {
  const [plan] = await rows<{ id: string }>(
    `SELECT a."id" FROM "Activity" a JOIN "Station" s ON s."id" = a."stationId" WHERE s."slug" = 'dongli' AND a."state" = 'PUBLISHED' AND a."heldOn" < '2018-04-10' ORDER BY a."heldOn" LIMIT 1`,
  );
  const [page, other] = [await openAs("dongli", plain), await openAs("dongli", plain)];
  for (const one of [page, other]) {
    await one.goto(`/desk/dongli/activities/${plan?.id}`);
    await one.locator("main summary", { hasText: "没有举行" }).click();
  }
  await other.getByRole("textbox", { name: "原因" }).fill("那天停电");
  await other.getByRole("button", { name: "记为没有举行" }).click();
  await other.waitForURL(/said=notHeld/);
  const saved = () =>
    rows<{ state: string; reason: string }>(
      `SELECT a."state", r."reason" FROM "Activity" a JOIN "ActivityRevision" r ON r."stationId" = a."stationId" AND r."activityId" = a."id" WHERE a."id" = $1::uuid ORDER BY r."no" DESC LIMIT 1`,
      [plan?.id],
    );
  expect(await saved()).toEqual([{ state: "CANCELLED", reason: "那天停电" }]);
  await page.getByRole("textbox", { name: "原因" }).fill("下大雨");
  await page.getByRole("button", { name: "记为没有举行" }).click();
  // The page shows what it is by now, and the form is gone with what it was for.
  await page.locator("main").getByText("原因：那天停电").waitFor();
  expect(await page.getByRole("button", { name: "记为没有举行" }).count()).toBe(0);
  expect(await saved()).toEqual([{ state: "CANCELLED", reason: "那天停电" }]);
  await undo(other);
});
