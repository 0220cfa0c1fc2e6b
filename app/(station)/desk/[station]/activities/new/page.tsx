import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { When } from "@/components/ui/when";
import { draftForm } from "@/lib/activities/commands/draft";
import { newActivityQuery } from "@/lib/activities/input";
import { draftOf } from "@/lib/activities/queries/choices";
import { readDetail } from "@/lib/activities/queries/detail";
import { inStation } from "@/lib/auth/doors";
import { dayOf, minuteOf } from "@/lib/clock";
import { localeFrom } from "@/lib/i18n/locale";
import { deskPlace } from "../../place";
import { logActivityAction } from "../log-actions";
import { LogPage } from "../log-page";
import { emptyStart, keptPeople, readSurroundings, startOfActivity, startOfChoice } from "../log-start";
import { dropDraftAction } from "./actions";
import { typedOf } from "./typed";

type Props = { params: Promise<{ station: string }>; searchParams: Promise<Record<string, string | string[]>> };

export default async function NewActivityPage({ params, searchParams }: Props) {
  const { station } = await params;
  const { template, like, draft } = newActivityQuery.parse(await searchParams);
  const locale = localeFrom(await getLocale());
  const t = await getTranslations("log");
  const page = await inStation(station, "activity.write", async (scope) => {
    const around = await readSurroundings(scope, locale);
    const place = await deskPlace(scope);
    const kept = await draftOf(scope, draftForm(null));
    if (draft && kept) {
      const typed = typedOf(kept.body);
      const choice = around.choices.find(({ id }) => id === typed.templateId) ?? null;
      return {
        around,
        place,
        kept,
        start: { ...emptyStart(scope), choice },
        initial: { typed, errors: {}, nth: 0, kept: await keptPeople(scope, typed) },
      };
    }
    const model = like ? await readDetail(scope, like) : null;
    if (like && !model) return null;
    if (model)
      return {
        around,
        place,
        kept: null,
        start: {
          ...(await startOfActivity(scope, model, around.choices)),
          activityId: null,
          version: 0,
          title: "",
          choice: null,
          kind: "SERVICE" as const,
          category: "",
          serviceUnitId: "",
          startMinute: null,
          endMinute: null,
          note: "",
        },
      };
    const choice = around.choices.find(({ id }) => id === template);
    return { around, place, kept, start: choice ? startOfChoice(choice, scope) : emptyStart(scope) };
  });
  if (!page) notFound();
  const { kept } = page;
  const home = `/desk/${station}`;
  const notice = kept && !draft && (
    <p className="draft-note">
      <span>
        {t.rich("draftFound", {
          title: String(typedOf(kept.body).title ?? "") || "—",
          when: () => (
            <When
              day={dayOf(kept.savedAt)}
              minute={minuteOf(kept.savedAt)}
              locale={locale}
              weekday={false}
              today={page.around.today}
            />
          ),
        })}
      </span>
      <LinkButton size="sm" href={`${home}/activities/new?draft=1`}>
        {t("draftContinue")}
      </LinkButton>
      <form action={dropDraftAction.bind(null, station)}>
        <button type="submit" className="btn quiet sm">
          {t("draftDrop")}
        </button>
      </form>
    </p>
  );
  return (
    <LogPage
      place={page.place}
      around={page.around}
      start={page.start}
      initial={page.initial}
      mode="new"
      title={t("title")}
      crumb={{ href: home, label: (await getTranslations("desk"))("nav.today") }}
      notice={notice}
      action={logActivityAction.bind(null, station)}
    />
  );
}
