import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { HomeOf } from "@/components/people/home-of";
import { countAttendance } from "@/lib/activities/rules/attendance";
import type { ActivityDetail, SheetPerson } from "@/lib/activities/rules/shown";
import { formatDay, formatMoment, formatRange } from "@/lib/i18n/format";
import { formatHours } from "@/lib/i18n/format-number";
import type { Locale } from "@/lib/i18n/locale";
import styles from "./sign-in-sheet.module.css";

/** Cuts a sheet's rows into pages: people first, then `blank` ones; without anybody a whole page to be filled by hand. */
export function pagesOf(people: readonly SheetPerson[], rows: number, blank: number): (SheetPerson | null)[][] {
  const blanks = people.length === 0 ? Math.max(blank, rows) : blank;
  const all = [...people, ...Array.from({ length: blanks }, () => null)];
  return Array.from({ length: Math.ceil(all.length / rows) }, (_, page) => all.slice(page * rows, (page + 1) * rows));
}

/**
 * The sign-in sheet on A4: 18 rows a page upright or 11 across, names printed, room to sign in and out. Each page
 * repeats the column heads and says which of how many it is.
 */
export async function SignInSheet({
  activity,
  people,
  rows,
  blank,
  stationName,
  policyVersion,
  now,
  locale,
}: {
  activity: ActivityDetail;
  people: SheetPerson[];
  rows: number;
  blank: number;
  stationName: string;
  policyVersion: number;
  now: Date;
  locale: Locale;
}) {
  const t = await getTranslations("activities.signIn");
  const pages = pagesOf(people, rows, blank);
  const across = rows === 11;
  const columns = ["no", "name", "kind", "home", "signIn", "signOut", "hours", "phone", "remark"] as const;
  return pages.map((page, at) => (
    <article
      key={page[0]?.id ?? at}
      className={["paper", styles.page, across ? `across ${styles.across}` : styles.upright].join(" ")}
    >
      <div className={styles.title}>
        {at === 0 ? <h1>{t("title")}</h1> : <h2>{t("title")}</h2>}
        <span>{stationName}</span>
        <span>{t("page", { page: at + 1, pages: pages.length })}</span>
      </div>
      {at === 0 && <Head activity={activity} people={people} locale={locale} />}
      {at > 0 && <p className={styles.head}>{activity.title}</p>}
      <table>
        <caption className="vh">{t("title")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column} className={styles[column]}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.map((person, row) => (
            <tr key={person?.id ?? `blank ${row}`}>
              <td>{at * rows + row + 1}</td>
              {person ? (
                <PersonCells person={person} recorded={activity.state === "RECORDED"} locale={locale} />
              ) : (
                columns.slice(1).map((column) => <td key={column} />)
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.foot}>
        <span>
          {t("signature")} <i className={styles.line} />
        </span>
        <span>
          {t("date")} <i className={styles.line} />
        </span>
        <small>{t("foot", { when: formatMoment(now, locale, { weekday: false }), version: policyVersion })}</small>
      </p>
    </article>
  ));
}

async function PersonCells({ person, recorded, locale }: { person: SheetPerson; recorded: boolean; locale: Locale }) {
  const t = await getTranslations("activities");
  const came = recorded && person.status === "PRESENT";
  return (
    <>
      <td>
        <span>{person.name}</span>
      </td>
      <td>{t(`person.${person.kind}`)}</td>
      <td>
        <span>
          {person.building ? (
            <HomeOf building={person.building} unitNo={person.unitNo} locale={locale} />
          ) : (
            person.homeUnit
          )}
        </span>
      </td>
      <td />
      <td />
      <td>{came && person.minutes !== null && formatHours(person.minutes)}</td>
      <td>{person.last4}</td>
      <td>
        <span>
          {["EXCUSED", "HOME_STUDY"].includes(person.status) && (person.remark || t(`status.${person.status}`))}
        </span>
      </td>
    </>
  );
}

/** The ten fields of the head; what is counted after signing stays open until the activity is recorded. */
async function Head({ activity, people, locale }: { activity: ActivityDetail; people: SheetPerson[]; locale: Locale }) {
  const t = await getTranslations("activities");
  const counts = countAttendance(people);
  const recorded = activity.state === "RECORDED";
  const day = formatDay(activity.heldOn, locale, { weekday: true });
  const fields: [string, ReactNode][] = [
    ["activity", activity.title],
    ["kind", t(`kind.${activity.kind}`)],
    ["time", `${day} ${formatRange(activity.startMinute, activity.endMinute, locale)}`],
    ["place", activity.place || null],
    ["host", null],
    ["recorder", recorded ? (locale === "en" ? activity.byNameEn : activity.byName) : null],
    ["expected", people.length > 0 ? counts.expected : null],
    ["present", recorded ? counts.present : null],
    ["excused", recorded ? counts.excused : null],
    ["absent", recorded ? counts.absent : null],
  ];
  return (
    <div className={styles.head}>
      {fields.map(([name, value]) => (
        <div key={name}>
          {t(`signIn.head.${name}`)}
          {value ?? <i className={styles.line} />}
        </div>
      ))}
    </div>
  );
}
