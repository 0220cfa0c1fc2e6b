import { type Kind, partsOf } from "@/lib/activities/rules/kinds";
import { usualAudience } from "@/lib/activities/rules/plans";
import type { Locale } from "@/lib/i18n/locale";
import { PlanSaveBar, PlanSummary } from "./plan-summary";
import { type Booking, SaveBar, Summary, type Sums } from "./summary";
import type { LogMode, LogStart, LogSurroundings, LogWords } from "./types";

/** What stands beside the form: what will be in the ledger, or what will be published, and the buttons that do it. */
export function Beside({
  plan,
  mode,
  sums,
  kind,
  start,
  around,
  booking,
  words,
  locale,
}: {
  plan: boolean;
  mode: LogMode;
  sums: Sums;
  kind: Kind;
  start: LogStart;
  around: LogSurroundings;
  booking: Booking;
  words: LogWords;
  locale: Locale;
}) {
  const { today } = around;
  const all = { sums, words, locale, today };
  if (!plan)
    return (
      <>
        <Summary {...all} booking={booking} change={mode === "change"} />
        <SaveBar {...all} serving={partsOf(kind).includes("SERVING")} />
      </>
    );
  const { published } = start;
  const audience = sums.audience ?? start.audience ?? usualAudience(kind, sums.meetingKind, null);
  return (
    <>
      <PlanSummary {...all} {...{ audience, published }} />
      <PlanSaveBar {...all} published={published} />
    </>
  );
}
