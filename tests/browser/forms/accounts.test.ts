import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openAs, rows, signInCookie } from "../harness";
import { expectKept, expectRefused } from "./refused";

const plain = { javaScript: false };

/** An account of these tests' own: a coordinator at dongli. */
async function anAccount(account: string): Promise<string> {
  const id = randomUUID();
  await rows(
    `INSERT INTO "User" ("id", "account", "name", "nameEn", "passwordHash") SELECT $1, $2, '亓官无脚', 'Qiguan Wujiao', "passwordHash" FROM "User" WHERE "account" = 'dongli'`,
    [id, account],
  );
  await rows(
    `INSERT INTO "Grant" ("id", "userId", "role", "placeStationId", "fromOn") SELECT $1, $2, 'COORDINATOR', "id", '2018-01-01' FROM "Station" WHERE "slug" = 'dongli'`,
    [randomUUID(), id],
  );
  return id;
}

/** The posts that an account holds now, by role and place. */
const posts = (id: string) =>
  rows<{ role: string; place: string }>(
    `SELECT g."role", coalesce(s."slug", c."slug") AS "place" FROM "Grant" g LEFT JOIN "Station" s ON s."id" = g."placeStationId" LEFT JOIN "ManagementCentre" c ON c."id" = g."centreId"
      WHERE g."userId" = $1 AND (g."toOn" IS NULL OR g."toOn" > '2018-04-10') ORDER BY 1, 2`,
    [id],
  );
const ended = async (id: string) =>
  (await rows<{ ended: boolean }>(`SELECT "endedAt" IS NOT NULL AS "ended" FROM "User" WHERE "id" = $1`, [id]))[0]
    ?.ended;

test("a post is given and taken, the account ended and taken into use again; what is wrong stands beside its field", async () => {
  const id = await anAccount("forms-posts");
  const here = `/admin/accounts/${id}`;
  const own = { role: "COORDINATOR", place: "dongli" };
  const page = await openAs("hq", plain);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await page.goto(here);
  await page.locator("summary", { hasText: "再给一个职务" }).click();
  await page.locator("[name=role][value=CENTRE_STAFF]").check();
  await button("给这个职务").click();
  await expectRefused(page, { centre: "请选在哪个管理中心" });
  await expectKept(page, { role: "CENTRE_STAFF" });
  expect(await button("给这个职务").isVisible()).toBe(true);
  expect(await posts(id)).toEqual([own]);
  await page.locator("[name=role][value=COORDINATOR]").check();
  await page.getByLabel("在哪家服务社").selectOption("dongli");
  await button("给这个职务").click();
  await expectRefused(page, { role: "已经有这个职务了" });
  await expectKept(page, { role: "COORDINATOR", station: "dongli" });
  await page.locator("[name=role][value=CENTRE_STAFF]").check();
  await page.getByLabel("在哪个管理中心").selectOption("shengbei");
  await button("给这个职务").click();
  await page.waitForURL(/said=given/);
  expect(await posts(id)).toEqual([{ role: "CENTRE_STAFF", place: "shengbei" }, own]);

  await page.getByRole("button", { name: /^撤去 .*胜北/ }).click();
  await page.waitForURL(/said=taken/);
  expect(await posts(id)).toEqual([own]);

  const end = async () => {
    await page.goto(here);
    await page.locator("summary", { hasText: "停用这个账号" }).click();
    await button("停用这个账号").click();
    await page.waitForURL(/said=ended/);
    expect(await ended(id)).toBe(true);
    expect(await posts(id)).toEqual([]);
  };
  await end();
  await page.getByRole("link", { name: "重新启用" }).click();
  await page.locator("[name=role][value=STATION_HEAD]").check();
  await button("启用，看密码单").click();
  await expectRefused(page, { station: "请选在哪家服务社" });
  await expectKept(page, { role: "STATION_HEAD", station: "" });
  expect(await ended(id)).toBe(true);
  await page.getByLabel("在哪家服务社").selectOption("dongli");
  await button("启用，看密码单").click();
  await page.locator(".slip").waitFor();
  expect(await ended(id)).toBe(false);
  expect(await posts(id)).toEqual([{ role: "STATION_HEAD", place: "dongli" }]);
  await end();
});

test("of one's own sign-ins another one is ended, and the present one goes on", async () => {
  const id = await anAccount("forms-sign-ins");
  await signInCookie("forms-sign-ins"); // somewhere else
  const open = async () =>
    (await rows(`SELECT 1 FROM "SignIn" WHERE "userId" = $1 AND "endedAt" IS NULL`, [id])).length;
  const page = await openAs("forms-sign-ins", plain);
  await page.goto("/account");
  expect(await open()).toBe(2);
  expect(await page.getByRole("button", { name: /^让它退出/ }).count()).toBe(1);
  await page.getByRole("button", { name: /^让它退出/ }).click();
  await page.waitForURL(/saved=cut/);
  expect(await open()).toBe(1);
  await page.goto("/desk/dongli");
  expect(new URL(page.url()).pathname).toBe("/desk/dongli");
  await rows(`UPDATE "User" SET "endedAt" = now() WHERE "id" = $1 RETURNING 1`, [id]);
});
