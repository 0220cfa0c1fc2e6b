import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { newActivityQuery } from "@/lib/activities/input";
import { isAhead } from "@/lib/activities/rules/plans";
import { inStation } from "@/lib/auth/doors";
import { localeFrom } from "@/lib/i18n/locale";
import { logActivityAction, registerMissing } from "../../log-actions";
import { LogPage } from "../../log-page";
import { openActivity } from "../../open-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("log");
  return { title: t("recordTitle") };
}

type Props = {
  params: Promise<{ station: string; id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

/**
 * A planned activity becomes a recorded one: its expected people are filled in, whoever did not come is taken out; a
 * meeting's list is marked.
 */
export default async function RecordPage({ params, searchParams }: Props) {
  const { station, id } = await params;
  const asked = newActivityQuery.parse(await searchParams);
  const locale = localeFrom(await getLocale());
  const opened = await inStation(station, "activity.write", (scope) =>
    openActivity(scope, id, { ...asked, marks: true }, locale),
  );
  if (!opened) notFound();
  const here = `/desk/${station}/activities/${id}`;
  const { detail, around } = opened;
  // Where drafts and registrations lead back to: a plan may have been recorded meanwhile, or is still to come.
  if (detail.state === "RECORDED" || detail.state === "DRAFT" || isAhead(detail, around))
    redirect(`${here}/change${asked.draft ? `?draft=${asked.draft}` : ""}`);
  const t = await getTranslations();
  return (
    <LogPage
      opened={opened}
      asked={asked.draft}
      mode="record"
      title={t("log.titleRecord", { title: detail.title })}
      crumb={{ href: `/desk/${station}`, label: t("desk.nav.today") }}
      path={`${here}/record`}
      action={logActivityAction.bind(null, station)}
      register={registerMissing.bind(null, station, id)}
    />
  );
}
