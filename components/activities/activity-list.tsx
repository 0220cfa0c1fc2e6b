import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { type Column, DataTable, EmptyRows, Pager } from "@/components/ui/data-table";
import { When } from "@/components/ui/when";
import { pagerWords } from "@/components/ui/words";
import type { ActivityRow } from "@/lib/activities/rules/shown";
import type { Day } from "@/lib/clock";
import { formatRange } from "@/lib/i18n/format";
import { formatCount, formatHours } from "@/lib/i18n/format-number";
import type { Locale } from "@/lib/i18n/locale";
import { ActivityFilters, type ActivityListFilter, type CategoryChoice, type UnitChoice } from "./activity-filters";
import { ActivityState } from "./activity-state";
import { listAddress } from "./list-address";
import { MovedFrom } from "./moved-from";

const PAGE = 25;

export type ActivityListProps = {
  rows: ActivityRow[];
  /** of the whole filter, not of the page: they equal the figure that led here */
  sums: { count: number; personTimes: number; minutes: number };
  filter: ActivityListFilter;
  categories: CategoryChoice[];
  units: UnitChoice[];
  /** the list's address; an activity's own is `${base}/${id}` */
  base: string;
  locale: Locale;
  today: Day;
  /** where a first activity is logged; absent for those who only look */
  logHref?: string;
};

/** A station's activities, newest first, with filters, sums and numbered pages: for the desk and for those who look on. */
export async function ActivityList({
  rows,
  sums,
  filter,
  categories,
  units,
  base,
  locale,
  today,
  logHref,
}: ActivityListProps) {
  const t = await getTranslations("activities");
  const tables = await getTranslations("ui.table");
  const filtered = Object.entries(filter).some(([name, value]) => name !== "page" && value !== undefined);
  const hours = formatHours(sums.minutes);
  const summary = t("list.summary", {
    count: formatCount(sums.count),
    personTimes: formatCount(sums.personTimes),
    hours,
  });
  const filters = <ActivityFilters {...{ filter, categories, units, base, summary, locale }} />;
  if (rows.length === 0) {
    const beyond = sums.count > 0;
    return (
      <>
        {(filtered || beyond) && filters}
        <EmptyRows sentence={t(beyond ? "list.beyond" : filtered ? "list.noMatch" : "list.nothing")}>
          {beyond || filtered ? (
            <LinkButton href={beyond ? listAddress(base, filter) : base}>
              {beyond ? t("list.firstPage") : tables("dropFilters")}
            </LinkButton>
          ) : (
            logHref && (
              <LinkButton href={logHref} tone="primary" icon="plus">
                {t("list.logFirst")}
              </LinkButton>
            )
          )}
        </EmptyRows>
      </>
    );
  }
  const first = (filter.page - 1) * PAGE + 1;
  const last = first + rows.length - 1;
  const pager = (
    <Pager
      summary={t("list.range", { from: formatCount(first), to: formatCount(last), total: formatCount(sums.count) })}
      previousHref={filter.page > 1 ? listAddress(base, filter, { page: filter.page - 1 }) : undefined}
      nextHref={last < sums.count ? listAddress(base, filter, { page: filter.page + 1 }) : undefined}
      words={await pagerWords()}
    />
  );
  const columns: Column[] = [
    { key: "day", label: t("list.day"), sort: { href: listAddress(base, filter), direction: "descending" } },
    { key: "time", label: t("list.time"), optional: true },
    { key: "activity", label: t("list.activity") },
    { key: "unit", label: t("list.unit"), optional: true },
    { key: "category", label: t("list.category"), optional: true },
    { key: "people", label: t("list.people"), numeric: true },
    { key: "personTimes", label: t("list.personTimes"), numeric: true },
    { key: "hours", label: t("list.hours"), numeric: true },
    { key: "state", label: t("list.state") },
  ];
  return (
    <>
      {filters}
      <ul className="cards sheet">
        {rows.map((row) => (
          <li key={row.id}>
            <b>
              <Link prefetch={false} href={`${base}/${row.id}`}>
                {row.title}
              </Link>
            </b>
            <ActivityState {...row} moved={row.moved !== null} today={today} />
            <p>
              <span className="f">
                <When day={row.heldOn} minute={row.startMinute} locale={locale} today={today} />
              </span>
              {row.moved && (
                <span className="f">
                  <MovedFrom moved={row.moved} locale={locale} today={today} brief />
                </span>
              )}
              {row.state === "RECORDED" && (
                <span className="f">
                  {row.kind === "MEETING"
                    ? t("list.peopleOf", { count: row.people })
                    : t("list.personTimesOf", { count: row.personTimes })}
                </span>
              )}
            </p>
          </li>
        ))}
        <li>{pager}</li>
      </ul>
      <DataTable caption={t("list.caption")} columns={columns} cards dense foot={pager}>
        {rows.map((row) => (
          <tr key={row.id} className={row.state === "CANCELLED" ? "muted" : undefined}>
            <td>
              <When day={row.heldOn} locale={locale} today={today} />
              {row.moved && (
                <small className="block">
                  <MovedFrom moved={row.moved} locale={locale} today={today} brief />
                </small>
              )}
            </td>
            <td className="c-opt d nowrap">{formatRange(row.startMinute, row.endMinute, locale)}</td>
            <th scope="row">
              <Link prefetch={false} href={`${base}/${row.id}`}>
                {row.title}
              </Link>
            </th>
            <td className="c-opt d">{row.unitName}</td>
            <td className="c-opt d">
              {row.category ? (locale === "en" ? row.categoryNameEn : row.categoryName) : t(`kind.${row.kind}`)}
            </td>
            <td className="num">{row.state === "RECORDED" && formatCount(row.people)}</td>
            <td className="num">
              {row.state === "RECORDED" && row.kind !== "MEETING" && formatCount(row.personTimes)}
            </td>
            <td className="num">{row.state === "RECORDED" && row.kind !== "MEETING" && formatHours(row.minutes)}</td>
            <td>
              <ActivityState {...row} moved={row.moved !== null} today={today} />
            </td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}
