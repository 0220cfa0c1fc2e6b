import { expect, test } from "vitest";
import { openAs, rows } from "@/tests/browser/harness";

/** A station of the network with a recorded activity. */
async function visited() {
  const [station] = await rows<{ slug: string; name: string; nameEn: string; activity: string; title: string }>(
    `SELECT s."slug", s."name", s."nameEn", a."id" AS "activity", a."title" FROM "Station" s JOIN "Activity" a ON a."stationId" = s."id"
     WHERE a."state" = 'RECORDED' AND a."heldOn" = '2018-03-01' ORDER BY a."id" LIMIT 1`,
  );
  if (!station) throw new Error("nothing to visit");
  return station;
}

test("the title of each page of a visited station names its figure and the station", async () => {
  const { slug, name, activity, title } = await visited();
  const page = await openAs("hq");
  for (const [address, said] of [
    ["", "概况"],
    ["/records", "志愿服务，建社以来"],
    ["/records?from=2017-01-01&to=2017-12-31", "志愿服务，2017年"],
    ["/activities?from=2017-05-01&to=2017-05-31&state=RECORDED", "逐条记录，2017年5月"],
    ["/activities?from=2017-05-03", "活动"],
    [`/activities/${activity}`, `${title} 2018年3月1日`],
    ["/people?kind=MEMBER", "非在职党员"],
    ["/people?kind=VOLUNTEER", "志愿者"],
    ["/people", "名册"],
    ["/applications", "入党申请"],
    ["/paper?to=2012-12-31", "纸质台账，到2012年12月"],
  ]) {
    await page.goto(`/hq/s/${slug}${address}`);
    expect(await page.title()).toBe(`${said} · ${name}`);
  }
});

test("in English too, and after going on by a link", async () => {
  const { slug, nameEn } = await visited();
  const page = await openAs("hq", { locale: "en" });
  await page.goto(`/hq/s/${slug}/records?from=2017-01-01&to=2017-12-31`);
  expect(await page.title()).toBe(`Person-times of service, 2017 · ${nameEn}`);
  await page.getByRole("link", { name: "Overview" }).first().click();
  await page.waitForURL(`**/hq/s/${slug}`);
  await page.waitForFunction((title) => document.title === title, `Overview · ${nameEn}`);
});

test("a station out of reach tells its name in no title", async () => {
  const [theirs] = await rows<{ slug: string; name: string }>(
    `SELECT s."slug", s."name" FROM "Station" s JOIN "StationPlacement" p ON p."placeStationId" = s."id" AND p."toOn" IS NULL
     JOIN "ManagementCentre" c ON c."id" = p."centreId" WHERE c."slug" <> 'shengbei' LIMIT 1`,
  );
  if (!theirs) throw new Error("two centres are needed");
  const page = await openAs("centre-shengbei");
  for (const slug of [theirs.slug, "nowhere", "%00"]) {
    expect((await page.goto(`/hq/s/${slug}`))?.status()).toBe(404);
    await page.waitForFunction(() => document.title === "党员服务社");
  }
});
