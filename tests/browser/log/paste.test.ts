import { expect, test } from "vitest";
import { expectAccessible, openAs, ready, rows } from "../harness";

test("what a pasted list needs comes with the first list; its doubts are answered, kept and shown again", async () => {
  const page = await openAs("jinhua3");
  const scripts: string[] = [];
  page.on("request", (request) => request.resourceType() === "script" && scripts.push(request.url()));
  await page.goto("/desk/jinhua3/activities/new");
  await ready(page);
  await page.waitForLoadState("networkidle");
  const before = scripts.length;
  expect(before).toBeGreaterThan(3);
  await page.locator("#serving").fill("1. 赵德明、2. 陈玉珍、3. 孟常青");
  await page.locator("#serving").press("Enter");
  await page.getByText("同名，要选一位").waitFor();
  expect(scripts.length).toBe(before + 1);
  expect(await page.locator(".tok").allInnerTexts()).toEqual(["赵德明"]);
  const choice = page.getByRole("radio", { name: /280栋2单元/ });
  await choice.click();
  await page.getByRole("group", { name: "孟常青怎么办" }).getByRole("radio", { name: "登记一行" }).click();
  await expectAccessible(page);
  await page.getByText("草稿已自动保存").waitFor();

  await page.goto("/desk/jinhua3/activities/new?draft=1");
  await ready(page);
  expect(await choice.isChecked()).toBe(true);
  await page.getByText("已选 1 人", { exact: true }).waitFor();
  const unknown = page.getByRole("group", { name: "孟常青怎么办" });
  expect(await unknown.getByRole("radio", { name: "登记一行" }).isChecked()).toBe(true);
  await unknown.getByRole("radio", { name: "以后再定" }).click();
  await page.getByText("已选 1 人，1 人没定").waitFor();
  await unknown.getByRole("radio", { name: "登记一行" }).click();
  await unknown.getByRole("textbox", { name: "姓名" }).fill("孟常清");
  expect(
    await unknown.getByRole("textbox", { name: "姓名" }).evaluate((field) => field === document.activeElement),
  ).toBe(true);
  await page.getByText("已选 1 人", { exact: true }).waitFor();
});

test("a namesake who is no volunteer is asked about where the list is settled", async () => {
  const [resident] = await rows<{ id: string; name: string }>(
    `SELECT p."id", p."name" FROM "Person" p JOIN "Station" s ON s."id" = p."stationId" WHERE s."slug" = 'jinhua3' AND p."endedOn" IS NULL AND p."registeredOn" < '2018-03-01'
       AND NOT EXISTS (SELECT FROM "Volunteer" v WHERE v."stationId" = p."stationId" AND v."personId" = p."id")
       AND EXISTS (SELECT FROM "Person" o WHERE o."stationId" = p."stationId" AND o."name" = p."name" AND o."id" <> p."id" AND o."endedOn" IS NULL) ORDER BY p."id" LIMIT 1`,
  );
  if (!resident) throw new Error("No namesake without volunteering");
  const page = await openAs("jinhua3");
  await page.goto("/desk/jinhua3");
  await ready(page);
  await page.keyboard.press("1");
  await page.waitForFunction(() => document.activeElement?.id === "serving");
  await page.keyboard.press("Alt+l");
  await page.locator(".tok").nth(5).waitFor();
  await page.getByRole("radio", { name: /别的日子/ }).check({ force: true });
  await page.getByLabel("是哪一天").fill("2018-04-04");
  await page.locator("#serving").fill(`1. ${resident.name}、2. 老班长乙（替班）`);
  await page.locator("#serving").press("Enter");
  await page.locator(`[type=radio][value="${resident.id}"]`).check();
  const answer = page.getByRole("group", { name: `${resident.name}还不是志愿者` });
  await answer.getByRole("radio", { name: "参加，不计人次" }).check();
  await page.getByRole("button", { name: /^保存/ }).first().click();
  await page.waitForURL(/said=logged/);
  const [saved] = await rows<{ people: number; personTimes: number }>(
    `SELECT "people", "personTimes" FROM "Activity" ORDER BY "recordedAt" DESC NULLS LAST LIMIT 1`,
  );
  expect([saved?.people, saved?.personTimes]).toEqual([7, 6]);
});
