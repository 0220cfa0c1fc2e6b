import { changeText } from "@/components/totals/month-chart";
import { formatCount, formatHours } from "@/lib/i18n/format-number";
import type { Compared } from "@/lib/totals/queries/comparison";
import { addressOf, type Question } from "@/lib/totals/rules/question";
import { monthRange } from "@/lib/totals/rules/range";
import { changeOf, timed } from "@/lib/totals/rules/sums";

const HEIGHT = 20;
const STEP = 6;

/**
 * A row's figures. At a station (`slug`) each opens what it counts there; a sum of stations opens nothing, its rows stand
 * around it. Plain cells, because a hundred rows of them are drawn at once.
 * @param asked.per figures of service per 100 members, one decimal
 */
export function comparisonCells(
  row: Compared,
  {
    question: { from, to },
    month,
    per,
    slug,
  }: { question: Question; month: string; per?: "100" | undefined; slug?: string },
) {
  const at = (list: string, query: { from?: string | undefined; to?: string | undefined }, extra = {}) =>
    slug ? addressOf(`/hq/s/${slug}${list}`, query, extra) : undefined;
  // Registers of a station are listed as they are now: an older figure has no list that equals it.
  const now = to === undefined;
  const served = row.ledger + row.paper;
  const of = (value: number) => (per ? per100(value, row.members) : formatCount(value));
  return (
    <>
      <Cell optional href={now ? at("/people", {}, { kind: "MEMBER" }) : undefined} text={formatCount(row.members)} />
      <Cell optional href={now ? at("/people", {}, { kind: "VOLUNTEER" }) : undefined} text={of(row.volunteers)} />
      <Cell
        optional
        href={now && !from ? at("/applications", {}) : undefined}
        text={of(row.applications)}
        none={row.applications === 0}
      />
      <Cell href={at("/records", { from, to })} text={of(served)} none={served === 0} />
      <Cell
        optional
        href={at("/activities", { from, to }, { state: "RECORDED" })}
        text={timed(row) ? (per ? per100(row.minutes / 60, row.members) : formatHours(row.minutes)) : formatHours(null)}
        none={row.minutes === 0}
      />
      <Cell href={at("/records", monthRange(month))} text={of(row.month)} none={row.month === 0} />
      <Cell optional text={changeText(changeOf(row.month, row.before))} />
    </>
  );
}

function Cell({ text, href, optional, none }: { text: string; href?: string; optional?: boolean; none?: boolean }) {
  return (
    <td className={optional ? "num c-opt" : "num"}>
      {href && !none ? (
        <a className="fig" href={href}>
          {text}
        </a>
      ) : (
        text
      )}
    </td>
  );
}

/** A figure per 100 members with one decimal; of no members, not known. */
function per100(value: number, members: number): string {
  return members > 0 ? ((value / members) * 100).toFixed(1) : formatCount(null);
}

/** Twelve months as one path of upright strokes, the highest as tall as the cell allows. */
export function sparkOf(months: readonly number[]): string {
  const most = Math.max(1, ...months);
  return months
    .map((value, place) => `M${place * STEP + 3} ${HEIGHT}v-${Math.round((Math.max(0, value) / most) * HEIGHT)}`)
    .join("");
}
