import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, startApp } from "@/lib/cli/serve";
import { expectAccessible, openAs, picture, rows, signInCookie } from "@/tests/browser/harness";

// An app of its own, whose log this file may read from beginning to end.
let app: App;
let log: string;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

beforeAll(async () => {
  const port = await freePort();
  log = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "pmss-incident-")), "app.log");
  const env = { ...(process.env as Record<string, string>), NEXTAUTH_URL: `http://localhost:${port}` };
  app = await startApp("start", port, env, log);
});
afterAll(async () => {
  await app.stop();
  fs.rmSync(path.dirname(log), { recursive: true });
});

type Line = { event: string; incident?: string; route?: string; kind?: string; method?: string; codes?: string[] };
const text = () => fs.readFileSync(log, "utf8");
const lines = () =>
  text()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Line);

/** While `work` runs a role may not use a table: a fault that no code expects. */
async function withoutRight<T>(right: string, table: string, role: string, work: () => Promise<T>): Promise<T> {
  await rows(`REVOKE ${right} ON "${table}" FROM ${role}`);
  try {
    return await work();
  } finally {
    await rows(`GRANT ${right} ON "${table}" TO ${role}`);
  }
}

test.each(["zh-CN", "en"] as const)(
  "a page that failed, in %s, shows a number by which the log's one line is found",
  async (locale) => {
    const page = await openAs("hq", { locale });
    const before = lines().length;
    const answer = await withoutRight("SELECT", "MembershipApplication", "station_reader", async () => {
      const failed = await page.goto(`${app.address}/hq/s/dongli/applications`);
      await page.locator("main b").waitFor();
      await expectAccessible(page);
      return failed;
    });
    expect(answer?.status()).toBe(500);
    await picture(page, `incident-${locale}`);
    const number = (await page.locator("main b").innerText()).trim();
    expect(number).toMatch(/^\d{8}$/);
    const found = lines().filter(({ incident }) => incident === number);
    expect(found).toMatchObject([
      { event: "request.failed", method: "GET", route: "/hq/s/[station]/applications", kind: "render" },
    ]);
    expect(found[0]?.codes).toContain("42501");
    expect(lines()).toHaveLength(before + 1);

    await page.reload(); // the fault is over
    await page.locator("table.data").waitFor();
  },
);

test("a handler that failed is a line too, with the pattern of its address alone", async () => {
  const cookie = `next-auth.session-token=${await signInCookie("dongli")}`;
  const before = lines().length;
  const body = JSON.stringify({ activityId: null, body: { title: ["给王秀英送药"] } });
  const kept = await withoutRight("INSERT", "Draft", "station_worker", () =>
    fetch(`${app.address}/api/desk/dongli/draft`, { method: "POST", body, headers: { cookie, origin: app.address } }),
  );
  expect(kept.status).toBe(500);
  expect(await kept.text()).not.toMatch(/denied|Draft|王秀英/);

  expect(lines().slice(before)).toMatchObject([
    { event: "request.failed", method: "POST", route: "/api/desk/[station]/draft", kind: "route" },
  ]);
});

test.each([
  [true, "action"],
  [false, "render"],
])("an action that failed, JavaScript %s, is a line of its page", async (javaScript, kind) => {
  const before = lines().length;
  const page = await openAs("dongli", { javaScript });
  await page.goto(`${app.address}/account`);
  await withoutRight('UPDATE ("shortcuts", "locale")', "User", "account_keeper", async () => {
    const failed = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    expect((await failed).status()).toBe(500);
  });
  expect(lines().slice(before)).toMatchObject([{ event: "request.failed", method: "POST", route: "/account", kind }]);
});

test("being asked to end is said; in all that was said nothing of a person stands, and every line is JSON", async () => {
  await app.stop();
  expect(lines().at(-1)).toMatchObject({ event: "process.draining" });
  expect(lines().length).toBeGreaterThan(5);
  expect(text()).not.toMatch(/王秀英|dongli|permission denied/);
  const [, ...since] = text()
    .trimEnd()
    .split(/^(?=\{)/m); // what comes before is the framework's greeting
  expect(since.filter((line) => line.trimEnd().includes("\n"))).toEqual([]);
});
