import { expect, test } from "vitest";
import { expectNoDifferences, openAs, rows } from "@/tests/browser/harness";

test("the list's sums equal the rows of its filter, and a filter comes off by its chip", async () => {
  const [sum] = await rows<{ count: string; times: string }>(
    `SELECT count(*) AS count, sum("personTimes") AS times FROM "Activity" a JOIN "Station" s ON s."id" = a."stationId"
      WHERE s."slug" = 'jinhua3' AND a."category" = 'PATROL' AND a."heldOn" BETWEEN '2018-03-01' AND '2018-03-31' AND a."state" <> 'CANCELLED'`,
  );
  expect(Number(sum?.count)).toBeGreaterThan(0); // or the sums below mean nothing
  const page = await openAs("jinhua3");
  await page.goto("/desk/jinhua3/activities?category=PATROL&from=2018-03-01&to=2018-03-31");
  await expect(page.locator(".cnt").textContent()).resolves.toContain(`符合 ${sum?.count} 场 · 人次 ${sum?.times}`);
  await page.getByRole("link", { name: "去掉类别条件" }).click();
  await page.waitForURL((url) => !url.search.includes("category") && url.search.includes("from=2018-03-01"));
});

test("a wrong filter falls back instead of failing, an unknown activity is not found", async () => {
  const page = await openAs("jinhua3");
  const list = await page.goto("/desk/jinhua3/activities?page=-3&kind=NONSENSE&from=2018-02-31");
  expect(list?.status()).toBe(200);
  for (const id of ["019f0000-0000-7000-8000-000000000000", "nonsense"]) {
    const answer = await page.request.get(`/desk/jinhua3/activities/${id}`);
    expect(answer.status()).toBe(404);
  }
});

test("the ledger's signs sum to the person-times shown, lines taken back included", async () => {
  const [corrected] = await rows<{ id: string; slug: string; times: number; lines: string }>(
    `SELECT a."id", s."slug", a."personTimes" AS times, count(*) AS lines FROM "ServiceRecord" r JOIN "Activity" a ON a."stationId" = r."stationId" AND a."id" = r."activityId"
      JOIN "Station" s ON s."id" = a."stationId" WHERE s."slug" = 'jinhua3' AND a."state" = 'RECORDED' GROUP BY 1, 2, 3 HAVING max(r."entry") > 2 LIMIT 1`,
  );
  if (!corrected) throw new Error("No corrected activity to open");
  const page = await openAs("jinhua3");
  await page.goto(`/desk/jinhua3/activities/${corrected.id}`);
  const ledger = page.getByRole("region", { name: /^台账/ });
  await ledger.locator("summary").click();
  const signs = await ledger.locator("tbody tr:not(.total) td.num:nth-child(3)").allTextContents();
  expect(signs).toHaveLength(Number(corrected.lines));
  expect(signs.reduce((total, sign) => total + Number(sign.replace("−", "-")), 0)).toBe(corrected.times);
});

test("an unsettled name becomes a person who counts, without JavaScript, and the totals agree", async () => {
  const [open] = await rows<{ activityId: string; name: string; people: number }>(
    `SELECT n."activityId", n."name", a."people" FROM "UnsettledName" n JOIN "Activity" a ON a."stationId" = n."stationId" AND a."id" = n."activityId"
      JOIN "Station" s ON s."id" = n."stationId" WHERE s."slug" = 'dongli' AND n."state" = 'OPEN' AND a."state" = 'RECORDED' LIMIT 1`,
  );
  if (!open) throw new Error("No unsettled name at dongli");
  const page = await openAs("dongli", { javaScript: false });
  await page.goto(`/desk/dongli/activities/${open.activityId}#unsettled`);
  const form = page.getByRole("region", { name: /没定下来/ });
  await form.getByRole("radio", { name: "名册里写的是" }).check();
  await form.getByLabel("名册里的名字").fill("查无此人");
  const reason = form.getByLabel("这个月已经锁定，请写原因");
  if ((await reason.count()) > 0) await reason.fill("问清楚了");
  await form.getByRole("button", { name: "定下来" }).click();
  await form.getByText("名册里没有这个名字").waitFor();
  await expect(form.getByLabel("名册里的名字").inputValue()).resolves.toBe("查无此人");
  const [somebody] = await rows<{ name: string }>(
    `SELECT p."name" FROM "Person" p JOIN "Volunteer" v ON v."stationId" = p."stationId" AND v."personId" = p."id" JOIN "Station" s ON s."id" = p."stationId"
      WHERE s."slug" = 'dongli' AND p."endedOn" IS NULL AND v."toOn" IS NULL AND v."fromOn" < '2018-01-01'
        AND NOT EXISTS (SELECT FROM "Person" o WHERE o."stationId" = p."stationId" AND o."name" = p."name" AND o."id" <> p."id")
        AND NOT EXISTS (SELECT FROM "Attendance" t WHERE t."stationId" = p."stationId" AND t."personId" = p."id" AND t."activityId" = $1::uuid) ORDER BY p."id" LIMIT 1`,
    [open.activityId],
  );
  await form.getByLabel("名册里的名字").fill(somebody?.name ?? "");
  await form.getByRole("button", { name: "定下来" }).click();
  await page.waitForURL(/said=settled/);
  const [after] = await rows<{ people: number }>(`SELECT "people" FROM "Activity" WHERE "id" = $1::uuid`, [
    open.activityId,
  ]);
  expect(after?.people).toBe(open.people + 1);
  await expectNoDifferences();
});
