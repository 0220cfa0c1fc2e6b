import { expect, test } from "vitest";
import { openAs, rows } from "../harness";
import { expectKept, expectRefused } from "./refused";

const board = "/desk/tongmingyuan/notices";
const title = "灯会那天早关门";
const save = "贴出去";

const noticesOf = (named: string) =>
  rows<{ id: string; title: string; toOn: string | null; hangs: boolean; version: number }>(
    `SELECT "id", "title", "toOn"::text AS "toOn", "endedAt" IS NULL AS "hangs", "version" FROM "Notice" WHERE "title" LIKE $1 || '%'`,
    [named],
  );

test("a notice is hung, changed, taken down and hung again; what is wrong stands beside its field", async () => {
  const page = await openAs("tongmingyuan", { javaScript: false });
  const button = (name: string) => page.getByRole("button", { name, exact: true }).first();
  await page.goto(`${board}/new`);
  await page.getByLabel("内容").fill("下午四点关门。");
  await page.getByLabel("贴到哪天").fill("2018-04-30");
  await button(save).click();
  await expectRefused(page, { title: "请写标题" });
  await expectKept(page, { text: "下午四点关门。", toOn: "2018-04-30" });
  await page.getByLabel("标题").fill(title);
  await page.getByLabel("贴到哪天").fill("2018-04-01");
  await button(save).click();
  await expectRefused(page, { toOn: "不能早于贴出的日子" });
  await expectKept(page, { title, text: "下午四点关门。", fromOn: "2018-04-10", toOn: "2018-04-01" });
  expect(await noticesOf(title)).toEqual([]);
  await page.getByLabel("贴到哪天").fill("2018-04-30");
  await button(save).click();
  await page.waitForURL(/said=hung/);
  const [hung] = await noticesOf(title);
  expect(hung).toMatchObject({ toOn: "2018-04-30", hangs: true });

  await page.getByRole("link", { name: title }).click();
  await page.getByLabel("标题").fill("  ");
  await page.getByLabel("内容").fill("下午三点关门。");
  await button("保存").click();
  await expectRefused(page, { title: "请写标题" });
  await expectKept(page, { text: "下午三点关门。", toOn: "2018-04-30" });
  expect(await noticesOf(title)).toEqual([hung]);
  await page.getByLabel("标题").fill(`${title}了`);
  await button("保存").click();
  await page.waitForURL(/said=changed/);
  expect(await noticesOf(title)).toMatchObject([{ title: `${title}了`, hangs: true }]);

  const here = `${board}/${hung?.id}`;
  await page.goto(here);
  await button("现在取下").click();
  await page.waitForURL(/said=takenDown/);
  expect(await noticesOf(title)).toMatchObject([{ hangs: false }]);
  await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
  await page.waitForURL(/said=hungAgain/);
  expect(await noticesOf(title)).toMatchObject([{ hangs: true }]);
  await page.goto(here);
  await button("现在取下").click();
  await page.waitForURL(/said=takenDown/);
  await page.goto(here);
  await button("再贴出去").click();
  await page.waitForURL(/said=hungAgain/);
  await page.goto(here);
  await button("现在取下").click();
  await page.waitForURL(/said=takenDown/);
  expect(await noticesOf(title)).toMatchObject([{ hangs: false }]);
});
