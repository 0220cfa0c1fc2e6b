"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { When } from "@/components/ui/when";
import type { Audience } from "@/lib/activities/rules/kinds";
import type { Day } from "@/lib/clock";
import { fill } from "@/lib/i18n/fill";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Sums } from "./summary";
import type { LogWords } from "./types";

type Props = {
  sums: Sums;
  audience: Audience;
  /** it has readers already: it is saved, not published */
  published: boolean;
  words: LogWords;
  locale: Locale;
  today: Day;
};

/** Its two ends: for its readers, or kept for later. What has readers already is only saved. */
function Ends({ published, words, narrow }: Pick<Props, "published" | "words"> & { narrow?: boolean }) {
  return (
    <>
      <SubmitButton name="intent" value="publish" shortcut={narrow ? undefined : "Ctrl+Enter"}>
        {published ? words.save : words.publish}
      </SubmitButton>
      {!published && (
        <SubmitButton tone="plain" name="intent" value="draft">
          {words.keepDraft}
        </SubmitButton>
      )}
    </>
  );
}

/** What a plan will be once it is published: shown beside the form. Nothing is booked. */
export function PlanSummary({ sums, audience, published, words, locale, today }: Props) {
  return (
    <aside className="sum sheet" aria-label={words.summary}>
      <p className="k">{published ? words.isPublished : words.willPublish}</p>
      <h2>{sums.title || "—"}</h2>
      <p className="when">
        {sums.heldOn && <When day={sums.heldOn} minute={sums.start} end={sums.end} locale={locale} today={today} />}
      </p>
      <dl>
        <div>
          <dt>{words.expected}</dt>
          <dd>
            {sums.people} <small>{words.peopleUnit}</small>
          </dd>
        </div>
        <div className="broad">
          <dt>{words.audience}</dt>
          <dd>
            <small>{words[`audience${audience}`]}</small>
          </dd>
        </div>
      </dl>
      {sums.open.length > 0 && (
        <p className="note due">
          {fill(words.stillOpen ?? "", { count: sums.open.length, names: sums.open.slice(0, 6).join("、") })}
        </p>
      )}
      <p className="note">
        {words[`readers${audience}`]} {words.undoable}
      </p>
      <Ends {...{ published, words }} />
    </aside>
  );
}

/** The same in one line above the thumb, on narrow screens. */
export function PlanSaveBar({ sums, published, words, locale, today }: Omit<Props, "audience">) {
  return (
    <div className="savebar ends">
      <p>
        <b>{words.willPublish}</b> {fill(words.expectedPeople ?? "", { count: sums.people })}
        <br />
        {sums.title} {sums.heldOn && formatDay(sums.heldOn, locale, { today })}
      </p>
      <Ends {...{ published, words }} narrow />
    </div>
  );
}
