import { getLocale, getTranslations } from "next-intl/server";
import { AsOf } from "@/components/totals/as-of";
import { HeadlineStrip } from "@/components/totals/headline-strip";
import { MonthChart } from "@/components/totals/month-chart";
import { YearChart } from "@/components/totals/year-chart";
import { LinkButton } from "@/components/ui/button";
import { EmptyRows } from "@/components/ui/data-table";
import { figureWords } from "@/components/ui/words";
import { env } from "@/lib/env";
import { formatDay } from "@/lib/i18n/format";
import { formatCount } from "@/lib/i18n/format-number";
import { localeFrom } from "@/lib/i18n/locale";
import { addressOf, doorOf } from "@/lib/totals/rules/question";
import { overlap, yearRange } from "@/lib/totals/rules/range";
import { baseOf } from "./asked";
import { type BoardData, figureOf } from "./board-data";
import { ExportLinks } from "./export-links";
import { headlineTotals } from "./headline-totals";
import { PlaceTable } from "./place-table";
import { QuestionSentence } from "./question-sentence";
import { RankedParts } from "./ranked-parts";

/** The answer to a question about the network or one centre: headline figures, years, months, what and where. */
export async function Board({ board }: { board: BoardData }) {
  const { question, around, by, now, whole, opened, policy, years, months } = board;
  const { metric } = question;
  const { today, centre } = around;
  const locale = localeFrom(await getLocale());
  const t = await getTranslations("totals");
  const base = baseOf(around);
  const words = await figureWords({
    asOf: formatDay(question.to ?? today, locale),
    policyVersion: policy?.version ?? 0,
  });
  const asked = { question, around, opened: whole.opened, stations: whole.stations };
  const extra = { by: by === "city" ? undefined : by };
  const range = { from: question.from, to: question.to };
  const print = addressOf(`${base}/print`, question, extra);
  return (
    <>
      <QuestionSentence
        asked={asked}
        path=""
        extra={extra}
        locale={locale}
        end={
          <>
            <LinkButton href={print} icon="printer">
              {t("printPage")}
            </LinkButton>
            <ExportLinks of="board" around={around} question={question} extra={extra} />
          </>
        }
      />
      <HeadlineStrip totals={await headlineTotals(board)} asOf={words.asOf} policy={words.policy} locale={locale} />
      {figureOf(whole, metric) === 0 && years.length === 0 ? (
        <div className="mb-9">
          <EmptyRows sentence={t("nothing")}>
            <LinkButton href={addressOf(base, { ...question, from: undefined, to: undefined }, extra)}>
              {t("period.all")}
            </LinkButton>
          </EmptyRows>
        </div>
      ) : (
        <>
          <div className="two">
            <YearChart
              metric={metric}
              years={years}
              opened={opened}
              range={range}
              today={today}
              hrefOf={(year) => doorOf(base, { ...question, ...(overlap(range, yearRange(year)) ?? range) })}
              locale={locale}
            />
            <RankedParts board={board} locale={locale} />
          </div>
          <div className="two">
            <PlaceTable board={board} locale={locale} />
            <MonthChart metric={metric} pairs={months} locale={locale} />
          </div>
        </>
      )}
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
