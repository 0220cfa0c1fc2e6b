import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { newActivityQuery, saidInput } from "@/lib/activities/input";
import { inStation } from "@/lib/auth/doors";
import { localeFrom } from "@/lib/i18n/locale";
import { logActivityAction, registerMissing } from "../log-actions";
import { LogPage } from "../log-page";
import { openNew } from "../open-form";
import { JustSaved } from "./just-saved";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("log");
  return { title: t("title") };
}

type Props = { params: Promise<{ station: string }>; searchParams: Promise<Record<string, string | string[]>> };

/** A new activity, held or to come. After "save, and log another" it says of the one just saved what an ordinary save says. */
export default async function NewActivityPage({ params, searchParams }: Props) {
  const { station } = await params;
  const query = await searchParams;
  const asked = newActivityQuery.parse(query);
  const { said } = saidInput.parse(query);
  const locale = localeFrom(await getLocale());
  const opened = await inStation(station, "activity.write", (scope) => openNew(scope, asked, locale));
  if (!opened) notFound();
  const t = await getTranslations();
  const home = `/desk/${station}`;
  return (
    <LogPage
      opened={opened}
      asked={[asked.draft, asked.template, asked.like, asked.plan, asked.day].join()}
      mode="new"
      title={t(opened.around.ahead ? "plan.title" : "log.title")}
      crumb={{ href: home, label: t("desk.nav.today") }}
      path={`${home}/activities/new`}
      notice={said && opened.before && <JustSaved before={opened.before} home={home} />}
      action={logActivityAction.bind(null, station)}
      register={registerMissing.bind(null, station, null)}
    />
  );
}
