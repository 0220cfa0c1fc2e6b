import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { readDetail } from "@/lib/activities/queries/detail";
import { inStation } from "@/lib/auth/doors";
import { isId } from "@/lib/db/ids";
import { localeFrom } from "@/lib/i18n/locale";
import { deskPlace } from "../../../place";
import { logActivityAction } from "../../log-actions";
import { LogPage } from "../../log-page";
import { readSurroundings, startOfActivity } from "../../log-start";

type Props = { params: Promise<{ station: string; id: string }> };

/** A planned activity becomes a recorded one: its expected people are filled in, whoever did not come is taken out. */
export default async function RecordPage({ params }: Props) {
  const { station, id } = await params;
  const locale = localeFrom(await getLocale());
  const page = await inStation(station, "activity.write", async (scope) => {
    const detail = isId(id) ? await readDetail(scope, id) : null;
    if (!detail) return null;
    const around = await readSurroundings(scope, locale);
    return {
      detail,
      around,
      place: await deskPlace(scope),
      start: await startOfActivity(scope, detail, around.choices),
    };
  });
  if (!page) notFound();
  if (page.detail.state === "RECORDED") redirect(`/desk/${station}/activities/${id}/change`);
  const t = await getTranslations();
  return (
    <LogPage
      place={page.place}
      around={page.around}
      start={page.start}
      mode="record"
      title={t("log.titleRecord", { title: page.detail.title })}
      crumb={{ href: `/desk/${station}`, label: t("desk.nav.today") }}
      action={logActivityAction.bind(null, station)}
    />
  );
}
