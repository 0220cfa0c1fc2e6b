import type { EditState } from "@/components/ui/edit-form";
import { FieldError } from "@/components/ui/field";
import type { FieldWords } from "@/components/ui/field-words";
import { clockTime } from "@/lib/i18n/format";
import { type Span, WEEKDAYS } from "@/lib/settings/rules";

export type HoursWords = {
  legend: string;
  hint: string;
  until: string;
  and: string;
  same: string;
  all: string;
  days: { name: string; from1: string; to1: string; from2: string; to2: string }[];
};

const ends = ["from1", "to1", "from2", "to2"] as const;

/** A day's spans as the four texts of its row. */
function textsOf(spans: readonly Span[], weekday: number): Record<(typeof ends)[number], string> {
  const [first, second] = spans.filter((span) => span.weekday === weekday);
  const [from1 = "", to1 = "", from2 = "", to2 = ""] = [first?.from, first?.to, second?.from, second?.to].map(
    (minute) => (minute === undefined ? "" : clockTime(minute)),
  );
  return { from1, to1, from2, to2 };
}

/**
 * The week as a form: a row a day with up to two times, each of which may be "as on Monday"; one tick says so of all.
 * A row that is as Monday hides its times where the browser knows how; what stands in them does not count.
 */
export function HoursGrid({
  spans,
  state,
  words,
  fieldWords,
}: {
  spans: Span[];
  state: EditState;
  words: HoursWords;
  fieldWords: FieldWords;
}) {
  const sent = (state.typed.hours ?? {}) as Record<string, Record<string, string>>;
  const monday = textsOf(spans, 1);
  return (
    <fieldset className="fld hours group/week" id="hours" aria-describedby="hours-hint">
      <legend>{words.legend}</legend>
      <p className="hint" id="hours-hint">
        {words.hint}
      </p>
      {WEEKDAYS.map((weekday) => {
        const day = words.days[weekday - 1];
        const kept = textsOf(spans, weekday);
        const isSame = weekday > 1 && spans.length > 0 && ends.every((end) => kept[end] === monday[end]);
        const value = (end: (typeof ends)[number]) =>
          state.sent ? (sent[weekday]?.[end] ?? "") : isSame ? "" : kept[end];
        const same = state.sent ? sent[weekday]?.same === "on" : isSame;
        const tick =
          weekday === 1
            ? { name: "all", defaultChecked: state.typed.all === "on" }
            : { name: `hours[${weekday}][same]`, defaultChecked: same };
        const error = state.error(`hours-${weekday}`);
        const input = (end: (typeof ends)[number]) => (
          <input
            type="time"
            name={`hours[${weekday}][${end}]`}
            aria-label={day?.[end]}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `hours-${weekday}-error` : undefined}
            defaultValue={value(end)}
            className="in"
          />
        );
        return (
          <div key={weekday} className={weekday === 1 ? "day" : "day other"} id={`hours-${weekday}`} tabIndex={-1}>
            <span className="name">{day?.name}</span>
            <span className="times">
              <span className="span">
                {input("from1")} {words.until} {input("to1")}
              </span>
              <span className="and">{words.and}</span>
              <span className="span">
                {input("from2")} {words.until} {input("to2")}
              </span>
            </span>
            <label className="tick">
              <input type="checkbox" value="on" {...tick} />
              <span>
                {weekday === 1 ? words.all : words.same}
                {weekday > 1 && <span className="vh"> {day?.name}</span>}
              </span>
            </label>
            <FieldError id={`hours-${weekday}`} error={error} words={fieldWords} />
          </div>
        );
      })}
    </fieldset>
  );
}
