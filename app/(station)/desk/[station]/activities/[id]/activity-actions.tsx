import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { fieldWords } from "@/components/ui/words";
import { isAhead } from "@/lib/activities/rules/plans";
import type { ActivityDetail } from "@/lib/activities/rules/shown";
import type { Day } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import { formatDay } from "@/lib/i18n/format";
import { formatHours } from "@/lib/i18n/format-number";
import { localeFrom } from "@/lib/i18n/locale";
import { notHeldAction, reverseAction } from "../../actions";
import { ReasonForm } from "../../reason-form";

/** What may be done to an activity: record a plan, change or reverse a record, print its sheet, take it all back. */
export async function ActivityActions({
  activity,
  station,
  today,
  minute,
}: {
  activity: ActivityDetail;
  station: string;
  today: Day;
  minute: number;
}) {
  const t = await getTranslations("activities.act");
  const locale = localeFrom(await getLocale());
  const words = await fieldWords();
  const { id, state, heldOn, title, people, personTimes, minutes, locked } = activity;
  const here = `/desk/${station}/activities/${id}`;
  const planned = state === "PUBLISHED" || state === "HELD";
  const begun = !isAhead(activity, { today, minute });
  const p = await getTranslations("plan");
  const keep = (await getTranslations("ui"))("keep");
  const day = formatDay(heldOn, locale, { today });
  const form = { formKey: newId(), id, from: "activity" as const, fieldWords: words };
  return (
    <>
      {planned && begun && (
        <LinkButton href={`${here}/record`} tone="primary">
          {t("record")}
        </LinkButton>
      )}
      {state === "DRAFT" && (
        <LinkButton href={`${here}/change`} tone="primary">
          {p("detail.publish")}
        </LinkButton>
      )}
      {state === "PUBLISHED" && !begun && <LinkButton href={`${here}/change`}>{p("detail.change")}</LinkButton>}
      {state === "PUBLISHED" && <LinkButton href={`${here}/move`}>{p("move.open")}</LinkButton>}
      {state === "RECORDED" && (
        <LinkButton href={`${here}/change`}>
          {t(locked && activity.kind !== "MEETING" ? "correct" : "change")}
        </LinkButton>
      )}
      {state !== "CANCELLED" && (
        <LinkButton href={`${here}/print`} icon="printer" shortcut="P">
          {t("print")}
        </LinkButton>
      )}
      {state === "RECORDED" && (
        <ReasonForm
          {...form}
          action={reverseAction.bind(null, station)}
          danger
          look={{ tone: "quiet" }}
          words={{
            open: t("reverse"),
            title: t("reverseTitle", { day, title }),
            effect:
              activity.kind === "MEETING"
                ? t("reverseMeeting", { people })
                : t("reverseEffect", { people, personTimes, hours: formatHours(minutes) }),
            reason: t("reason"),
            submit: t("reverse"),
            keep,
          }}
        />
      )}
      {state === "PUBLISHED" && !begun && (
        <LinkButton href={`${here}/cancel`} tone="quiet">
          {p("cancel.open")}
        </LinkButton>
      )}
      {(state === "DRAFT" || (planned && begun)) && (
        <ReasonForm
          {...form}
          action={notHeldAction.bind(null, station)}
          look={{ tone: "quiet" }}
          words={
            state === "DRAFT"
              ? {
                  open: p("detail.drop"),
                  title: p("detail.dropTitle", { title }),
                  reason: t("reason"),
                  submit: p("detail.dropDo"),
                  keep,
                }
              : {
                  open: t("notHeld"),
                  title: t("notHeldTitle", { day, title }),
                  reason: t("reason"),
                  submit: t("notHeldDo"),
                  keep,
                }
          }
        />
      )}
    </>
  );
}
