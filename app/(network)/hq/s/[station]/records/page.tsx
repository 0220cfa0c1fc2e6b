import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { AsOf } from "@/components/totals/as-of";
import { ReconcileLine } from "@/components/totals/reconcile-line";
import { LinkButton } from "@/components/ui/button";
import { figureWords } from "@/components/ui/words";
import { env } from "@/lib/env";
import { formatDay } from "@/lib/i18n/format";
import { formatCount, formatHours } from "@/lib/i18n/format-number";
import { localeFrom } from "@/lib/i18n/locale";
import { rangeFilter } from "@/lib/totals/input";
import { readPolicy } from "@/lib/totals/queries/policy";
import { readStationService } from "@/lib/totals/queries/station";
import { NetworkPage } from "../../../network-page";
import { rangeQuery, rangeWords } from "../range";
import { type Props, titleOf, visitOf } from "../visit";
import { ServiceParts } from "./service-parts";

const visit = visitOf(
  (query) => rangeFilter.parse(query),
  async (scope, range) => ({ service: await readStationService(scope, range), policy: await readPolicy(scope) }),
);

export const generateMetadata = titleOf(visit, async ({ asked }, t, locale) =>
  t("titles.range", { figure: t("metric.personTimes.label"), range: await rangeWords(asked, locale) }),
);

/** What a station's figure of service is made of: itemised records and paper totals, by year or month, all of it doors. */
export default async function RecordsPage(props: Props) {
  const { around, now, today, station, asked: range, service, policy } = await visit(props);
  const locale = localeFrom(await getLocale());
  const t = await getTranslations("totals");
  const base = `/hq/s/${station.slug}`;
  const name = locale === "en" ? station.nameEn : station.name;
  const words = await figureWords({ asOf: formatDay(today, locale), policyVersion: policy?.version ?? 0 });
  return (
    <NetworkPage around={around} current="records">
      <Crumbs trail={[{ href: base, label: name }]} here={t("nav.station.records")} />
      <div className="head">
        <h1>{t("records.title", { station: name, range: await rangeWords(range, locale) })}</h1>
        <p className="end items-baseline text-ink-2">
          <b className="text-key text-ink">{formatCount(service.ledger + service.paper)}</b>
          {t("unit.personTimes")}
        </p>
      </div>
      <ReconcileLine
        ledger={service.ledger}
        paper={service.paper}
        itemisedHref={`${base}/activities${rangeQuery(range, "state=RECORDED")}`}
        paperHref={`${base}/paper${rangeQuery(range)}`}
        policy={words.policy}
      />
      <div className="sec">
        <h2>{t(service.byMonth ? "records.byMonth" : "records.byYear")}</h2>
        <span className="muted small">{t("records.hours", { hours: formatHours(service.minutes) })}</span>
      </div>
      <div className="mb-9">
        <ServiceParts base={base} name={name} service={service} locale={locale} />
        {(range.from || range.to) && (
          <p className="mt-4">
            <LinkButton href={`${base}/records`}>{t("records.widen")}</LinkButton>
          </p>
        )}
      </div>
      <AsOf now={now} policy={policy} demo={env().DEMO === "1"} locale={locale} />
    </NetworkPage>
  );
}
