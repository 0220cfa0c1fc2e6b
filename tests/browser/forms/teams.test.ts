import { expect, test } from "vitest";
import { openAs, rows } from "../harness";
import { expectKept, expectRefused } from "./refused";
import { knownVolunteers } from "./written-log";

const teams = "/desk/tongmingyuan/teams";
const name = "灯笼手工队";

type Team = {
  id: string;
  name: string;
  kind: string;
  endedOn: string | null;
  version: number;
  /** who belongs to it now, with the role */
  people: string[];
};

async function team(): Promise<Team | undefined> {
  const [found] = await rows<Team>(
    `SELECT u."id", u."name", u."kind", u."endedOn"::text AS "endedOn", u."version",
      ARRAY(SELECT p."name" || ' ' || m."role" FROM "UnitMember" m JOIN "Person" p ON p."stationId" = m."stationId" AND p."id" = m."personId"
        WHERE m."stationId" = u."stationId" AND m."unitId" = u."id" AND m."toOn" IS NULL ORDER BY p."id") AS "people"
      FROM "ServiceUnit" u WHERE u."name" LIKE '灯笼%'`,
  );
  return found;
}

test("a team is founded, joined, led, renamed, changed, left and ended; what is wrong stands beside its field", {
  timeout: 120_000,
}, async () => {
  const [first = "", second = ""] = await knownVolunteers("tongmingyuan", 2);
  const page = await openAs("tongmingyuan", { javaScript: false });
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const button = (label: string) => page.getByRole("button", { name: label, exact: true }).first();

  await page.goto(`${teams}/new`);
  await field("名称").fill(name);
  await page.getByLabel("什么时候成立").fill("前年");
  await field("类型").selectOption("GROUP");
  await page.getByLabel("谁决定的").fill("社务会");
  await button("建队").click();
  await expectRefused(page, { founded: "请写成" });
  await expectKept(page, { name, founded: "前年", kind: "GROUP", decidedBy: "社务会" });
  expect(await team()).toBeUndefined();
  await page.getByLabel("什么时候成立").fill("2018年1月");
  await button("建队").click();
  await page.waitForURL(/members\?said=made/);
  const made = await team();
  const here = `${teams}/${made?.id}`;
  expect(made).toMatchObject({ name, kind: "GROUP", people: [] });

  await page.getByLabel("姓名，一行一个").fill(`${first}\n查无此人`);
  await page.locator("#from").fill("2018-02-10");
  await button("加进来").click();
  await expectRefused(page, { people: "名册里没有：查无此人" });
  await expectKept(page, { peopleText: `${first}\n查无此人`, from: "2018-02-10" });
  expect((await team())?.people).toEqual([]);
  await page.getByLabel("姓名，一行一个").fill(`${first}、${second}`);
  await button("加进来").click();
  await page.waitForURL(/said=joined/);
  expect((await team())?.people).toEqual([`${first} MEMBER`, `${second} MEMBER`]);

  await page.locator("#since").fill("2018-03-01");
  await button("换队长").click();
  await expectRefused(page, { leader: "请选人" });
  await expectKept(page, { since: "2018-03-01" });
  await page.getByLabel("谁当队长").selectOption({ label: await optionOf(second) });
  await page.locator("#since").fill("2018-02-01");
  await button("换队长").click();
  await page.locator("#since-error").waitFor();
  expect(await page.locator("#leader option:checked").innerText()).toContain(second);
  await page.locator("#since").fill("2018-03-01");
  await button("换队长").click();
  await page.waitForURL(/said=handedOver/);
  expect((await team())?.people).toEqual([`${first} MEMBER`, `${second} LEADER`]);

  await look();
  await rename();
  await change();
  await leave();
  await end();

  async function optionOf(who: string) {
    const labels = await page.locator("#leader option").allInnerTexts();
    return labels.find((label) => label.includes(who)) ?? "";
  }

  /** Who belonged on another day. */
  async function look() {
    await page.goto(here);
    await page.getByLabel("看哪一天").fill("2018-02-09");
    await button("看").click();
    await page.getByText("这一天没有队员").waitFor();
    expect(await page.getByLabel("看哪一天").inputValue()).toBe("2018-02-09");
    await page.getByLabel("看哪一天").fill("2018-02-10");
    await button("看").click();
    await page.getByRole("heading", { name: /的队员 2$/ }).waitFor();
    await page.getByLabel("看哪一天").fill("2018-05-01"); // nobody knows yet: the browser says so
    await button("看").click();
    expect(await page.getByLabel("看哪一天").evaluate((one: HTMLInputElement) => one.validity.rangeOverflow)).toBe(
      true,
    );
    await page.goto(`${here}?on=2018-05-01`);
    expect(await page.getByLabel("看哪一天").inputValue()).toBe("2018-04-10");
  }

  async function rename() {
    await page.goto(`${here}/name`);
    await field("名称").fill(name);
    await page.getByLabel("谁决定的").fill("全体队员");
    await button("改名").click();
    await expectRefused(page, { name: "和现在的名字一样" });
    await expectKept(page, { name, decidedBy: "全体队员", from: "2018-04-10" });
    await field("名称").fill("灯笼长明队");
    await page.locator("#from").fill("2018-03-25");
    await button("改名").click();
    await page.waitForURL(/said=renamed/);
    expect(await team()).toMatchObject({ name: "灯笼长明队", version: 2 });
  }

  async function change() {
    await page.goto(`${here}/change`);
    await page.getByLabel("什么时候成立").fill("2018年3月");
    await field("类型").selectOption("TROUPE");
    await button("保存").click();
    await expectRefused(page, { founded: "已经有队员" });
    await expectKept(page, { founded: "2018年3月", kind: "TROUPE" });
    expect(await team()).toMatchObject({ kind: "GROUP", version: 2 });
    await page.getByLabel("什么时候成立").fill("2017年12月");
    await button("保存").click();
    await page.waitForURL(/said=changed/);
    expect(await team()).toMatchObject({ kind: "TROUPE", version: 3 });
  }

  async function leave() {
    await page.goto(`${here}/members`);
    await page.locator("#on").fill("2018-04-05");
    await button("记为离队").click();
    await expectRefused(page, { leaving: "请选人" });
    await expectKept(page, { on: "2018-04-05" });
    const tick = page.getByRole("checkbox", { name: new RegExp(`^${first}`) });
    await tick.check();
    await page.locator("#on").fill("2018-02-01");
    await button("记为离队").click();
    await expectRefused(page, { on: "那天以后才加入" });
    expect(await tick.isChecked()).toBe(true);
    await page.locator("#on").fill("2018-04-05");
    await button("记为离队").click();
    await page.waitForURL(/said=left/);
    expect((await team())?.people).toEqual([`${second} LEADER`]);
  }

  async function end() {
    await page.goto(`${here}/change`);
    await page.locator("summary", { hasText: "停用这支队" }).click();
    await page.getByLabel("从哪天起停用").fill("2018-03-20");
    await button("停用这支队").click();
    await expectRefused(page, { on: "这一天以后改过名字" });
    await expectKept(page, { on: "2018-03-20" });
    expect(await button("停用这支队").isVisible()).toBe(true);
    expect(await team()).toMatchObject({ endedOn: null });
    await page.getByLabel("从哪天起停用").fill("2018-04-10");
    await button("停用这支队").click();
    await page.waitForURL(/said=ended/);
    expect(await team()).toMatchObject({ endedOn: "2018-04-10", people: [] });
  }
});
