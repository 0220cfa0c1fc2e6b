import { getLocale, getTranslations } from "next-intl/server";
import { AsOf } from "@/components/totals/as-of";
import { HeadlineStrip } from "@/components/totals/headline-strip";
import { YearChart } from "@/components/totals/year-chart";
import { RankedBars } from "@/components/ui/ranked-bars";
import { figureWords } from "@/components/ui/words";
import type { NetworkScope } from "@/lib/auth/doors";
import { monthOf } from "@/lib/clock";
import { env } from "@/lib/env";
import { formatDay, formatMonth } from "@/lib/i18n/format";
import { formatCount } from "@/lib/i18n/format-number";
import { localeFrom } from "@/lib/i18n/locale";
import type { BoardFilter } from "@/lib/totals/input";
import { readPolicy, readStationRows, readSums } from "@/lib/totals/queries";
import { percentOf, type StationSort } from "@/lib/totals/rules";
import { aroundNetwork } from "./network-page";
import { networkTotals } from "./network-totals";
import { boardColumns } from "./station-columns";
import { StationTable } from "./station-table";
import { wholeDate } from "./whole-date";

/** All that a board shows, read in its door from one snapshot. Five statements. */
export async function readBoard(scope: NetworkScope, filter: BoardFilter) {
  return {
    around: await aroundNetwork(scope),
    now: scope.now,
    today: scope.today,
    centre: scope.centre,
    sums: await readSums(scope),
    rows: await readStationRows(scope, filter),
    policy: await readPolicy(scope),
    filter,
  };
}

/** The headline figures, the years, who did most, and the stations behind them: of the network or of one centre. */
export async function Board({ board }: { board: Awaited<ReturnType<typeof readBoard>> }) {
  const { now, today, centre, sums, rows, policy, filter } = board;
  const locale = localeFrom(await getLocale());
  const t = await getTranslations("totals");
  const english = locale === "en";
  const base = centre ? `/hq/c/${centre.slug}` : "/hq";
  const opened = rows.map(({ openedOn }) => openedOn).sort()[0] ?? today;
  const place = centre ? (english ? centre.nameEn : centre.name) : t("network");
  const words = await figureWords({ asOf: formatDay(today, locale), policyVersion: policy?.version ?? 0 });
  const hrefOf = (change: { sort?: StationSort; page?: number }) => {
    const sort = change.sort ?? filter.sort;
    const query = [sort !== "centre" && `sort=${sort}`, change.page && change.page > 1 && `page=${change.page}`].filter(
      Boolean,
    );
    return `${base}${query.length > 0 ? `?${query.join("&")}` : ""}#stations`;
  };
  const share = percentOf(sums.members, centre ? null : (policy?.allMembers ?? null));
  const totals = networkTotals({
    base,
    sums,
    stationFacts: [
      t("cities", { count: new Set(rows.map(({ city }) => city)).size }),
      t("counties", { count: new Set(rows.map(({ city, county }) => city + county)).size }),
    ],
    memberFacts: share === null ? [] : [t("share", { percent: share })],
    hourFacts: [t("hoursSince")],
  });
  return (
    <>
      <h1 className="mb-5">
        {t.rich("boardTitle", {
          d: wholeDate,
          place,
          count: sums.stations,
          from: formatMonth(monthOf(opened), locale),
          to: formatDay(today, locale),
        })}
      </h1>
      <HeadlineStrip totals={totals} asOf={words.asOf} policy={words.policy} locale={locale} />
      <div className="two">
        <YearChart
          years={sums.years}
          opened={opened}
          today={today}
          hrefOf={(year) => `${base}/stations?year=${year}`}
          locale={locale}
        />
        {rows.length === (rows[0]?.listed ?? 0) && (
          <section>
            <div className="sec">
              <h2>{t(centre ? "mostStations" : "byCentreTitle")}</h2>
            </div>
            <p className="sub">
              <span className="f">{t("years.unit")}</span>
              <span className="f">{t("sum", { count: formatCount(sums.ledger + sums.paper) })}</span>
            </p>
            <RankedBars bars={ranked(board, english)} unit={t("metric.personTimes.unit")} locale={locale} />
          </section>
        )}
      </div>
      <section id="stations" className="mb-9">
        <div className="sec">
          <h2>{t("stationsTitle", { count: sums.stations })}</h2>
        </div>
        <p className="sub">{t("everyNumber")}</p>
        <StationTable
          caption={t("stationsTitle", { count: sums.stations })}
          rows={rows}
          total={sums}
          columns={boardColumns}
          sort={filter.sort}
          page={filter.page}
          hrefOf={hrefOf}
          centreHref={centre ? undefined : (slug) => `/hq/c/${slug}`}
          wide
        />
      </section>
      <AsOf
        now={now}
        policy={policy}
        allMembers={centre || !policy?.allMembers ? undefined : formatCount(policy.allMembers)}
        demo={env().DEMO === "1"}
        locale={locale}
      />
    </>
  );
}

/** The centres of the network, or the stations of a centre, most person-times first. */
function ranked({ centre, rows }: Awaited<ReturnType<typeof readBoard>>, english: boolean) {
  const bars = centre
    ? rows.map((row) => ({
        name: english ? row.nameEn : row.name,
        value: row.ledger + row.paper,
        href: `/hq/s/${row.slug}/records`,
      }))
    : [...new Map(rows.map((row) => [row.centreSlug, row])).values()].map((row) => ({
        name: english ? row.centreEn : row.centre,
        value: row.ofCentre.ledger + row.ofCentre.paper,
        href: `/hq/c/${row.centreSlug}`,
      }));
  return bars.sort((a, b) => b.value - a.value).slice(0, 10);
}
