import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Sentence, type SentencePart } from "@/components/ui/sentence";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { METRIC_KEYS, metricOf } from "@/lib/totals/metrics";
import { addressOf, type Question } from "@/lib/totals/rules/question";
import { PERIODS, periodRange } from "@/lib/totals/rules/range";
import { type Asked, askedWords, baseOf } from "./asked";
import { OwnMonths } from "./own-months";
import { placeChoices } from "./place-choices";

type Extra = Record<string, string | undefined>;

/**
 * What the page answers, as its heading: figure, place and period, each a bracket with its choices.
 * @param path the page under the board's address: "", "/stations", "/records"
 * @param extra what else the address holds and a change of the question keeps
 */
export async function QuestionSentence({
  asked,
  path,
  metrics = METRIC_KEYS,
  extra = {},
  end,
  keepEnd,
  locale,
}: {
  asked: Asked;
  path: "" | "/stations" | "/records";
  metrics?: readonly Question["metric"][];
  extra?: Extra;
  end?: ReactNode;
  keepEnd?: boolean;
  locale: Locale;
}) {
  const t = await getTranslations("totals");
  const { question, around } = asked;
  const here = `${baseOf(around)}${path}`;
  const words = await askedWords(asked, locale);
  const to = (change: Partial<Question>) => addressOf(here, { ...question, ...change }, extra);
  const { stock } = metricOf(question.metric);
  const same = (range: { from?: string; to?: string }) => range.from === question.from && range.to === question.to;
  const year = Number(around.today.slice(0, 4));
  const ends = [undefined, ...[1, 2, 3, 4, 5].map((back) => `${year - back}-12-31`)];
  const ownMonths = <OwnMonths action={here} question={question} extra={extra} today={around.today} />;
  const parts: SentencePart[] = [
    {
      before: t("ask.see"),
      label: t("ask.metric"),
      value: words.metric,
      groups: [
        {
          options: metrics.map((metric) => ({
            label: t(`metric.${metric}.ask`),
            href: to({ metric }),
            current: metric === question.metric,
          })),
        },
      ],
    },
    {
      before: t("ask.in"),
      label: t("ask.place"),
      value: words.place,
      groups: await placeChoices(asked, path, extra, locale),
    },
  ];
  if (!stock)
    parts.push({
      before: t("ask.from"),
      label: t("ask.period"),
      value: <span className="date">{words.from}</span>,
      groups: [
        {
          options: PERIODS.map((period) => {
            const range = periodRange(period, around.today);
            return { label: t(`period.${period}`), href: to(range), current: same(range) };
          }),
        },
      ],
      more: ownMonths,
    });
  parts.push({
    before: t(stock ? "ask.on" : "ask.to"),
    label: t("ask.end"),
    value: <span className="date">{words.to}</span>,
    groups: [
      {
        options: ends.map((end) => ({
          label: end ? formatDay(end, locale) : t("ask.today", { day: formatDay(around.today, locale) }),
          href: to({ to: end, from: end && question.from && question.from > end ? undefined : question.from }),
          current: end === question.to,
        })),
      },
    ],
    more: stock ? ownMonths : undefined,
  });
  return <Sentence text={words.sentence} parts={parts} end={end} keepEnd={keepEnd} />;
}
