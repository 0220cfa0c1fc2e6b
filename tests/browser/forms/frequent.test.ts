import { expect, test } from "vitest";
import { openAs, rows } from "../harness";
import { expectKept, expectRefused } from "./refused";

const settings = "/desk/tongmingyuan/settings";
const title = "擦洗健身器材";

const frequent = (named: string) =>
  rows<{ id: string; slot: number | null; category: string; startMinute: number; ended: boolean }>(
    `SELECT "id", "slot", "category", "startMinute", "endedOn" IS NOT NULL AS "ended" FROM "ActivityTemplate" WHERE "title" LIKE $1 || '%'`,
    [named],
  );
const keys = () =>
  rows(
    `SELECT t."title", t."slot" FROM "ActivityTemplate" t JOIN "Station" s ON s."id" = t."stationId" WHERE s."slug" = 'tongmingyuan' AND t."slot" IS NOT NULL ORDER BY 2`,
  );

test("a frequent activity is added, changed, ended and taken up again; what is wrong stands beside its field", async () => {
  const before = await keys();
  const page = await openAs("tongmingyuan", { javaScript: false });
  const button = (name: string) => page.getByRole("button", { name, exact: true }).first();
  await page.goto(`${settings}/frequent/new`);
  await page.getByLabel("放在哪个键").selectOption("");
  await page.getByLabel("从", { exact: true }).fill("09:00");
  await page.getByLabel("到", { exact: true }).fill("08:00");
  await page.getByLabel("平常在哪里").fill("小广场");
  await page.getByLabel("按天计：").check();
  await page.getByRole("radio", { name: "所有居民" }).check({ force: true });
  await button("保存").click();
  await expectRefused(page, { title: "请写明做了什么" });
  await expectKept(page, { slot: "", start: "09:00", end: "08:00", place: "小广场", audience: "PUBLIC" });
  await page.getByLabel("名称", { exact: true }).fill(title);
  await button("保存").click();
  await expectRefused(page, { start: "结束时间要晚于开始时间", category: "请选计入哪一类" });
  await expectKept(page, { title, start: "09:00", end: "08:00" });
  expect(await page.getByLabel("按天计：").isChecked()).toBe(true);
  expect(await frequent(title)).toEqual([]);
  await page.getByLabel("到", { exact: true }).fill("10:00");
  await page.getByLabel("计入哪一类").selectOption("CONVENIENCE");
  await button("保存").click();
  await page.waitForURL(/said=made/);
  const [made] = await frequent(title);
  expect(made).toMatchObject({ slot: null, category: "CONVENIENCE", startMinute: 540, ended: false });

  await page.getByRole("link", { name: title }).click();
  await page.getByLabel("名称", { exact: true }).fill("");
  await page.getByLabel("从", { exact: true }).fill("08:30");
  await button("保存").click();
  await expectRefused(page, { title: "请写明做了什么" });
  await expectKept(page, { title: "", start: "08:30", end: "10:00", category: "CONVENIENCE", slot: "" });
  expect(await frequent(title)).toEqual([made]);
  await page.getByLabel("名称", { exact: true }).fill(`${title}和长椅`);
  await button("保存").click();
  await page.waitForURL(/said=changed/);
  expect(await frequent(`${title}和长椅`)).toMatchObject([{ startMinute: 510, ended: false }]);

  const here = `${settings}/frequent/${made?.id}`;
  const end = async () => {
    await page.goto(here);
    await button("不再用").click();
    await page.waitForURL(/said=ended/);
    expect(await frequent(title)).toMatchObject([{ ended: true }]);
  };
  await end();
  await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
  await page.waitForURL(/said=back/);
  expect(await frequent(title)).toMatchObject([{ ended: false }]);
  await end();
  await page.goto(here);
  await button("恢复").click();
  await page.waitForURL(/said=back/);
  expect(await frequent(title)).toMatchObject([{ ended: false }]);
  await end();
  expect(await keys()).toEqual(before);
});
