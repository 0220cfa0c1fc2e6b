import { expect, test } from "vitest";
import { expectAccessible, expectNoDifferences, openAs, picture, ready, rows } from "../harness";

test("a name that the register lacks is registered from the form: nothing typed is lost, and the person is on the list", async () => {
  const [template] = await rows<{ id: string }>(
    `SELECT t."id" FROM "ActivityTemplate" t JOIN "Station" s ON s."id" = t."stationId" WHERE s."slug" = 'tongmingyuan' AND t."slot" = 2`,
  );
  const page = await openAs("tongmingyuan");
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(decodeURIComponent(request.url())));
  await page.goto(`/desk/tongmingyuan/activities/new?template=${template?.id}`);
  await ready(page);
  await page.locator("#serving").focus();
  await page.keyboard.press("Alt+l");
  await page.locator(".tok").first().waitFor();
  const people = await page.locator(".tok").allInnerTexts();
  await page.getByRole("radio", { name: /别的日子/ }).check({ force: true });
  await page.getByLabel("是哪一天").fill("2018-04-05");
  await page.getByLabel("地点").fill("南门花坛");
  await page.locator("#serving").fill("欧阳新禾");
  await page.locator("#serving").press("Enter");
  const offer = page.getByRole("button", { name: "登记“欧阳新禾”" });
  await offer.waitFor();
  await expectAccessible(page);
  await picture(page, "log-register-missing");
  await offer.click();

  await page.waitForURL(/people\/new/);
  expect(await page.getByLabel("姓名").inputValue()).toBe("欧阳新禾");
  await page.getByText("从4月5日起登记").first().waitFor();
  await page.getByRole("radio", { name: "女" }).check({ force: true });
  await page.getByRole("radio", { name: "志愿者" }).check({ force: true });
  await page.getByLabel("出生年份或日期").fill("1951.13.2");
  await page.getByRole("button", { name: "登记", exact: true }).first().click();
  await page.locator("#birth-error").waitFor(); // a mistake on the way loses nothing either
  await page.getByLabel("出生年份或日期").fill("1951");
  await page.getByRole("button", { name: "登记", exact: true }).first().click();

  await page.waitForURL(/activities\/new\?draft=1/);
  await ready(page);
  expect(await page.locator(".tok").allInnerTexts()).toEqual([...people, "欧阳新禾"]);
  expect(await page.getByLabel("地点").inputValue()).toBe("南门花坛");
  expect(await page.getByLabel("是哪一天").inputValue()).toBe("2018-04-05");
  expect(addresses.filter((address) => address.includes("欧阳"))).toEqual([]);
  await page.getByRole("button", { name: /^保存/ }).first().click();
  await page.locator(".toast [role=status]").waitFor();
  const [counted] = await rows<{ since: string; servedOn: string }>(
    `SELECT p."registeredOn"::text AS since, r."servedOn"::text AS "servedOn" FROM "Person" p JOIN "ServiceRecord" r ON r."stationId" = p."stationId" AND r."personId" = p."id" WHERE p."name" = '欧阳新禾'`,
  );
  expect(counted).toEqual({ since: "2018-04-05", servedOn: "2018-04-05" });
  await expectNoDifferences();
});

test("from a plan that is recorded, one comes back to that plan", async () => {
  const [plan] = await rows<{ id: string }>(
    `SELECT a."id" FROM "Activity" a JOIN "Station" s ON s."id" = a."stationId" WHERE s."slug" = 'dongli' AND a."state" = 'PUBLISHED' AND a."heldOn" < '2018-04-10' ORDER BY a."heldOn" LIMIT 1`,
  );
  const page = await openAs("dongli");
  await page.goto(`/desk/dongli/activities/${plan?.id}/record`);
  await ready(page);
  const field = page.locator("#serving, #attending").first();
  await field.fill("欧阳新穗");
  await field.press("Enter");
  await page.getByRole("button", { name: "登记“欧阳新穗”" }).click();
  await page.waitForURL(/people\/new/);
  await page.getByRole("radio", { name: "男" }).check({ force: true });
  await page.getByRole("radio", { name: "志愿者" }).check({ force: true });
  await page.getByRole("button", { name: "登记", exact: true }).first().click();
  await page.waitForURL(new RegExp(`${plan?.id}/record\\?draft=1`));
  await page.locator(".tok", { hasText: "欧阳新穗" }).waitFor();
});
