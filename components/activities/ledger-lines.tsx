import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import type { LedgerRow } from "@/lib/activities/rules/shown";
import type { Day } from "@/lib/clock";
import { formatMoment, formatMonth } from "@/lib/i18n/format";
import { formatCount } from "@/lib/i18n/format-number";
import type { Locale } from "@/lib/i18n/locale";
import { maskName } from "@/lib/people/rules/names";

/** A signed figure as the ledger writes it: "+1", "−90". */
function signed(value: number): string {
  return value > 0 ? `+${formatCount(value)}` : formatCount(value);
}

/**
 * The ledger behind an activity, folded: every line that was ever written, those taken back struck, each with the line
 * that takes it back. The signs sum to the person-times shown above.
 */
export async function LedgerLines({
  lines,
  personTimes,
  masked,
  locale,
  today,
}: {
  lines: LedgerRow[];
  personTimes: number;
  masked: boolean;
  locale: Locale;
  today: Day;
}) {
  if (lines.length === 0) return null;
  const t = await getTranslations("activities.ledger");
  const highest = new Map<string, number>();
  for (const { personId, entry } of lines) highest.set(personId, Math.max(highest.get(personId) ?? 0, entry));
  const inForce = (line: LedgerRow) => line.sign > 0 && highest.get(line.personId) === line.entry;
  const sum = lines.reduce((total, line) => total + line.sign, 0);
  const minutes = lines.reduce((total, line) => total + line.sign * line.minutes, 0);
  return (
    <section aria-labelledby="ledger">
      <details>
        <summary className="sec">
          <h2 id="ledger" className="text-petrol-700 underline underline-offset-3">
            {t("title", { count: lines.length })}
          </h2>
          <span className="small muted">
            {t("sum", { sum: formatCount(sum), same: sum === personTimes ? "yes" : "no" })}
          </span>
        </summary>
        <DataTable
          caption={t("caption")}
          dense
          columns={[
            { key: "at", label: t("booked") },
            { key: "person", label: t("person") },
            { key: "sign", label: t("personTimes"), numeric: true },
            { key: "minutes", label: t("minutes"), numeric: true },
            { key: "month", label: t("month"), optional: true },
            { key: "reason", label: t("reason"), optional: true },
          ]}
        >
          {lines.map((line) => (
            <tr
              key={`${line.personId}-${line.entry}`}
              className={inForce(line) ? undefined : line.sign > 0 ? "struck" : "text-cinnabar"}
            >
              <td className="d">{formatMoment(line.postedAt, locale, { today, weekday: false })}</td>
              <th scope="row">{masked ? maskName(line.name) : line.name}</th>
              <td className="num">{signed(line.sign)}</td>
              <td className="num">{signed(line.sign * line.minutes)}</td>
              <td className="c-opt d">{formatMonth(line.bookedMonth, locale)}</td>
              <td className="c-opt d">{masked ? null : line.reason}</td>
            </tr>
          ))}
          <tr className="total">
            <td>{t("total")}</td>
            <td />
            <td className="num">{formatCount(sum)}</td>
            <td className="num">{formatCount(minutes)}</td>
            <td className="c-opt" />
            <td className="c-opt" />
          </tr>
        </DataTable>
      </details>
    </section>
  );
}
