import { getLocale, getTranslations } from "next-intl/server";
import { AsOf } from "@/components/totals/as-of";
import { HeadlineStrip } from "@/components/totals/headline-strip";
import { Milestones } from "@/components/totals/milestones";
import { YearChart } from "@/components/totals/year-chart";
import { figureWords } from "@/components/ui/words";
import { monthOf } from "@/lib/clock";
import { env } from "@/lib/env";
import { formatDay, formatMonth } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { readStory } from "@/lib/stations/queries";
import { METRICS, type MetricKey } from "@/lib/totals/metrics";
import { readPolicy } from "@/lib/totals/queries/policy";
import { readStationSums } from "@/lib/totals/queries/station";
import { yearRange } from "@/lib/totals/rules/range";
import { NetworkPage } from "../../network-page";
import { wholeDate } from "../../whole-date";
import { PlaceFacts } from "./place-facts";
import { type Props, titleOf, visitOf } from "./visit";

const visit = visitOf(
  () => null,
  async (scope) => ({
    sums: await readStationSums(scope),
    story: await readStory(scope),
    policy: await readPolicy(scope),
  }),
);

export const generateMetadata = titleOf(visit, (_seen, t) => t("nav.station.overview"));

/** A station opened read-only: its figures, its years, where it is and how it came about. */
export default async function VisitPage(props: Props) {
  const { around, now, today, station, sums, story, policy } = await visit(props);
  const locale = localeFrom(await getLocale());
  const t = await getTranslations("totals");
  const base = `/hq/s/${station.slug}`;
  const values: Partial<Record<MetricKey, number>> = {
    members: sums.members,
    volunteers: sums.volunteers,
    personTimes: sums.ledger + sums.paper,
    hours: sums.minutes,
    applications: sums.applications,
  };
  const totals = METRICS.flatMap(({ key, opens }) => {
    const value = values[key];
    return value === undefined
      ? []
      : [{ metric: key, value, href: base + opens, facts: key === "hours" ? [t("hoursSince")] : [] }];
  });
  const words = await figureWords({ asOf: formatDay(today, locale), policyVersion: policy?.version ?? 0 });
  return (
    <NetworkPage around={around} current="overview">
      <h1 className="mb-5">
        {t.rich("stationTitle", {
          d: wholeDate,
          station: t("stationName", { name: locale === "en" ? station.nameEn : station.name }),
          from: formatMonth(monthOf(station.openedOn), locale),
          to: formatDay(today, locale),
        })}
      </h1>
      <HeadlineStrip totals={totals} asOf={words.asOf} policy={words.policy} locale={locale} />
      <div className="two">
        <YearChart
          metric="personTimes"
          years={sums.years.map(({ year, ledger, paper }) => ({ year, itemised: ledger, paper }))}
          opened={station.openedOn}
          range={{}}
          today={today}
          hrefOf={(year) => `${base}/records?from=${yearRange(year).from}&to=${yearRange(year).to}`}
          locale={locale}
        />
        <section>
          <h2 className="mb-3">{t("place.title")}</h2>
          <PlaceFacts station={station} story={story} locale={locale} />
        </section>
      </div>
      <section className="mb-9 max-w-200">
        <h2 className="mb-3">{t("story.title")}</h2>
        <Milestones milestones={story.milestones} locale={locale} />
      </section>
      <AsOf now={now} policy={policy} demo={env().DEMO === "1"} locale={locale} />
    </NetworkPage>
  );
}
