import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { readDetail } from "@/lib/activities/queries/detail";
import { inStation } from "@/lib/auth/doors";
import { isId } from "@/lib/db/ids";
import { localeFrom } from "@/lib/i18n/locale";
import { deskPlace } from "../../../place";
import { changeActivityAction } from "../../log-actions";
import { LogPage } from "../../log-page";
import { readSurroundings, startOfActivity } from "../../log-start";

type Props = { params: Promise<{ station: string; id: string }> };

/** A recorded activity, to be changed: before its month's lock simply, after it as a reversal with a reason. */
export default async function ChangePage({ params }: Props) {
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
  const { detail } = page;
  if (detail.state !== "RECORDED") redirect(`/desk/${station}/activities/${id}`);
  const t = await getTranslations("log");
  return (
    <LogPage
      place={page.place}
      around={page.around}
      start={page.start}
      mode="change"
      title={t(detail.locked ? "titleReverse" : "titleChange", { title: detail.title })}
      crumb={{ href: `/desk/${station}/activities/${id}`, label: detail.title }}
      action={changeActivityAction.bind(null, station)}
    />
  );
}
