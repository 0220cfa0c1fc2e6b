import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { draftForm } from "@/lib/activities/commands/draft";
import { newActivityQuery } from "@/lib/activities/input";
import { draftOf } from "@/lib/activities/queries/choices";
import { readDetail } from "@/lib/activities/queries/detail";
import { inStation } from "@/lib/auth/doors";
import { localeFrom } from "@/lib/i18n/locale";
import { deskPlace } from "../../place";
import { DraftNotice } from "../draft-notice";
import { logActivityAction } from "../log-actions";
import { LogPage } from "../log-page";
import { emptyStart, fromDraft, readSurroundings, startOfActivity, startOfChoice } from "../log-start";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("log");
  return { title: t("title") };
}

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
    if (draft && kept) return { around, place, kept, ...(await fromDraft(scope, kept, emptyStart(scope), around)) };
    const model = like ? await readDetail(scope, like) : null;
    if (like && !model) return null;
    if (model)
      return {
        around,
        place,
        kept: null,
        initial: undefined,
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
    return {
      around,
      place,
      kept,
      initial: undefined,
      start: choice ? startOfChoice(choice, scope) : emptyStart(scope),
    };
  });
  if (!page) notFound();
  const { kept } = page;
  const home = `/desk/${station}`;
  const notice = kept && !draft && (
    <DraftNotice
      draft={kept}
      station={station}
      activityId={null}
      path={`${home}/activities/new`}
      today={page.around.today}
    />
  );
  return (
    <LogPage
      place={page.place}
      around={page.around}
      start={page.start}
      initial={page.initial}
      opened={[draft, template, like].join()}
      mode="new"
      title={t("title")}
      crumb={{ href: home, label: (await getTranslations("desk"))("nav.today") }}
      notice={notice}
      action={logActivityAction.bind(null, station)}
    />
  );
}
