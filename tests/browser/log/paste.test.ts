import { expect, test } from "vitest";
import { expectAccessible, openAs, ready } from "../harness";

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
