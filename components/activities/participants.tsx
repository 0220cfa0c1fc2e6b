import { getTranslations } from "next-intl/server";
import { HomeOf } from "@/components/people/home-of";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import { StatusChip } from "@/components/ui/status-chip";
import { type AttendanceStatus, type Kind, partsOf, type State } from "@/lib/activities/rules/kinds";
import type { SheetPerson } from "@/lib/activities/rules/shown";
import type { Locale } from "@/lib/i18n/locale";
import { maskName } from "@/lib/people/rules/names";

const tones = {
  EXPECTED: "grey",
  PRESENT: "ok",
  EXCUSED: "info",
  ABSENT: "bad",
  EXEMPT: "grey",
  HOME_STUDY: "now",
} as const satisfies Record<AttendanceStatus, string>;

/** Who is on the sheet: with the part, the minutes, and a warning where another record of the same person overlaps. */
export async function Participants({
  sheet,
  kind,
  state,
  masked,
  locale,
}: {
  sheet: SheetPerson[];
  kind: Kind;
  state: State;
  masked: boolean;
  locale: Locale;
}) {
  const t = await getTranslations("activities");
  if (sheet.length === 0) return state === "CANCELLED" ? null : <p className="sheet empty">{t("sheet.nobody")}</p>;
  const meeting = kind === "MEETING";
  const planned = state !== "RECORDED";
  const came = sheet.filter(({ status }) => status === "PRESENT").length;
  const showParts = partsOf(kind).length > 1;
  const columns: Column[] = [
    { key: "name", label: t("sheet.name") },
    { key: "kind", label: t("sheet.kind") },
    { key: "home", label: t("sheet.building"), optional: true },
    ...(showParts ? [{ key: "part", label: t("sheet.part") }] : []),
    ...(meeting || planned
      ? [{ key: "status", label: t("sheet.status") }]
      : [{ key: "minutes", label: t("sheet.minutes"), numeric: true }]),
  ];
  return (
    <section aria-labelledby="participants">
      <div className="sec">
        <h2 id="participants">
          {t(planned ? "sheet.expectedTitle" : "sheet.title", { count: planned ? sheet.length : came })}
        </h2>
        {!planned && came < sheet.length && (
          <span className="small muted">{t("sheet.ofList", { count: sheet.length })}</span>
        )}
      </div>
      <DataTable caption={t("sheet.caption")} columns={columns} dense>
        {sheet.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <b>{masked ? maskName(person.name) : person.name}</b>
              {person.overlap && (
                <span className="block text-caption text-amber">
                  <Icon name="alert" /> {t("sheet.overlap", { title: person.overlap })}
                </span>
              )}
            </th>
            <td className="d">{t(`person.${person.kind}`)}</td>
            <td className="c-opt d">
              <HomeOf building={person.building} unitNo={person.unitNo} locale={locale} />
            </td>
            {showParts && <td className="d">{t(`part.${person.part}`)}</td>}
            {meeting || planned ? (
              <td>
                {person.status === "PRESENT" || person.status === "EXPECTED" ? (
                  <span className="muted">{t(`status.${person.status}`)}</span>
                ) : (
                  <StatusChip tone={tones[person.status]}>
                    {t(`status.${person.status}`)}
                    {person.remark && !masked && ` ${person.remark}`}
                  </StatusChip>
                )}
              </td>
            ) : (
              <td className="num">
                {person.status === "PRESENT" ? (
                  person.minutes
                ) : (
                  <StatusChip tone={tones[person.status]}>{t(`status.${person.status}`)}</StatusChip>
                )}
              </td>
            )}
          </tr>
        ))}
      </DataTable>
    </section>
  );
}
