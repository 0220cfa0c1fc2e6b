import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { When } from "@/components/ui/when";
import { type Day, dayOf, minuteOf } from "@/lib/clock";
import { localeFrom } from "@/lib/i18n/locale";
import { typedOf } from "./draft-body";
import { dropDraftAction } from "./new/actions";

/** What was left unfinished in this form: to go on with, or to be forgotten. */
export async function DraftNotice({
  draft,
  station,
  activityId,
  path,
  today,
}: {
  draft: { body: Record<string, unknown>; savedAt: Date; nth: "1" | "2" };
  station: string;
  /** null for a new activity */
  activityId: string | null;
  /** the form's page */
  path: string;
  today: Day;
}) {
  const t = await getTranslations("log");
  const locale = localeFrom(await getLocale());
  return (
    <div className="draft-note">
      <span>
        {t.rich("draftFound", {
          title: String(typedOf(draft.body).title ?? "") || "—",
          when: () => (
            <When
              day={dayOf(draft.savedAt)}
              minute={minuteOf(draft.savedAt)}
              locale={locale}
              weekday={false}
              today={today}
            />
          ),
        })}
      </span>
      <LinkButton size="sm" href={`${path}?draft=${draft.nth}`}>
        {t("draftContinue")}
      </LinkButton>
      <form action={dropDraftAction.bind(null, station, activityId, draft.nth)}>
        <button type="submit" className="btn quiet sm">
          {t("draftDrop")}
        </button>
      </form>
    </div>
  );
}
