import { expect, inject, test } from "vitest";
import { rows } from "../harness";

// What everybody can open is read as bytes: text, attributes and what travels for the framework alike.

async function everyPublicAddress(): Promise<string[]> {
  const stations = await rows<{ slug: string }>(`SELECT "slug" FROM "Station"`);
  const meetings = await rows<{ slug: string; id: string }>(
    `SELECT s."slug", a."id" FROM "Activity" a JOIN "Station" s ON s."id" = a."stationId" WHERE a."audience" = 'PUBLIC' AND a."heldOn" >= '2018-03-10'`,
  );
  const notices = await rows<{ slug: string; id: string }>(
    `SELECT s."slug", n."id" FROM "Notice" n JOIN "Station" s ON s."id" = n."stationId"
      WHERE n."endedAt" IS NULL AND n."fromOn" <= '2018-04-10' AND (n."toOn" IS NULL OR n."toOn" >= '2018-04-10')`,
  );
  return [
    "/",
    "/?q=%E4%B8%9C%E8%90%A5",
    "/stations",
    "/stations/nowhere",
    ...stations.map(({ slug }) => `/stations/${slug}`),
    ...meetings.flatMap(({ slug, id }) => [
      `/stations/${slug}/meetings/${id}`,
      `/stations/${slug}/meetings/${id}/print`,
      `/api/calendar/${slug}/${id}.ics`,
    ]),
    ...notices.map(({ slug, id }) => `/stations/${slug}/notices/${id}`),
  ];
}

async function secrets() {
  const names = await rows<{ name: string }>(`SELECT "name" FROM "Person" UNION SELECT "name" FROM "User"`);
  const known = await rows<{ phone: string }>(
    `SELECT "phone" FROM "Station" UNION SELECT "phone" FROM "ManagementCentre"`,
  );
  return {
    names: names.map(({ name }) => name).filter((name) => name.length > 1),
    phones: new Set(known.map(({ phone }) => phone)),
  };
}

test("no public page holds a person's name, a person's telephone or an identity number", {
  timeout: 240_000,
}, async () => {
  const { names, phones } = await secrets();
  phones.add(process.env.HELP_PHONE || "0546-0200118");
  const addresses = await everyPublicAddress();
  expect(names.length).toBeGreaterThan(300);
  expect(addresses.length).toBeGreaterThan(20);
  const found: string[] = [];
  let opened = 0;
  for (const address of addresses) {
    const answer = await fetch(inject("address") + address);
    const text = (await answer.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, "");
    if (answer.ok) opened++;
    found.push(...names.filter((name) => text.includes(name)).map((name) => `${address}: ${name}`));
    const numbers = text.match(/(?<![\dA-Za-z+/])(?:0\d{2,3}-?\d{7,8}|1[3-9]\d{9})(?![\dA-Za-z+/=])/g) ?? [];
    found.push(...numbers.filter((number) => !phones.has(number)).map((number) => `${address}: ${number}`));
    if (/(?<!\d)\d{17}[\dXx](?!\d)/.test(text)) found.push(`${address}: an identity number`);
  }
  expect(opened).toBeGreaterThan(15);
  expect([...new Set(found)]).toEqual([]);
});
