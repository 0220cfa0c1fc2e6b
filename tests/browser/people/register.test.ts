import { expect, test } from "vitest";
import { expectNoDifferences, openAs, rows } from "@/tests/browser/harness";

test("without JavaScript: a mistake stands beside its field, what was typed stays, a namesake is pointed out", async () => {
  const [known] = await rows<{ name: string }>(
    `SELECT p."name" FROM "Person" p JOIN "Station" s ON s."id" = p."stationId" WHERE s."slug" = 'tongmingyuan' AND p."endedOn" IS NULL
      AND p."name" ~ '^[一-龥]{3}$' ORDER BY p."id" LIMIT 1`,
  );
  const name = known?.name ?? "";
  expect(name).not.toBe("");
  const page = await openAs("tongmingyuan", { javaScript: false });
  await page.goto("/desk/tongmingyuan/people/new");
  await page.getByLabel("姓名").fill(name);
  await page.getByRole("radio", { name: "女" }).check();
  await page.getByRole("radio", { name: "志愿者" }).check();
  await page.getByLabel("出生年份或日期").fill("1951.13.2");
  await page.getByRole("button", { name: "登记", exact: true }).first().click();
  await expect(page.locator("#birth-error").textContent()).resolves.toContain("没有这一天");
  await expect(page.getByLabel("姓名").inputValue()).resolves.toBe(name);
  await expect(page.getByLabel("出生年份或日期").inputValue()).resolves.toBe("1951.13.2");
  await expect(page.getByRole("radio", { name: "女" }).isChecked()).resolves.toBe(true);
  await page.getByLabel("出生年份或日期").fill("1951.12.2");
  await page.getByRole("button", { name: "登记", exact: true }).first().click();
  await expect(page.locator("#another-error").textContent()).resolves.toContain(name);
  await page.getByLabel("是另一位同名的人，照样登记").check();
  await page.getByRole("button", { name: "登记", exact: true }).first().click();
  await page.waitForURL(/registered=/);
  expect(decodeURIComponent(page.url())).not.toContain(name);
  await expect(page.getByRole("status").textContent()).resolves.toMatch(/同名/);
  await expect(page.locator("tr", { hasText: "刚登记" }).getByRole("rowheader").textContent()).resolves.toContain(name);
  await expectNoDifferences();
});

test("a search leaves no name in the address and finds by initials", async () => {
  const [person] = await rows<{ name: string; initials: string; matches: string }>(
    `SELECT p."name", p."initials", (SELECT count(*) FROM "Person" o WHERE o."stationId" = p."stationId" AND o."endedOn" IS NULL
        AND (o."initials" ^@ p."initials" OR o."pinyin" ^@ p."initials" OR o."altInitials" ^@ p."initials" OR o."altPinyin" ^@ p."initials")) AS matches
      FROM "Person" p JOIN "Station" s ON s."id" = p."stationId" WHERE s."slug" = 'jinhua3' AND p."endedOn" IS NULL AND length(p."initials") = 3 ORDER BY p."id" LIMIT 1`,
  );
  if (!person) throw new Error("Nobody to search for");
  const page = await openAs("jinhua3");
  await page.goto("/desk/jinhua3");
  await page.locator("body").press("/");
  await page.keyboard.type(person.initials);
  await page.keyboard.press("Enter");
  await page.waitForURL(/people\?q=[a-z0-9]+$/);
  await expect(page.locator(".cnt").textContent()).resolves.toBe(
    `符合 ${Number(person.matches).toLocaleString("en")} 人`,
  );
});

test("each count in the heading opens exactly those people", async () => {
  const page = await openAs("jinhua3");
  for (const kind of ["党员", "志愿者", "居民"]) {
    await page.goto("/desk/jinhua3/people");
    const link = page.locator(".head").getByRole("link", { name: new RegExp(`^${kind} `) });
    const count = (await link.textContent())?.split(" ")[1];
    await link.click();
    await page.waitForURL(/kind=/);
    await expect(page.locator(".cnt").textContent()).resolves.toBe(`符合 ${count} 人`);
  }
});
