"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { When } from "@/components/ui/when";
import type { Audience, MeetingKind } from "@/lib/activities/rules/kinds";
import type { Day, Month } from "@/lib/clock";
import { fill } from "@/lib/i18n/fill";
import { formatDay, formatMonth } from "@/lib/i18n/format";
import { formatHours, formatRate } from "@/lib/i18n/format-number";
import type { Locale } from "@/lib/i18n/locale";
import type { LogWords } from "./types";

export type Sums = {
  title: string;
  heldOn: Day | null;
  start: number | null;
  end: number | null;
  people: number;
  personTimes: number;
  minutes: number;
  /** names that nobody has settled yet */
  open: string[];
  counts: boolean;
  /** of a meeting's list: who came, of those who could be asked to */
  rate: { present: number; of: number } | null;
  meetingKind: MeetingKind | null;
  /** for whom a plan is, once the form says so */
  audience: Audience | null;
};

/** In which month a save is booked, and whether that is later than it would be, for its own month is locked. */
export type Booking = { month: Month | null; late: boolean };

/** What will stand in the ledger once this is saved: shown beside the form, before it is pressed. */
export function Summary({
  sums,
  change,
  booking,
  words,
  locale,
  today,
}: {
  sums: Sums;
  change: boolean;
  booking: Booking;
  words: LogWords;
  locale: Locale;
  today: Day;
}) {
  const save = sums.open.length > 0 ? fill(words.savePeople ?? "", { count: sums.people }) : (words.save ?? "");
  return (
    <aside className="sum sheet" aria-label={words.summary}>
      <p className="k">{sums.counts ? words.willCount : words.willKeep}</p>
      <h2>{sums.title || "—"}</h2>
      <p className="when">
        {sums.heldOn && <When day={sums.heldOn} minute={sums.start} end={sums.end} locale={locale} today={today} />}
      </p>
      <dl>
        <div>
          <dt>{words.headcount}</dt>
          <dd>
            {sums.people} <small>{words.peopleUnit}</small>
          </dd>
        </div>
        {sums.rate ? (
          <div className="broad">
            <dt>{words.rate}</dt>
            <dd>
              {formatRate(sums.rate.present, sums.rate.of)} <small>{fill(words.rateOf ?? "", sums.rate)}</small>
            </dd>
          </div>
        ) : (
          <>
            <div>
              <dt>{words.personTimes}</dt>
              <dd>{sums.personTimes}</dd>
            </div>
            <div>
              <dt>{words.hours}</dt>
              <dd>
                {formatHours(sums.minutes)} <small>{words.hoursUnit}</small>
              </dd>
            </div>
          </>
        )}
      </dl>
      {sums.open.length > 0 && (
        <p className="note due">
          {fill(words.stillOpen ?? "", { count: sums.open.length, names: sums.open.slice(0, 6).join("、") })}
        </p>
      )}
      <p className="note">
        {sums.counts
          ? booking.month &&
            fill(words[booking.late ? "bookedLate" : "booked"] ?? "", {
              month: formatMonth(booking.month, locale, { today }),
            })
          : words.countsNot}
        {locale === "en" && " "}
        {words.undoable}
      </p>
      <SubmitButton name="intent" value="save" shortcut="Ctrl+Enter">
        {save}
      </SubmitButton>
      {!change && (
        <SubmitButton tone="plain" name="intent" value="again">
          {words.saveAgain}
        </SubmitButton>
      )}
    </aside>
  );
}

/** The same in one line above the thumb, on narrow screens. */
export function SaveBar({
  sums,
  serving,
  words,
  locale,
  today,
}: {
  sums: Sums;
  serving: boolean;
  words: LogWords;
  locale: Locale;
  today: Day;
}) {
  return (
    <div className="savebar">
      <p>
        <b>{fill(words.people ?? "", { count: sums.people })}</b>{" "}
        {serving &&
          fill(words.personTimesHours ?? "", { personTimes: sums.personTimes, hours: formatHours(sums.minutes) })}
        <br />
        {sums.title} {sums.heldOn && formatDay(sums.heldOn, locale, { today })}
      </p>
      <SubmitButton name="intent" value="save">
        {words.save}
      </SubmitButton>
    </div>
  );
}
