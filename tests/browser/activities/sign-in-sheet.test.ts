import { expect, test } from "vitest";
import { openAs, rows } from "@/tests/browser/harness";

const MM = 96 / 25.4; // CSS pixels a millimetre

test("the sign-in sheet prints as many pages as it says, rows of 12 mm, type of 16 pt, its foot on each page", async () => {
  const [planned] = await rows<{ id: string; expected: string }>(
    `SELECT a."id", count(*) FILTER (WHERE t."status" <> 'EXEMPT') AS expected FROM "Activity" a JOIN "Attendance" t ON t."stationId" = a."stationId" AND t."activityId" = a."id"
      JOIN "Station" s ON s."id" = a."stationId" WHERE s."slug" = 'jinhua3' AND a."state" = 'PUBLISHED' GROUP BY 1 ORDER BY 2 DESC LIMIT 1`,
  );
  if (!planned) throw new Error("Nothing is planned");
  const page = await openAs("jinhua3");
  for (const perPage of [18, 11]) {
    await page.goto(`/desk/jinhua3/activities/${planned.id}/print?rows=${perPage}&blank=2`);
    const pages = Math.ceil((Number(planned.expected) + 2) / perPage);
    await expect(page.locator("article.paper").count()).resolves.toBe(pages);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Pages\s*\/Count (\d+)/)?.[1] ?? pdf.match(/\/Count (\d+)/)?.[1]).toBe(String(pages));
    await page.emulateMedia({ media: "print" });
    const cell = page.locator("article.paper tbody td").first();
    const box = await cell.boundingBox();
    expect(box?.height ?? 0).toBeGreaterThanOrEqual(12 * MM - 0.5);
    const size = await cell.evaluate((element) => getComputedStyle(element).fontSize);
    expect(Number.parseFloat(size)).toBeCloseTo((16 * 96) / 72, 1);
    await expect(page.getByText("负责人签字：").count()).resolves.toBe(pages);
    await page.emulateMedia({ media: null });
  }
  const [printed] = await rows<{ count: string }>(
    `SELECT count(*) AS count FROM "AuditEvent" WHERE "kind" = 'PRINTED' AND "subject" = $1`,
    [planned.id],
  );
  expect(Number(printed?.count)).toBeGreaterThanOrEqual(2);
});
