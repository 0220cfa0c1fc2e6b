import type { Page } from "playwright";
import { openAnonymous, rows } from "../harness";

type Row = { id: string; state: string; audience: string; heldOn: string; version: number; publicLine: string };

/** What the database keeps of the plan of that title. */
export async function kept(title: string): Promise<Row | undefined> {
  const [row] = await rows<Row>(
    `SELECT "id", "state", "audience", "heldOn"::text AS "heldOn", "version", "publicLine" FROM "Activity" WHERE "title" = $1`,
    [title],
  );
  return row;
}

/** Its people's states with their remarks, sorted. */
export async function statusOf(id: string): Promise<string[]> {
  const found = await rows<{ line: string }>(
    `SELECT t."status" || CASE WHEN t."remark" = '' THEN '' ELSE ' ' || t."remark" END AS line FROM "Attendance" t WHERE t."activityId" = $1 ORDER BY t."status", t."remark"`,
    [id],
  );
  return found.map(({ line }) => line);
}

/** Chooses a day that has no button of its own. */
export async function otherDay(page: Page, day: string): Promise<void> {
  await page.getByRole("radio", { name: "别的日子" }).check({ force: true });
  await page.getByLabel("是哪一天").fill(day);
}

/** The choice of how somebody on the list came or did not. */
export const mark = (page: Page, name: string) => page.getByLabel(new RegExp(`^${name} `)).and(page.locator("select"));

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ");

/** What anybody sees of a plan at the next request: its lines on the station's page, its own page, its calendar file. */
export async function seenOutside(station: string, id: string, title: string) {
  const page = await openAnonymous({ javaScript: false });
  await page.goto(`/stations/${station}`);
  const agenda = await page.locator(".agenda > li", { hasText: title }).allInnerTexts();
  await page.goto(`/stations/${station}/meetings/${id}`);
  const text = await page.locator("main").innerText();
  const file = await (await page.request.get(`/api/calendar/${station}/${id}.ics`)).text();
  return {
    agenda: agenda.map(oneLine),
    page: oneLine(text),
    file: file.split("\r\n").filter((line) => /^(UID|SEQUENCE|DTSTART;|STATUS)/.test(line)),
  };
}

/** The lines of a calendar file that say which event it is, how new, when and whether it is on. */
export const calendarLines = (id: string, sequence: number, starts: string, status: string) => [
  `UID:${id}`,
  `SEQUENCE:${sequence}`,
  `DTSTART;TZID=Asia/Shanghai:${starts}`,
  `STATUS:${status}`,
];
