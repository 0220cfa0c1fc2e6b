import { expect, test } from "vitest";
import { expectAccessible, expectNoDifferences, openAs, picture, ready, rows } from "@/tests/browser/harness";

const desk = "/desk/tongmingyuan";

test("opening hours by keyboard and without JavaScript: a mistake stands beside its day, what was typed stays", async () => {
  const page = await openAs("tongmingyuan", { javaScript: false });
  await page.goto(`${desk}/settings/public`);
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await field("星期一第一段，从").fill("08:00");
  await field("星期一第一段，到").fill("");
  await page.getByLabel("介绍").fill("欢迎来坐坐。");
  await page.getByRole("button", { name: "保存" }).first().click();
  await expect(page.locator("#hours-1-error").textContent()).resolves.toContain("少了一头");
  await expect(field("星期一第一段，从").inputValue()).resolves.toBe("08:00");
  await expect(page.getByLabel("介绍").inputValue()).resolves.toBe("欢迎来坐坐。");
  await field("星期一第一段，到").fill("12:00");
  await page.getByLabel("七天都一样").check();
  await page.getByRole("button", { name: "保存" }).first().click();
  await page.waitForURL(/settings\?said=public/);
  await page.getByText("星期一到星期日").waitFor();
  const [kept] = await rows<{ days: number }>(
    `SELECT count(*)::int AS days FROM "OpeningHours" h JOIN "Station" s ON s."id" = h."stationId" WHERE s."slug" = 'tongmingyuan' AND h."fromMinute" = 480 AND h."toMinute" = 720`,
  );
  expect(kept?.days).toBe(7);
});

test("a notice that names somebody is pointed out; said to be a word, it hangs; taken down, undo hangs it again", async () => {
  const [known] = await rows<{ name: string }>(
    `SELECT p."name" FROM "Person" p JOIN "Station" s ON s."id" = p."stationId" WHERE s."slug" = 'tongmingyuan' AND p."name" ~ '^[一-龥]{3}$' ORDER BY p."id" LIMIT 1`,
  );
  const name = known?.name ?? "";
  expect(name).not.toBe("");
  const page = await openAs("tongmingyuan");
  await page.goto(`${desk}/notices/new`);
  await page.getByLabel("标题").fill("楼前停水");
  await page.getByLabel("内容").fill(`有事找${name}。`);
  await page.getByRole("button", { name: "贴出去" }).first().click();
  await page.locator("#text-error").waitFor();
  expect(await page.locator("#text-error").textContent()).toContain(name);
  await expectAccessible(page);
  await picture(page, "notices/named");
  await page.getByLabel(`“${name}”在这里不是指人`).check();
  await page.getByRole("button", { name: "贴出去" }).first().click();
  await page.waitForURL(/said=hung/);
  expect(decodeURIComponent(page.url())).not.toContain(name);
  await page.getByRole("link", { name: "楼前停水" }).click();
  await page.getByRole("button", { name: "现在取下" }).click();
  await page.getByRole("button", { name: "撤销" }).click();
  await page.waitForURL(/said=hungAgain/);
  const [row] = await rows<{ hanging: boolean }>(
    `SELECT "endedAt" IS NULL AS hanging FROM "Notice" WHERE "title" = '楼前停水'`,
  );
  expect(row?.hanging).toBe(true);
  // It hangs no longer than its own test: another one reads every public page for names.
  await page.getByRole("link", { name: "楼前停水" }).click();
  await page.getByRole("button", { name: "现在取下" }).click();
  await page.waitForURL(/said=takenDown/);
});

test("a save over somebody else's shows what stands now and keeps what was typed; pressed again it holds", async () => {
  const [notice] = await rows<{ id: string }>(
    `SELECT n."id" FROM "Notice" n JOIN "Station" s ON s."id" = n."stationId" WHERE s."slug" = 'dongli' AND n."endedAt" IS NULL ORDER BY n."id" LIMIT 1`,
  );
  const [first, second] = [await openAs("dongli"), await openAs("dongli")];
  for (const page of [first, second]) await page.goto(`/desk/dongli/notices/${notice?.id}`);
  await second.getByLabel("标题").fill("第二个人写的");
  await second.getByRole("button", { name: "保存" }).first().click();
  await second.waitForURL(/said=changed/);
  await first.getByLabel("标题").fill("第一个人写的");
  await first.getByRole("button", { name: "保存" }).first().click();
  await first.getByText("第二个人写的").waitFor();
  await expect(first.getByLabel("标题").inputValue()).resolves.toBe("第一个人写的");
  await first.getByRole("button", { name: "保存" }).first().click();
  await first.waitForURL(/said=changed/);
  expect(await rows(`SELECT "title" FROM "Notice" WHERE "id" = $1`, [notice?.id])).toEqual([{ title: "第一个人写的" }]);
});

test("a team with three people and a leader is founded and renamed; its frequent activity goes on key 5 and is logged by it", {
  timeout: 180_000,
}, async () => {
  const people = await rows<{ id: string; name: string; initials: string }>(
    `SELECT p."id", p."name", p."initials" FROM "Person" p JOIN "Station" s ON s."id" = p."stationId" WHERE s."slug" = 'jinhua3' AND p."endedOn" IS NULL AND length(p."initials") = 3 AND p."registeredOn" < '2018-01-01'
       AND EXISTS (SELECT FROM "Volunteer" v WHERE v."stationId" = p."stationId" AND v."personId" = p."id" AND v."toOn" IS NULL AND v."fromOn" < '2018-01-01')
       AND NOT EXISTS (SELECT FROM "Person" o WHERE o."stationId" = p."stationId" AND o."id" <> p."id" AND (o."name" = p."name" OR o."initials" ^@ p."initials" OR o."pinyin" ^@ p."initials" OR o."altInitials" ^@ p."initials")) ORDER BY p."pinyin" LIMIT 3`,
  );
  expect(people).toHaveLength(3);
  const page = await openAs("jinhua3");
  await page.goto("/desk/jinhua3/teams");
  await page.getByRole("link", { name: "建一支" }).click();
  await page.getByLabel("名称", { exact: true }).fill("楼道维修队");
  await page.getByLabel("什么时候成立").fill("2018年2月");
  await page.getByRole("button", { name: "建队" }).first().click();
  await page.waitForURL(/members\?said=made/);
  await ready(page);

  const who = page.getByRole("combobox", { name: "加谁" });
  for (const { initials, name } of people) {
    await who.fill(initials);
    await page.getByRole("option", { name: new RegExp(name) }).waitFor();
    await who.press("Enter");
    await page.locator(".tok", { hasText: name }).waitFor();
  }
  await page.getByLabel("从哪天起", { exact: true }).first().fill("2018-02-10");
  await page.getByRole("button", { name: "加进来" }).click();
  await page.waitForURL(/said=joined/);
  await page.getByLabel("谁当队长").selectOption(people[1]?.id ?? "");
  await page.locator("#since").fill("2018-03-01");
  await expectAccessible(page);
  await page.getByRole("button", { name: "换队长" }).click();
  await page.waitForURL(/said=handedOver/);
  await page.getByText(`队长 ${people[1]?.name}`).waitFor();

  await page.getByRole("link", { name: "改名" }).click();
  await page.getByLabel("名称", { exact: true }).fill("连心维修队");
  await page.getByLabel("从哪天起用新名字").fill("2018-04-01");
  await page.getByLabel("谁决定的").fill("社务会");
  await page.getByRole("button", { name: "改名" }).first().click();
  await page.waitForURL(/said=renamed/);
  await page.getByRole("heading", { level: 1, name: "连心维修队" }).waitFor();
  await page.getByText("社务会决定").waitFor();
  const base = new URL(page.url()).pathname;
  await page.goto(`${base}?on=2018-02-09`);
  await page.getByText("这一天没有队员").waitFor();
  await page.goto(`${base}?on=2018-02-10`);
  await page.getByRole("heading", { name: /的队员 3$/ }).waitFor();

  await page.goto("/desk/jinhua3/settings/frequent/new");
  await page.getByLabel("名称").fill("楼道换灯");
  await page.getByLabel("放在哪个键").selectOption("5");
  await page.getByLabel("计入哪一类").selectOption("CONVENIENCE");
  await page.getByLabel("哪支服务队").selectOption({ label: "连心维修队" });
  await page.getByLabel("从", { exact: true }).fill("07:00");
  await page.getByLabel("到", { exact: true }).fill("08:00");
  await page.getByRole("button", { name: "保存" }).first().click();
  await page.waitForURL(/said=made/);
  expect(
    await rows(
      `SELECT t."title", t."slot" FROM "ActivityTemplate" t JOIN "Station" s ON s."id" = t."stationId" WHERE s."slug" = 'jinhua3' AND t."title" IN ('楼道换灯', '邻里调解') ORDER BY t."slot" NULLS LAST`,
    ),
  ).toEqual([
    { title: "楼道换灯", slot: 5 },
    { title: "邻里调解", slot: null },
  ]);

  await page.goto("/desk/jinhua3");
  await ready(page);
  await page.keyboard.press("5");
  await page.waitForURL(/template=/);
  const serving = page.getByRole("combobox", { name: "谁参加了" });
  await serving.waitFor();
  await ready(page);
  await page.waitForFunction(() => document.activeElement?.id === "serving");
  await page.getByRole("button", { name: /连心维修队/ }).click();
  await page.locator(".tok").nth(2).waitFor();
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
  await page.locator(".toast [role=status]").filter({ hasText: "楼道换灯" }).waitFor();
  expect(
    await rows(
      `SELECT a."people", a."category", u."name" FROM "Activity" a JOIN "ServiceUnit" u ON u."stationId" = a."stationId" AND u."id" = a."serviceUnitId" WHERE a."title" = '楼道换灯'`,
    ),
  ).toEqual([{ people: 3, category: "CONVENIENCE", name: "连心维修队" }]);
  await expectNoDifferences();
});

test("without JavaScript people are named in words, of namesakes it is asked, and who leaves is ticked", async () => {
  const [team] = await rows<{ id: string }>(
    `SELECT u."id" FROM "ServiceUnit" u JOIN "Station" s ON s."id" = u."stationId" WHERE s."slug" = 'dongli' AND u."endedOn" IS NULL ORDER BY u."pinyin" LIMIT 1`,
  );
  const free = await rows<{ name: string }>(
    `SELECT p."name" FROM "Person" p JOIN "Station" s ON s."id" = p."stationId" WHERE s."slug" = 'dongli' AND p."endedOn" IS NULL AND p."registeredOn" < '2018-04-10'
       AND NOT EXISTS (SELECT FROM "UnitMember" m WHERE m."stationId" = p."stationId" AND m."personId" = p."id" AND m."unitId" = $1)
       AND NOT EXISTS (SELECT FROM "Person" o WHERE o."stationId" = p."stationId" AND o."name" = p."name" AND o."id" <> p."id") ORDER BY p."id" LIMIT 2`,
    [team?.id],
  );
  expect(free).toHaveLength(2);
  const page = await openAs("dongli", { javaScript: false });
  await page.goto(`/desk/dongli/teams/${team?.id}/members`);
  await page.getByLabel("姓名，一行一个").fill(`${free[0]?.name}、无此人`);
  await page.getByRole("button", { name: "加进来" }).click();
  await expect(page.locator("#people-error").textContent()).resolves.toContain("无此人");
  await page.getByLabel("姓名，一行一个").fill(free.map(({ name }) => name).join("\n"));
  await page.getByRole("button", { name: "加进来" }).click();
  await page.waitForURL(/said=joined/);
  await page.goto(`/desk/dongli/teams/${team?.id}/members`);
  const ticks = page.locator('input[name="leaving[]"]');
  await ticks.last().check();
  const [before] = await rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM "UnitMember" WHERE "unitId" = $1 AND "toOn" IS NULL`,
    [team?.id],
  );
  await page.getByRole("button", { name: "记为离队" }).click();
  await page.waitForURL(/said=left/);
  const [after] = await rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM "UnitMember" WHERE "unitId" = $1 AND "toOn" IS NULL`,
    [team?.id],
  );
  expect(after?.n).toBe((before?.n ?? 0) - 1);
});
