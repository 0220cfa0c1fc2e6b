import fs from "node:fs";
import { expect, inject, test } from "vitest";
import { openAs, rows, signInCookie } from "../harness";
import { addresses, patterns } from "../routes";
import { MATRIX, VISITORS } from "./role-matrix";

const OURS = "jinhua3";
const THEIRS = "dongli";

function requestAs(cookie: string | null, address: string, init: RequestInit = {}) {
  const signedIn = cookie ? `; next-auth.session-token=${cookie}` : "";
  return fetch(inject("address") + address, {
    redirect: "manual",
    ...init,
    headers: { cookie: `locale=zh-CN${signedIn}`, origin: inject("address") },
  });
}

/** What somebody gets at an address, following pages that only send on: "ok", "-", "in", or the status where it is none of these. */
async function outcome(cookie: string | null, address: string): Promise<string> {
  let at = address;
  for (let hop = 0; hop < 4; hop++) {
    const answer = await requestAs(cookie, at);
    if (answer.status === 200) return "ok";
    if (answer.status === 404) return "-";
    const next = answer.headers.get("location");
    if (!next) return String(answer.status);
    at = next.replace(inject("address"), "");
    if (at.startsWith("/sign-in") && !address.startsWith("/sign-in")) return "in";
  }
  return "round and round";
}

async function lineOf(pattern: string, station: string, cookies: (string | null)[]): Promise<string> {
  const found = new Set<string>();
  for (const address of await addresses(pattern, station)) {
    const line: string[] = [];
    for (const cookie of cookies) line.push(await outcome(cookie, address));
    found.add(line.join(" "));
  }
  return [...found].join(" | ");
}

test("the matrix of roles and pages is as it is said", { timeout: 400_000 }, async () => {
  const cookies: (string | null)[] = [];
  for (const [, account] of VISITORS) cookies.push(account ? await signInCookie(account) : null);
  const seen: typeof MATRIX = {};
  for (const pattern of patterns()) {
    const placed = pattern.includes("[station]") || pattern.includes("[centre]");
    seen[pattern] = { ours: await lineOf(pattern, OURS, cookies) };
    if (placed) seen[pattern].theirs = await lineOf(pattern, THEIRS, cookies);
  }
  const head = ["page", ...VISITORS.map(([role]) => role)];
  const print = (name: string, line: string) => `| ${[name, ...line.split(" ")].join(" | ")} |`;
  const lines = Object.entries(seen).flatMap(([pattern, { ours, theirs }]) => [
    print(pattern, ours),
    ...(theirs ? [print(`${pattern} (another's)`, theirs)] : []),
  ]);
  fs.mkdirSync("tests/artefacts", { recursive: true });
  const table = [`| ${head.join(" | ")} |`, `|${" --- |".repeat(head.length)}`, ...lines];
  fs.writeFileSync("tests/artefacts/role-matrix.md", `${table.join("\n")}\n`);
  expect(lines.length).toBeGreaterThan(30);
  expect(seen).toEqual(MATRIX);
});

type Form = { address: string; fields: [string, string][] };

/** Every form with a key or a search text on somebody's pages: those that write something besides one's own settings. */
async function formsOf(account: string, belongs: (pattern: string) => boolean): Promise<Form[]> {
  const page = await openAs(account, { javaScript: false });
  const forms: Form[] = [];
  for (const pattern of patterns().filter(belongs)) {
    for (const address of await addresses(pattern, OURS)) {
      await page.goto(address);
      const found = await page.evaluate(() =>
        [...document.forms]
          .filter((form) => form.method === "post")
          .map((form) =>
            [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === "string"),
          ),
      );
      const at = new URL(page.url()).pathname;
      forms.push(...found.map((fields) => ({ address: at, fields })));
    }
  }
  return forms.filter(
    ({ fields }) =>
      fields.some(([name]) => name.startsWith("$ACTION")) && fields.some(([name]) => name === "key" || name === "text"),
  );
}

const COUNTED =
  "User Grant Station StationName StationPlacement StationCommunity Community ManagementCentre Once SearchText Activity Posting ServiceRecord Person Draft ActivityRevision Attendance";

/** All rows of what forms write, as one fingerprint a table. */
async function fingerprint() {
  const parts = COUNTED.split(" ").map(
    (table) => `(SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM "${table}" t) AS "${table}"`,
  );
  return rows(`SELECT ${parts.join(", ")}`);
}

test("every form of workers, heads and headquarters, sent by who may only read, is refused and changes nothing", {
  timeout: 400_000,
}, async () => {
  const forms = [
    ...(await formsOf("hq", (pattern) => pattern.startsWith("/admin/") || pattern.startsWith("/hq"))),
    ...(await formsOf("jinhua3-head", (pattern) => pattern.startsWith("/desk/"))),
  ];
  expect(forms.filter(({ address }) => address.startsWith("/admin/")).length).toBeGreaterThan(10);
  expect(forms.filter(({ address }) => address.startsWith("/desk/")).length).toBeGreaterThan(8);
  const before = await fingerprint();
  for (const reader of ["hq-leader", "centre-shengbei"]) {
    const cookie = await signInCookie(reader);
    for (const { address, fields } of forms) {
      const body = new FormData();
      for (const [name, value] of fields) body.append(name, value);
      const answer = await requestAs(cookie, address, { method: "POST", body });
      expect(`${reader} ${address} ${answer.status}`).toBe(`${reader} ${address} 404`);
    }
  }
  expect(await fingerprint()).toEqual(before);
});
