import { getTranslations } from "next-intl/server";
import { attendanceRate, countAttendance } from "@/lib/activities/rules/attendance";
import type { AttendanceStatus } from "@/lib/activities/rules/kinds";
import { formatCount, formatRate } from "@/lib/i18n/format-number";

/**
 * How a meeting was attended, in one line: expected, present, excused, absent, exempt and the rate. Of a plan, who is
 * expected and who has said not to come: nobody has been there yet.
 */
export async function MeetingCounts({
  sheet,
  recorded,
}: {
  sheet: readonly { status: AttendanceStatus }[];
  recorded: boolean;
}) {
  const t = await getTranslations("activities.meeting");
  const counts = countAttendance(sheet);
  const { expected, present, excused, absent, homeStudy, exempt } = counts;
  const rate = attendanceRate(counts);
  const shown: [string, number][] = [[t("expected"), expected]];
  if (recorded) shown.push([t("present"), present], [t("excused"), excused], [t("absent"), absent]);
  else if (excused > 0) shown.push([t("excused"), excused]);
  if (homeStudy > 0) shown.push([t("homeStudy"), homeStudy]);
  if (exempt > 0) shown.push([t("exempt"), exempt]);
  return (
    <section className="sheet mb-7 flex flex-wrap gap-x-8 gap-y-3 px-5 py-4" aria-label={t("label")}>
      {shown.map(([label, count]) => (
        <span className="figure" key={label}>
          <span className="k">{label}</span>
          <span className="v">{formatCount(count)}</span>
        </span>
      ))}
      {recorded && (
        <span className="figure">
          <span className="k">{t("rate")}</span>
          <span className="v">{formatRate(rate.present, rate.of)}</span>
          <span className="x">{t("rateOf", { present: rate.present, expected: rate.of })}</span>
        </span>
      )}
    </section>
  );
}
