import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { newActivityQuery } from "@/lib/activities/input";
import { inStation } from "@/lib/auth/doors";
import { localeFrom } from "@/lib/i18n/locale";
import { changeActivityAction, changePlanAction, registerMissing } from "../../log-actions";
import { LogPage } from "../../log-page";
import { openActivity } from "../../open-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("log");
  return { title: t("changeTitle") };
}

type Props = {
  params: Promise<{ station: string; id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

/**
 * A recorded activity, to be changed: before its month's lock simply, after it as a reversal with a reason. A plan, to be
 * changed or published; time and place of a published one are moved instead.
 */
export default async function ChangePage({ params, searchParams }: Props) {
  const { station, id } = await params;
  const asked = newActivityQuery.parse(await searchParams);
  const locale = localeFrom(await getLocale());
  const opened = await inStation(station, "activity.write", (scope) => openActivity(scope, id, asked, locale));
  if (!opened) notFound();
  const { detail } = opened;
  const here = `/desk/${station}/activities/${id}`;
  const plan = detail.state === "DRAFT" || detail.state === "PUBLISHED";
  if (detail.state !== "RECORDED" && !plan) redirect(here);
  const t = await getTranslations("log");
  return (
    <LogPage
      opened={opened}
      asked={asked.draft}
      mode={plan ? "plan" : "change"}
      title={t(detail.locked && !plan ? "titleReverse" : "titleChange", { title: detail.title })}
      crumb={{ href: here, label: detail.title }}
      path={`${here}/change`}
      action={(plan ? changePlanAction : changeActivityAction).bind(null, station)}
      register={registerMissing.bind(null, station, id)}
    />
  );
}
