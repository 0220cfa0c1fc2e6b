import { getTranslations } from "next-intl/server";
import { Hours } from "@/components/totals/hours";
import { DataTable } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { formatCount } from "@/lib/i18n/format-number";
import type { Locale } from "@/lib/i18n/locale";
import { METRIC_KEYS, type MetricKey } from "@/lib/totals/metrics";
import type { PlaceFigures, PlaceRow } from "@/lib/totals/queries/board";
import { BY, type By } from "@/lib/totals/rules/places";
import { addressOf, doorOf, type Question } from "@/lib/totals/rules/question";
import { timed } from "@/lib/totals/rules/sums";
import { baseOf } from "./asked";
import { type BoardData, figureOf } from "./board-data";

/** Left out on phones; hours also where English heads leave no room. */
const LEFT_OUT_ON_PHONES: MetricKey[] = ["members", "volunteers", "hours", "applications"];

const cellClass = (metric: MetricKey) =>
  ["num", LEFT_OUT_ON_PHONES.includes(metric) && "c-opt", metric === "hours" && "c-far"].filter(Boolean).join(" ");

/** Where the figures come from: by city, county or centre, each number a door to what it counts, and their sum. */
export async function PlaceTable({ board, locale }: { board: BoardData; locale: Locale }) {
  const { question, around, by, rows, whole } = board;
  const t = await getTranslations("totals");
  const base = baseOf(around);
  const tabs = BY.filter((one) => one !== "centre" || !around.centre);
  const cells = (figures: PlaceFigures, at: string, asked: Question) =>
    METRIC_KEYS.map((metric) => (
      <td key={metric} className={cellClass(metric)}>
        {metric === "hours" ? (
          <Hours plain minutes={timed(figures) ? figures.minutes : null} href={doorOf(at, { ...asked, metric })} />
        ) : (
          <Figure
            plain
            exact={figureOf(figures, metric)}
            unit=""
            href={doorOf(at, { ...asked, metric })}
            locale={locale}
          />
        )}
      </td>
    ));
  const average = ({ ledger, paper, stations }: PlaceFigures) => (
    <td className="num">{formatCount(stations > 0 ? Math.floor((ledger + paper) / stations) : null)}</td>
  );
  const columns = [
    { key: "place", label: t(`by.${by}`) },
    ...METRIC_KEYS.map((metric) => ({
      key: metric as string,
      label: t(`column.${metric}`),
      numeric: true,
      optional: LEFT_OUT_ON_PHONES.includes(metric),
      far: metric === "hours",
    })),
    { key: "average", label: t("column.average"), numeric: true },
  ];
  return (
    <section id="places" className="tight">
      <div className="sec">
        <h2>{t("where")}</h2>
        <nav className="tabs" aria-label={t("breakDown")}>
          {tabs.map((one) => (
            <a
              key={one}
              href={`${addressOf(base, question, { by: one === "city" ? undefined : one })}#places`}
              aria-current={one === by || undefined}
            >
              {t(`by.${one}`)}
            </a>
          ))}
        </nav>
        <a className="small" href={addressOf(`${base}/stations`, question)}>
          {t("compareAll", { count: whole.stations })}
        </a>
      </div>
      <p className="sub">
        <span className="f">{t("everyNumber")}</span>
        <span className="f">{t("sumOfStations")}</span>
      </p>
      <DataTable caption={t("where")} columns={columns} dense>
        {rows.map((row) => {
          const { at, asked } = placeOf(row, by, base, question);
          return (
            <tr key={row.key}>
              <th scope="row">
                <a href={addressOf(at, asked)}>{locale === "en" ? row.nameEn : row.name}</a>
              </th>
              {cells(row, at, asked)}
              {average(row)}
            </tr>
          );
        })}
        <tr className="total">
          <th scope="row">{t("years.total")}</th>
          {cells(whole, base, question)}
          {average(whole)}
        </tr>
      </DataTable>
    </section>
  );
}

/** The question of one row: a centre is a path of its own, a city or county stands in the address. */
function placeOf(row: PlaceRow, by: By, base: string, question: Question): { at: string; asked: Question } {
  if (by === "centre") return { at: `/hq/c/${row.key}`, asked: question };
  return { at: base, asked: by === "city" ? { ...question, city: row.key } : { ...question, county: row.key } };
}
