import { expect, test } from "vitest";
import { expectNoDifferences, openAs } from "../harness";
import { beside, keptAs, knownVolunteers, save, write } from "./written-log";

const plain = { javaScript: false };

test("changing: what is wrong stands beside its field, what was typed stays, then it is changed", async () => {
  const [first = "", second = "", third = ""] = await knownVolunteers("dongli", 3);
  const title = "无脚本改一改";
  const page = await openAs("dongli", plain);
  await write(page, "dongli", { title, day: "2018-04-02", start: "08:00", end: "09:00", names: [first, second] });
  await save(page);
  await page.waitForURL(/said=logged/);
  const logged = await keptAs(title);
  expect(logged).toMatchObject({ people: 2, personTimes: 2, ledger: 2, booked: "2018-04-01", saves: ["LOGGED"] });

  await page.goto(`/desk/dongli/activities/${logged?.id}/change`);
  await page.getByLabel("结束时间").fill("07:30");
  await page.getByLabel("地点").fill("三号楼前的空地");
  await page.getByLabel("为什么改").fill("少写了一位");
  await save(page);
  expect(await beside(page, "when-where")).toContain("结束时间要晚于开始时间");
  expect(await page.getByLabel("结束时间").inputValue()).toBe("07:30");
  expect(await page.getByLabel("地点").inputValue()).toBe("三号楼前的空地");
  expect(await page.getByLabel("为什么改").inputValue()).toBe("少写了一位");
  expect(await keptAs(title)).toEqual(logged);

  await page.getByLabel("结束时间").fill("09:30");
  await page.getByLabel("写名字").fill(third);
  await save(page);
  await page.waitForURL(/said=changed/);
  await page.getByRole("status").filter({ hasText: "现在 3 人，3 人次" }).waitFor();
  expect(await keptAs(title)).toMatchObject({
    endMinute: 570,
    people: 3,
    personTimes: 3,
    ledger: 3,
    saves: ["LOGGED", "CHANGED 少写了一位"],
  });
  await expectNoDifferences();
});

test("taking a whole record back wants a reason, and then its person-times are gone", async () => {
  const names = await knownVolunteers("dongli", 2);
  const title = "无脚本撤一场";
  const page = await openAs("dongli", plain);
  await write(page, "dongli", { title, day: "2018-04-03", start: "08:00", end: "09:00", names });
  await save(page);
  await page.waitForURL(/said=logged/);
  const logged = await keptAs(title);
  await page.goto(`/desk/dongli/activities/${logged?.id}`);
  await page.locator("summary", { hasText: "整场撤掉" }).click();
  const submit = page.getByRole("button", { name: "整场撤掉" });
  await submit.click();
  expect(await beside(page, `reason-${logged?.id}`)).toContain("请写明原因");
  expect(await submit.isVisible()).toBe(true);
  expect(await keptAs(title)).toEqual(logged);
  await page.getByRole("textbox", { name: "原因" }).fill("记错了站");
  await submit.click();
  await page.waitForURL(/said=reversed/);
  expect(await keptAs(title)).toMatchObject({
    state: "CANCELLED",
    ledger: 0,
    personTimes: 0,
    saves: ["LOGGED", "CANCELLED 记错了站"],
  });
  await expectNoDifferences();
});

test("a late entry wants a reason, keeps what was typed, and is booked in the open month", async () => {
  const names = await knownVolunteers("dongli", 2);
  const title = "无脚本补记";
  const page = await openAs("dongli", plain);
  await write(page, "dongli", { title, day: "2018-02-06", start: "08:00", end: "09:00", names });
  await page.getByLabel("地点").fill("活动室");
  await save(page);
  expect(await beside(page, "reason")).toContain("2月已经锁定");
  expect(await page.getByLabel("是哪一天").inputValue()).toBe("2018-02-06");
  expect(await page.getByLabel("地点").inputValue()).toBe("活动室");
  expect(await page.getByRole("combobox", { name: "做了什么" }).inputValue()).toBe(title);
  expect((await page.locator(".tok").allInnerTexts()).sort()).toEqual(names.toSorted());
  expect(await keptAs(title)).toBeUndefined();
  await page.getByLabel("原因").fill("本子找到了");
  await save(page);
  await page.waitForURL(/said=logged/);
  const kept = await keptAs(title);
  expect(kept).toMatchObject({ heldOn: "2018-02-06", people: 2, ledger: 2, saves: ["LOGGED 本子找到了"] });
  expect((kept?.booked ?? "") > "2018-02-01").toBe(true);
  await expectNoDifferences();
});
