import { expect, inject, test } from "vitest";
import { openAs, rows, signInCookie } from "../harness";
import { addresses, patterns } from "../routes";

const ours = "jinhua3";
const theirs = "dongli";

async function fetchAs(cookie: string, path: string, init: RequestInit = {}) {
  const answer = await fetch(inject("address") + path, {
    redirect: "manual",
    ...init,
    headers: { cookie: `next-auth.session-token=${cookie}; locale=zh-CN`, origin: inject("address"), ...init.headers },
  });
  // What differs from request to request: nonces, and the address itself in the page's own data.
  const text = (await answer.text())
    .replaceAll(/nonce="[^"]*"/g, "")
    .replaceAll(path, "")
    .replaceAll(theirs, "")
    .replaceAll("nowhere", "");
  return { status: answer.status, text };
}

/** Pages that a coordinator opens nowhere. */
const forHeads = (pattern: string) => pattern.startsWith("/desk/[station]/accounts");

const visible = (html: string) =>
  html
    .replaceAll(/<script[\s\S]*?<\/script>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

test("every address of another station is the same 404 as that of a station that does not exist", async () => {
  const cookie = await signInCookie(ours);
  const stationPatterns = patterns().filter(
    (pattern) => /\[(station|centre)\]/.test(pattern) && !pattern.startsWith("/stations/"), // those are everybody's
  );
  expect(stationPatterns.length).toBeGreaterThan(8);
  const unknown = await fetchAs(cookie, "/desk/nowhere");
  expect(unknown.status).toBe(404);
  for (const pattern of stationPatterns) {
    for (const address of await addresses(pattern, theirs)) {
      const answer = await fetchAs(cookie, address);
      expect(`${address} ${answer.status}`).toBe(`${address} 404`);
      expect(visible(answer.text)).toBe(visible(unknown.text));
    }
  }
  // There was something to find: the neighbour opens the same addresses.
  const theirCookie = await signInCookie(theirs);
  for (const pattern of stationPatterns.filter((one) => one.startsWith("/desk/") && !forHeads(one))) {
    for (const address of await addresses(pattern, theirs))
      expect((await fetchAs(theirCookie, address)).status, address).toBeLessThan(400);
  }
});

test("our own ids under the neighbour's address, and theirs under ours, are unknown", async () => {
  const cookie = await signInCookie(ours);
  for (const pattern of patterns().filter((one) => one.startsWith("/desk/[station]") && one.includes("[id]"))) {
    const [address] = await addresses(pattern, theirs);
    const answer = await fetchAs(cookie, (address ?? "").replace(theirs, ours));
    expect(answer.status, address).toBe(404);
  }
});

test("every form of the neighbour's, sent with our cookie, is refused and changes nothing", async () => {
  const page = await openAs(theirs, { javaScript: false });
  const forms: { action: string; fields: [string, string][] }[] = [];
  for (const pattern of patterns().filter((one) => one.startsWith("/desk/") && !forHeads(one))) {
    for (const address of await addresses(pattern, theirs)) {
      await page.goto(address);
      const found = await page.evaluate(() =>
        [...document.forms]
          .filter((form) => form.method === "post")
          .map((form) => ({
            fields: [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === "string"),
          })),
      );
      const action = new URL(page.url()).pathname; // where a plan sends its visitor on, the form is that page's
      forms.push(...found.map(({ fields }) => ({ action, fields })));
    }
  }
  const own = forms.filter(
    ({ fields }) =>
      fields.some(([name, value]) => name.startsWith("$ACTION") && value.length > 0) &&
      fields.some(([name]) => name === "key" || name === "text"),
  );
  expect(own.length).toBeGreaterThan(4);
  const cookie = await signInCookie(ours);
  const counts = () =>
    rows(`SELECT (SELECT count(*) FROM "Activity") AS a, (SELECT count(*) FROM "Posting") AS p, (SELECT count(*) FROM "Person") AS n, (SELECT count(*) FROM "ActivityRevision") AS r,
      (SELECT count(*) FROM "SearchText") AS s, (SELECT count(*) FROM "Once") AS o, (SELECT count(*) FROM "Draft") AS d,
      (SELECT count(*) FROM "Notice" WHERE "endedAt" IS NULL) AS b, (SELECT count(*) FROM "ServiceUnit") AS u, (SELECT count(*) FROM "UnitMember") AS m, (SELECT sum("version") FROM "ActivityTemplate") AS t, (SELECT sum("version") FROM "StationDetail") AS w`);
  const before = await counts();
  for (const { action, fields } of own) {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    const answer = await fetchAs(cookie, action, { method: "POST", body });
    expect(`${action} ${answer.status}`).toBe(`${action} 404`);
  }
  expect(await counts()).toEqual(before);
});

test("our own handlers answer another site's page with 403, and the neighbour's cookie with 404", async () => {
  const cookie = await signInCookie(ours);
  const body = JSON.stringify({ ask: "find", text: "z", last: null, unit: null, on: "2018-04-09" });
  const headers = { "content-type": "application/json" };
  expect((await fetchAs(cookie, `/api/desk/${ours}/people`, { method: "POST", body, headers })).status).toBe(200);
  expect((await fetchAs(cookie, `/api/desk/${theirs}/people`, { method: "POST", body, headers })).status).toBe(404);
  expect(
    (
      await fetchAs(cookie, `/api/desk/${ours}/people`, {
        method: "POST",
        body,
        headers: { ...headers, origin: "https://elsewhere.example" },
      })
    ).status,
  ).toBe(403);
  expect(
    (
      await fetchAs(cookie, `/api/desk/${theirs}/draft`, {
        method: "POST",
        body: JSON.stringify({ activityId: null, body: {} }),
        headers,
      })
    ).status,
  ).toBe(404);
});
