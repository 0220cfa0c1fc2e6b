import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { AsOf } from "@/components/totals/as-of";
import { formatOf } from "@/components/totals/format-of";
import { ReconcileLine } from "@/components/totals/reconcile-line";
import { figureWords } from "@/components/ui/words";
import { env } from "@/lib/env";
import { formatDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { addressOf } from "@/lib/totals/rules/question";
import { askedWords, baseOf } from "./asked";
import { ExportLinks } from "./export-links";
import { PaperSources } from "./paper-sources";
import { QuestionSentence } from "./question-sentence";
import { RecordFilters } from "./record-filters";
import { RecordTable } from "./record-table";
import { type RecordsData, recordsAddress } from "./records-data";

/** From a figure to its rows: the same sentence and number, what it is made of, and the activities and documents behind. */
export async function RecordsView({ view }: { view: RecordsData }) {
  const { around, question, list, categories, whole, policy, now, records, sources } = view;
  const locale = localeFrom(await getLocale());
  const t = await getTranslations("totals");
  const { metric } = question;
  const hours = metric === "hours";
  const format = formatOf(metric);
  const asked = { question, around, opened: categories[0]?.opened ?? null, stations: categories[0]?.stations ?? 0 };
  const words = await figureWords({
    asOf: formatDay(question.to ?? around.today, locale),
    policyVersion: policy?.version ?? 0,
  });
  const { place } = await askedWords(asked, locale);
  const extra = { category: list.category, part: list.part };
  return (
    <>
      <Crumbs
        trail={[{ href: addressOf(baseOf(around), question), label: `${t("nav.network.overview")} ${place}` }]}
        here={t("nav.network.records")}
      />
      <QuestionSentence
        asked={asked}
        path="/records"
        metrics={["personTimes", "hours"]}
        extra={extra}
        locale={locale}
        keepEnd
        end={
          <span className="flex items-baseline gap-2 text-ink-2">
            <b className="whole text-key text-ink">{format(hours ? whole.minutes : whole.ledger + whole.paper)}</b>
            {t(`metric.${metric}.unitWord`)}
          </span>
        }
      />
      <ReconcileLine
        ledger={hours ? whole.minutes : whole.ledger}
        paper={hours ? 0 : whole.paper}
        format={format}
        note={hours ? t("records.noHours") : undefined}
        itemisedHref={recordsAddress({ ...view, list: { ...list, category: undefined } }, { part: "itemised" })}
        paperHref={recordsAddress({ ...view, list: { ...list, category: undefined } }, { part: "paper" })}
        policy={words.policy}
      />
      <RecordFilters
        view={view}
        locale={locale}
        end={<ExportLinks of="records" around={around} question={question} extra={extra} />}
      />
      <div className="mb-9">
        {records && <RecordTable view={view} records={records} locale={locale} />}
        {sources && <PaperSources view={view} sources={sources} locale={locale} />}
      </div>
      <AsOf now={now} policy={policy} demo={env().DEMO === "1"} locale={locale} />
    </>
  );
}
