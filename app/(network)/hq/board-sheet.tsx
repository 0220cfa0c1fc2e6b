import { getLocale, getTranslations } from "next-intl/server";
import { AsOf } from "@/components/totals/as-of";
import { formatOf } from "@/components/totals/format-of";
import { YearChart } from "@/components/totals/year-chart";
import { PrintPreview, PrintSheet } from "@/components/ui/print";
import { figureWords } from "@/components/ui/words";
import { env } from "@/lib/env";
import { formatDay, formatMoment } from "@/lib/i18n/format";
import { formatCount, formatHours } from "@/lib/i18n/format-number";
import { localeFrom } from "@/lib/i18n/locale";
import { METRIC_KEYS } from "@/lib/totals/metrics";
import { addressOf, doorOf } from "@/lib/totals/rules/question";
import { timed } from "@/lib/totals/rules/sums";
import { askedWords, baseOf } from "./asked";
import { type BoardData, figureOf } from "./board-data";
import { headlineTotals } from "./headline-totals";

/** A board on one upright A4 sheet: the sentence, the exact figures, the years, what it was and where, as of when and by which policy. */
export async function BoardSheet({ board }: { board: BoardData }) {
  const { question, around, by, now, rows, whole, opened, policy, years, categories, categoryNames } = board;
  const { metric } = question;
  const locale = localeFrom(await getLocale());
  const t = await getTranslations("totals");
  const ui = await getTranslations("ui");
  const english = locale === "en";
  const base = baseOf(around);
  const format = formatOf(metric);
  const { sentence } = await askedWords({ question, around, opened: whole.opened, stations: whole.stations }, locale);
  const words = await figureWords({
    asOf: formatDay(question.to ?? around.today, locale),
    policyVersion: policy?.version ?? 0,
  });
  const totals = await headlineTotals(board);
  const foot = [t("brand"), t("printed", { moment: formatMoment(now, locale) }), words.policy];
  return (
    <PrintPreview
      back={{ href: addressOf(base, question, { by: by === "city" ? undefined : by }), label: ui("back") }}
      printLabel={ui("print")}
    >
      <PrintSheet title={sentence} foot={foot}>
        <div className={rows.length > 12 ? "board-sheet many" : "board-sheet"}>
          <table>
            <thead>
              <tr>
                {totals.map((total) => (
                  <th scope="col" key={total.metric}>
                    {t(`metric.${total.metric}.label`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                {totals.map((total) => (
                  <td key={total.metric}>
                    <b>{formatOf(total.metric)(total.value)}</b> {t(`metric.${total.metric}.unit`)}
                    <small>{total.facts.join(" ")}</small>
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
          <YearChart
            metric={metric}
            years={years}
            opened={opened}
            range={question}
            today={around.today}
            hrefOf={() => doorOf(base, question)}
            locale={locale}
          />
          {categories && (
            <section>
              <h2>{t("byCategory")}</h2>
              <dl className="pieces">
                {categories.map(({ category, value }) => (
                  <div className="flex justify-between text-[10pt]" key={category}>
                    <dt>{categoryNames.get(category)?.[english ? "nameEn" : "name"] ?? category}</dt>
                    <dd>{format(value)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          <table>
            <caption>{t("where")}</caption>
            <thead>
              <tr>
                <th scope="col">{t(`by.${by}`)}</th>
                {METRIC_KEYS.map((key) => (
                  <th scope="col" className="num" key={key}>
                    {t(`column.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[
                ...rows.map((row) => ({ ...row, name: english ? row.nameEn : row.name })),
                { ...whole, key: "", name: t("years.total") },
              ].map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.name}</th>
                  {METRIC_KEYS.map((key) => (
                    <td className="num" key={key}>
                      {key === "hours" ? formatHours(timed(row) ? row.minutes : null) : formatCount(figureOf(row, key))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <AsOf
            now={now}
            policy={policy}
            allMembers={around.centre || !policy?.allMembers ? undefined : formatCount(policy.allMembers)}
            demo={env().DEMO === "1"}
            locale={locale}
          />
        </div>
      </PrintSheet>
    </PrintPreview>
  );
}
