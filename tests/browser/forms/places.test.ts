import { afterEach, expect, test } from "vitest";
import { openAs, rows } from "../harness";
import { expectKept, expectRefused } from "./refused";

const plain = { javaScript: false };
const slug = "shidianshe";
const centre = "shidianzhongxin";

/** The network of the other tests has no such places: what was opened here is taken away again. */
afterEach(async () => {
  const station = `(SELECT "id" FROM "Station" WHERE "slug" = '${slug}')`;
  for (const table of ["StationName", "StationPlacement", "StationCommunity"])
    await rows(`DELETE FROM "${table}" WHERE "placeStationId" = ${station}`);
  await rows(`DELETE FROM "Station" WHERE "slug" = '${slug}'`);
  await rows(`DELETE FROM "Community" WHERE "name" LIKE '试点%区'`);
  await rows(`DELETE FROM "ManagementCentre" WHERE "slug" = '${centre}'`);
});

const place = async () =>
  (
    await rows<Record<string, unknown>>(
      `SELECT s."name", s."phone", s."address", s."closedOn"::text AS "closedOn", c."slug" AS "centre", p."countyCode" AS "county",
        (SELECT count(*)::int FROM "StationName" n WHERE n."placeStationId" = s."id") AS "names",
        ARRAY(SELECT m."name" || CASE WHEN e."isPrimary" THEN ' main' ELSE '' END FROM "StationCommunity" e JOIN "Community" m ON m."id" = e."communityId"
          WHERE e."placeStationId" = s."id" AND e."toOn" IS NULL ORDER BY m."id") AS "estates"
        FROM "Station" s JOIN "StationPlacement" p ON p."placeStationId" = s."id" AND p."toOn" IS NULL JOIN "ManagementCentre" c ON c."id" = p."centreId" WHERE s."slug" = $1`,
      [slug],
    )
  )[0];

test("a centre is made with the address that its name suggests, and changed", async () => {
  const kept = () => rows(`SELECT "name", "nameEn", "phone" FROM "ManagementCentre" WHERE "slug" = $1`, [centre]);
  const page = await openAs("hq", plain);
  const field = (form: string, name: string) => page.locator(`#${form}-${name}`);
  await page.goto("/admin/centres");
  await field("make", "name").fill("试点中心");
  await field("make", "nameEn").fill("试点");
  await field("make", "phone").fill("0546-8712345");
  const make = page.getByRole("button", { name: "设这个管理中心" });
  await make.click();
  await expectRefused(page, { "make-nameEn": "请用拉丁字母" });
  expect(await field("make", "name").inputValue()).toBe("试点中心");
  expect(await field("make", "nameEn").inputValue()).toBe("试点");
  await field("make", "nameEn").fill("Trial centre");
  await field("make", "slug").fill("");
  await make.click();
  await expectRefused(page, { "make-slug": "按拼音拟了一个" });
  expect(await field("make", "slug").inputValue()).toBe("shidianzhongxin");
  expect(await kept()).toEqual([]);
  await make.click();
  await page.waitForURL(/said=made/);
  expect(await kept()).toEqual([{ name: "试点中心", nameEn: "Trial centre", phone: "0546-8712345" }]);

  await page.locator("summary", { hasText: "改试点中心" }).click();
  const change = page.locator("details", { hasText: "改试点中心" }).getByRole("button", { name: "保存" });
  await field(centre, "name").fill("试点管理中心");
  await field(centre, "phone").fill("三号线");
  await change.click();
  await expectRefused(page, { [`${centre}-phone`]: "只能有数字" });
  expect(await field(centre, "name").inputValue()).toBe("试点管理中心");
  expect(await field(centre, "phone").inputValue()).toBe("三号线");
  expect(await kept()).toMatchObject([{ name: "试点中心" }]);
  await field(centre, "phone").fill("0546-8712346");
  await change.click();
  await page.waitForURL(/said=changed/);
  expect(await kept()).toMatchObject([{ name: "试点管理中心", phone: "0546-8712346" }]);
});

test("a station is opened, renamed, moved, reached, given estates, closed and opened again", {
  timeout: 120_000,
}, async () => {
  const page = await openAs("hq", plain);
  const field = (form: string, name: string) => page.locator(`#${form}-${name}`);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const unfold = (words: string) => page.locator("summary", { hasText: words }).click();
  const said = (what: string) => page.waitForURL(new RegExp(`${slug}\\?said=${what}`));

  await page.goto("/admin/stations/new");
  const typed = { name: "试点社", nameEn: "Trial", centre: "shengbei", county: "370502", phone: "0546-8712345" };
  for (const name of ["name", "nameEn", "phone"] as const) await field("open", name).fill(typed[name]);
  for (const name of ["centre", "county"] as const) await field("open", name).selectOption(typed[name]);
  await field("open", "slug").fill(slug);
  await press("开办");
  await expectRefused(page, { "open-address": "请填地址" });
  await expectKept(page, { ...typed, slug, openedOn: "2018-04-10" });
  await field("open", "address").fill("1栋一层");
  await field("open", "openedOn").fill("2018-04-11");
  await press("开办");
  await expectRefused(page, { "open-openedOn": "不能晚于今天" });
  await expectKept(page, { ...typed, slug, openedOn: "2018-04-11", address: "1栋一层" });
  expect(await place()).toBeUndefined();
  await field("open", "openedOn").fill("2018-01-08");
  await press("开办");
  await said("opened");
  expect(await place()).toMatchObject({ name: "试点社", centre: "shengbei", county: "370502", names: 1, estates: [] });

  await unfold("改名称");
  await field("rename", "from").fill("2018-02-01");
  await press("改名称");
  await expectRefused(page, { "rename-name": "名称没有变" });
  expect(await field("rename", "from").inputValue()).toBe("2018-02-01");
  await field("rename", "name").fill("试点第一社");
  await press("改名称");
  await said("renamed");
  expect(await place()).toMatchObject({ name: "试点第一社", names: 2 });

  await unfold("改管理中心或县区");
  await field("move", "centre").selectOption("shengdong");
  await field("move", "county").selectOption("");
  await press("改管理中心和县区");
  await expectRefused(page, { "move-county": "请选县区" });
  expect(await field("move", "centre").inputValue()).toBe("shengdong");
  expect(await place()).toMatchObject({ centre: "shengbei" });
  await field("move", "county").selectOption("370503");
  await press("改管理中心和县区");
  await said("moved");
  expect(await place()).toMatchObject({ centre: "shengdong", county: "370503" });

  await unfold("改电话和地址");
  await field("contact", "phone").fill("");
  await field("contact", "address").fill("2栋二层");
  await press("保存电话和地址");
  await expectRefused(page, { "contact-phone": "请写电话号码" });
  expect(await field("contact", "address").inputValue()).toBe("2栋二层");
  await field("contact", "phone").fill("0546-8712399");
  await press("保存电话和地址");
  await said("contact");
  expect(await place()).toMatchObject({ phone: "0546-8712399", address: "2栋二层" });

  await unfold("加一个小区");
  await field("estate", "name").fill("试点一区");
  await field("estate", "from").fill("2018-02-01");
  await press("加上");
  await expectRefused(page, { "estate-nameEn": "请填英文名称" });
  expect(await field("estate", "name").inputValue()).toBe("试点一区");
  expect(await field("estate", "from").inputValue()).toBe("2018-02-01");
  expect(await place()).toMatchObject({ estates: [] });
  for (const [name, nameEn] of [
    ["试点一区", "Trial one"],
    ["试点二区", "Trial two"],
  ] as const) {
    if (!(await field("estate", "name").isVisible())) await unfold("加一个小区");
    await field("estate", "name").fill(name);
    await field("estate", "nameEn").fill(nameEn);
    await press("加上");
    await said("estates");
    await page.goto(`/admin/stations/${slug}`);
  }
  expect(await place()).toMatchObject({ estates: ["试点一区 main", "试点二区"] });
  await press("设为主要 试点二区");
  await said("estates");
  expect(await place()).toMatchObject({ estates: ["试点一区", "试点二区 main"] });
  await press("不再服务 试点一区");
  await page.getByRole("button", { name: "不再服务 试点一区" }).waitFor({ state: "detached" });
  expect(await place()).toMatchObject({ estates: ["试点二区 main"] });

  await unfold("停办这家服务社");
  await field("close", "closedOn").fill("2018-01-08");
  await field("close", "successor").selectOption("dongli");
  await press("停办");
  await expectRefused(page, { "close-closedOn": "停办要晚于开办" });
  expect(await field("close", "successor").inputValue()).toBe("dongli");
  expect(await place()).toMatchObject({ closedOn: null });
  await field("close", "closedOn").fill("2018-05-01");
  await press("停办");
  await said("closed");
  expect(await place()).toMatchObject({ closedOn: "2018-05-01" });
  await press("撤回停办");
  await said("reopened");
  expect(await place()).toMatchObject({ closedOn: null });
});
