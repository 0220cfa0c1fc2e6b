import { getLocale, getTranslations } from "next-intl/server";
import { AsOf } from "@/components/totals/as-of";
import { LinkButton } from "@/components/ui/button";
import { EmptyRows } from "@/components/ui/data-table";
import { env } from "@/lib/env";
import { localeFrom } from "@/lib/i18n/locale";
import { ranksBySize } from "@/lib/totals/rules/orders";
import { comparisonAddress, type StationsData } from "./comparison-data";
import { ComparisonTable } from "./comparison-table";
import { ExportLinks } from "./export-links";
import { QuestionSentence } from "./question-sentence";

/** The stations side by side: members, volunteers, service of the period and of the last month against the year before. */
export async function Comparison({ stations }: { stations: StationsData }) {
  const { around, question, list, rows, policy, now } = stations;
  const locale = localeFrom(await getLocale());
  const t = await getTranslations("totals");
  const all = rows[0]?.ofAll;
  const extra = { sort: list.sort === "centre" ? undefined : list.sort, per: list.per };
  return (
    <>
      <QuestionSentence
        asked={{ question, around, opened: all?.opened ?? null, stations: all?.stations ?? 0 }}
        path="/stations"
        extra={extra}
        locale={locale}
        end={<ExportLinks of="stations" around={around} question={question} extra={extra} />}
      />
      <div className="filters">
        {list.sort !== "centre" && (
          <LinkButton size="sm" href={comparisonAddress(stations, { sort: "centre" })}>
            {t(around.centre ? "byName" : "byCentre")}
          </LinkButton>
        )}
        <LinkButton size="sm" href={comparisonAddress(stations, { per: list.per ? undefined : "100" })}>
          {t(list.per ? "per.off" : "per.on")}
        </LinkButton>
        {ranksBySize(list.sort) && <span className="small">{t("rankWarning")}</span>}
        <span className="cnt">{t("shown", { count: all?.listed ?? 0 })}</span>
      </div>
      <div className="mb-9">
        {all ? (
          <ComparisonTable stations={stations} all={all} locale={locale} />
        ) : (
          <EmptyRows sentence={t("noStations")} />
        )}
      </div>
      <AsOf now={now} policy={policy} demo={env().DEMO === "1"} locale={locale} />
    </>
  );
}
