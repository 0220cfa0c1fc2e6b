"use client";

import { Icon } from "@/components/ui/icon";
import { StatusChip } from "@/components/ui/status-chip";
import type { Day } from "@/lib/clock";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import type { Ask } from "./ask";
import { DoubtRow } from "./doubt-row";
import type { FormPeople, LogWords, OpenDoubt } from "./types";

/** What of a list that was no doubt is sent along, so that a draft holds it too. */
const KEPT = [
  ...["lineCount", "nameCount", "excusedUnknown", "extras", "notNames"],
  ...["name", "count", "line", "text"],
];

/** What a pasted list left to be settled, doubtful ones first, and what was not taken for people. */
export function TakenList({
  people,
  ask,
  last,
  unit,
  words,
  locale,
  today,
  onChange,
  onForget,
}: {
  people: FormPeople;
  ask: Ask;
  last: string | null;
  unit: string;
  words: LogWords;
  locale: Locale;
  today: Day;
  onChange: (people: FormPeople) => void;
  onForget: () => void;
}) {
  const { doubts, aside, excused } = people;
  const group = (title: string, some: (doubt: OpenDoubt) => boolean) => {
    const rows = doubts.map((doubt, nth) => ({ doubt, nth })).filter(({ doubt }) => some(doubt));
    if (rows.length === 0) return null;
    return (
      <div className="grp">
        <p className="grp-head">
          <StatusChip tone="due">{fill(words.people ?? "", { count: rows.length })}</StatusChip>
          <b>{title}</b>
        </p>
        <ul>
          {rows.map(({ doubt, nth }) => (
            <DoubtRow
              key={`${doubt.name}-${doubt.lines}`}
              {...{ doubt, nth, ask, last, unit, words, locale, today }}
              onAnswer={(answered) =>
                onChange({ ...people, doubts: doubts.map((one, place) => (place === nth ? answered : one)) })
              }
            />
          ))}
        </ul>
      </div>
    );
  };
  const quiet = aside
    ? [
        ...aside.extras.map(({ name, count }) => fill(words.broughtMore ?? "", { name, count })),
        ...aside.excusedUnknown.map((name) => fill(words.excusedUnknown ?? "", { name })),
      ]
    : [];
  return (
    <div className="res sheet" id="doubts">
      {aside && <input type="hidden" name="aside" value={JSON.stringify(aside, KEPT)} />}
      <div className="res-top">
        {aside && (
          <p>
            <b>{fill(words.namesFound ?? "", { count: aside.nameCount })}</b>
            <span>{fill(words.fromLines ?? "", { count: aside.lineCount })}</span>
          </p>
        )}
        <button type="button" className="btn quiet sm js-only" onClick={onForget}>
          {words.forgetList}
        </button>
      </div>
      {group(words.groupSame ?? "", ({ why }) => why === "SAME")}
      {group(words.groupUnsure ?? "", ({ why }) => why === "UNSURE")}
      {group(words.groupUnknown ?? "", ({ why }) => why === "UNKNOWN" || why === "NICKNAME")}
      {excused.length > 0 && (
        <p className="grp quiet">
          <StatusChip tone="grey">{fill(words.people ?? "", { count: excused.length })}</StatusChip>{" "}
          {words.groupExcused}
          {excused.map((person) => (
            <span className="tok" key={person.id}>
              {person.name}
              <input type="hidden" name="excused[]" value={person.id} />
              <span className="js-only">
                <button
                  type="button"
                  aria-label={fill(words.remove ?? "", { name: person.name })}
                  onClick={() => onChange({ ...people, excused: excused.filter(({ id }) => id !== person.id) })}
                >
                  <Icon name="cross" />
                </button>
              </span>
            </span>
          ))}
        </p>
      )}
      {aside && (quiet.length > 0 || aside.notNames.length > 0) && (
        <details className="fold not-names">
          <summary>
            {fill(words.notNames ?? "", { count: aside.notNames.length + quiet.length })}
            <span className="sample">
              {aside.notNames
                .slice(0, 3)
                .map(({ text }) => `“${text.slice(0, 16)}”`)
                .join(" ")}
            </span>
          </summary>
          <ul>
            {quiet.map((text) => (
              <li key={text}>{text}</li>
            ))}
            {aside.notNames.map(({ line, text }) => (
              <li key={line}>
                <small>{fill(words.line ?? "", { line })}</small> {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
