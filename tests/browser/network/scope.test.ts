import { expect, test } from "vitest";
import { openAnonymous, openAs, rows } from "@/tests/browser/harness";

/** The stations of the centre that the demo's centre account belongs to, and one that is not among them. */
async function places() {
  const placed = await rows<{
    slug: string;
    name: string;
    centre: string;
  }>(`SELECT s."slug", s."name", c."slug" AS "centre" FROM "Station" s
    JOIN "StationPlacement" p ON p."placeStationId" = s."id" AND p."toOn" IS NULL JOIN "ManagementCentre" c ON c."id" = p."centreId"`);
  const ours = placed.filter(({ centre }) => centre === "shengbei");
  const theirs = placed.find(({ centre }) => centre !== "shengbei");
  if (!ours[0] || !theirs) throw new Error("two centres are needed");
  return { ours, own: ours[0], theirs };
}

test("a centre sees its own stations, and only them", async () => {
  const { ours, theirs } = await places();
  const page = await openAs("centre-shengbei");
  await page.goto("/");
  await page.getByRole("link", { name: "回到我的工作台" }).click();
  await page.locator("#places").waitFor();
  expect(new URL(page.url()).pathname).toBe("/hq/c/shengbei");
  await page.goto("/hq/c/shengbei/stations");
  const names = await page.locator("tbody tr:not(.total) th").allInnerTexts();
  expect(names.map((name) => name.trim()).sort()).toEqual(ours.map(({ name }) => name).sort());
  expect(await page.content()).not.toContain(theirs.name);
});

test("everything above and beside a centre is the same 404", async () => {
  const { own, theirs } = await places();
  const page = await openAs("centre-shengbei");
  expect((await page.goto(`/hq/s/${own.slug}`))?.status()).toBe(200);
  const refused = [
    "/hq",
    "/hq/stations",
    "/hq/records",
    "/hq/print",
    `/hq/c/${theirs.centre}`,
    `/hq/c/${theirs.centre}/stations`,
    `/hq/c/${theirs.centre}/records`,
    `/hq/c/${theirs.centre}/print`,
    `/hq/s/${theirs.slug}`,
  ];
  for (const part of ["records", "activities", "people", "paper", "applications"])
    refused.push(`/hq/s/${theirs.slug}/${part}`);
  refused.push("/hq/c/nowhere", "/hq/s/nowhere");
  const answers = [];
  for (const path of refused) {
    const response = await page.goto(path);
    answers.push(`${response?.status()} ${await page.locator("h1").innerText()}`);
  }
  expect(new Set(answers)).toEqual(new Set(["404 没有找到这一页。"]));
});

test("a coordinator finds no board at all", async () => {
  const page = await openAs("dongli");
  for (const path of ["/hq", "/hq/c/shengbei", "/hq/s/dongli"]) expect((await page.goto(path))?.status()).toBe(404);
});

test("who is not signed in is asked to, and comes back to where they wanted to go", async () => {
  const page = await openAnonymous();
  await page.goto("/hq/c/shengbei/stations");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  expect(new URL(page.url()).searchParams.get("to")).toBe("/hq/c/shengbei/stations");
});

test("opening a station is one audit event a person, station and day", async () => {
  const { theirs } = await places();
  const visits = () =>
    rows<{ count: number }>(
      `SELECT count(*)::int AS "count" FROM "AuditEvent" e JOIN "Station" s ON s."id" = e."stationId" JOIN "User" u ON u."id" = e."actorId" WHERE s."slug" = $1 AND e."kind" = 'STATION_VISITED' AND u."account" = 'hq-leader'`,
      [theirs.slug],
    );
  const before = (await visits())[0]?.count ?? 0;
  const page = await openAs("hq-leader");
  await page.goto(`/hq/s/${theirs.slug}`);
  await page.goto(`/hq/s/${theirs.slug}/people`);
  const [after] = await visits();
  expect(after?.count).toBe(before === 0 ? 1 : before);
  expect(after?.count).toBeGreaterThan(0);
});
