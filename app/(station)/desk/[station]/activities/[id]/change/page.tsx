import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { draftForm } from "@/lib/activities/commands/draft";
import { newActivityQuery } from "@/lib/activities/input";
import { draftOf } from "@/lib/activities/queries/choices";
import { readDetail } from "@/lib/activities/queries/detail";
import { inStation } from "@/lib/auth/doors";
import { isId } from "@/lib/db/ids";
import { localeFrom } from "@/lib/i18n/locale";
import { deskPlace } from "../../../place";
import { DraftNotice } from "../../draft-notice";
import { changeActivityAction } from "../../log-actions";
import { LogPage } from "../../log-page";
import { fromDraft, readSurroundings, startOfActivity } from "../../log-start";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("log");
  return { title: t("changeTitle") };
}

type Props = {
  params: Promise<{ station: string; id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

/** A recorded activity, to be changed: before its month's lock simply, after it as a reversal with a reason. */
export default async function ChangePage({ params, searchParams }: Props) {
  const { station, id } = await params;
  const { draft } = newActivityQuery.parse(await searchParams);
  const locale = localeFrom(await getLocale());
  const page = await inStation(station, "activity.write", async (scope) => {
    const detail = isId(id) ? await readDetail(scope, id) : null;
    if (!detail) return null;
    const around = await readSurroundings(scope, locale);
    const start = await startOfActivity(scope, detail, around.choices);
    const kept = await draftOf(scope, draftForm(id));
    const opened = draft && kept ? await fromDraft(scope, kept, start, around) : { start, initial: undefined };
    return { detail, around, kept, place: await deskPlace(scope), ...opened };
  });
  if (!page) notFound();
  const { detail } = page;
  if (detail.state !== "RECORDED") redirect(`/desk/${station}/activities/${id}`);
  const t = await getTranslations("log");
  return (
    <LogPage
      place={page.place}
      around={page.around}
      start={page.start}
      initial={page.initial}
      opened={draft}
      notice={
        page.kept &&
        !draft && (
          <DraftNotice
            draft={page.kept}
            station={station}
            activityId={id}
            path={`/desk/${station}/activities/${id}/change`}
            today={page.around.today}
          />
        )
      }
      mode="change"
      title={t(detail.locked ? "titleReverse" : "titleChange", { title: detail.title })}
      crumb={{ href: `/desk/${station}/activities/${id}`, label: detail.title }}
      action={changeActivityAction.bind(null, station)}
    />
  );
}
