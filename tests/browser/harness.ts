import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { afterAll, afterEach, expect, inject } from "vitest";
import { keyHash } from "@/lib/auth/sign-in-cookie";
import { findBrowser } from "@/lib/cli/test-tools";
import { setTestEnvironment } from "@/tests/database/environment";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser: Browser | undefined;
let open: BrowserContext[] = [];

afterEach(async () => {
  await Promise.all(open.map((context) => context.close()));
  open = [];
});
afterAll(async () => {
  await browser?.close();
  browser = undefined;
});

setTestEnvironment(inject("ownerUrl"), inject("appUrl"));

export type How = {
  locale?: "zh-CN" | "en";
  width?: number;
  height?: number;
  javaScript?: boolean;
  touch?: boolean;
  /** Another app than the one on the `ci` network. */
  address?: string;
};

async function newContext({
  locale = "zh-CN",
  width = 1440,
  height = 900,
  javaScript = true,
  touch = false,
  address = inject("address"),
}: How) {
  browser ??= await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ARGS });
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    locale,
    timezoneId: "Asia/Shanghai",
    javaScriptEnabled: javaScript,
    hasTouch: touch,
  });
  await context.addCookies([{ name: "locale", value: locale, url: address }]);
  open.push(context);
  return context;
}

/** A page of somebody who is not signed in. */
export async function openAnonymous(how: How = {}): Promise<Page> {
  return (await newContext(how)).newPage();
}

/** A page of a demo account, signed in by cookie: no form in the way. */
export async function openAs(account: string, how: How = {}): Promise<Page> {
  const context = await newContext(how);
  await context.addCookies([
    { name: "next-auth.session-token", value: await signInCookie(account), url: inject("address"), httpOnly: true },
  ]);
  return context.newPage();
}

/** The cookie of a new sign-in of an account. */
export async function signInCookie(account: string): Promise<string> {
  const key = randomBytes(32).toString("base64url");
  await rows(`INSERT INTO "SignIn" ("keyHash", "userId") SELECT $1, "id" FROM "User" WHERE "account" = $2`, [
    keyHash(key),
    account,
  ]);
  return encode({ token: { key }, secret: process.env.NEXTAUTH_SECRET ?? "", maxAge: 3600 });
}

/** Rows as the tables' owner sees them: all of them. */
export async function rows<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: inject("ownerUrl") });
  await client.connect();
  try {
    await client.query("SET ROLE table_owner");
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Waits until the page's script has taken over: before that, keys are nobody's. */
export async function ready(page: Page): Promise<void> {
  await page.locator("html[data-keys=ready]").waitFor({ state: "attached" });
}

/** Fails with what axe finds; nothing is left out. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
}

/** With PICTURES=1 keeps a picture among the artefacts: drawing them all takes minutes. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES !== "1") return;
  const file = path.join("tests/artefacts", `${name}.png`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, fullPage: true });
}

/** What the network's roll-ups say against a recount of every row: no difference. */
export async function expectNoDifferences(): Promise<void> {
  const found = await rows<{ name: string; counted: string; differences: string; example: unknown }>(
    "SELECT * FROM verify_network()",
  );
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter(({ differences }) => differences !== "0")).toEqual([]);
}
