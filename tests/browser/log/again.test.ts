import type { Page } from "playwright";
import { expect, test } from "vitest";
import { expectAccessible, expectNoDifferences, openAs, ready, rows } from "../harness";

/** A frequent activity's form with the people of last time, at an hour that can be overlapped. */
async function openUsual(page: Page, slot: number) {
  const [template] = await rows<{ id: string }>(
    `SELECT t."id" FROM "ActivityTemplate" t JOIN "Station" s ON s."id" = t."stationId" WHERE s."slug" = 'tongmingyuan' AND t."slot" = $1`,
    [slot],
  );
  await page.goto(`/desk/tongmingyuan/activities/new?template=${template?.id}`);
  await ready(page);
}

async function saveAnother(page: Page, title: string, day: string) {
  await page.getByRole("combobox", { name: "做了什么" }).fill(title);
  await page.getByRole("radio", { name: /别的日子/ }).check({ force: true });
  await page.getByLabel("是哪一天").fill(day);
  await page.getByLabel("开始时间").fill("09:00");
  await page.getByLabel("结束时间").fill("11:00");
  await page.getByRole("button", { name: "保存，再记一次" }).click();
  await page.waitForURL(/like=/);
}

test("save, and log another: says what was saved, keeps day and people, and warns where records overlap", async () => {
  const page = await openAs("tongmingyuan");
  await openUsual(page, 2);
  await page.locator("#serving").focus();
  await page.keyboard.press("Alt+l");
  await page.locator(".tok").first().waitFor();
  const people = await page.locator(".tok").allInnerTexts();
  await saveAnother(page, "清扫楼道", "2018-04-03");
  const said = page.locator(".draft-note");
  await said.getByText(`已记 清扫楼道，${people.length} 人`).waitFor();
  expect(await said.getByText("同一时间还有").count()).toBe(0);
  expect((await page.locator(".tok").allInnerTexts()).sort()).toEqual(people.sort());
  expect(await page.getByLabel("是哪一天").inputValue()).toBe("2018-04-03");

  // The same people again, at the same hour: saved, and said.
  await page.getByLabel("计入哪一类").selectOption({ index: 1 });
  await saveAnother(page, "擦洗宣传栏", "2018-04-03");
  await said.getByText(`已记 擦洗宣传栏，${people.length} 人`).waitFor();
  expect(await said.getByText("同一时间还有“清扫楼道”").count()).toBe(people.length);
  expect(decodeURIComponent(page.url())).not.toContain(people[0]);
  await expectAccessible(page);
  await said.getByRole("link", { name: "打开，可以撤销" }).click();
  await page.getByRole("heading", { name: "擦洗宣传栏" }).waitFor();
  expect(await page.getByText("同一时间还有“清扫楼道”").count()).toBe(people.length);
  await expectNoDifferences();
});

test("a form that was saved is not offered again as a draft, though a draft arrives after the save", async () => {
  const page = await openAs("tongmingyuan");
  await openUsual(page, 2);
  await page.locator("#serving").focus();
  await page.keyboard.press("Alt+l");
  await page.locator(".tok").first().waitFor();
  // The draft of the last field is held back until the save has been answered.
  let release = () => undefined as unknown;
  const saved = new Promise<void>((resolve) => {
    release = () => resolve();
  });
  const sent: string[] = [];
  await page.route("**/draft", async (route) => {
    sent.push(route.request().postData() ?? "");
    await saved;
    await route.continue();
  });
  await page.getByRole("radio", { name: /别的日子/ }).check({ force: true });
  await page.getByLabel("是哪一天").fill("2018-04-02");
  await page.getByLabel("地点").fill("东门岗亭");
  await page.getByRole("button", { name: /^保存/ }).first().click();
  await page.waitForURL(/said=logged/);
  const late = page.waitForResponse("**/draft");
  release();
  await late;
  expect(sent.length).toBeGreaterThan(0);
  expect(await rows(`SELECT FROM "Draft" WHERE "body" -> 'place' ->> 0 = '东门岗亭'`)).toEqual([]);
});
