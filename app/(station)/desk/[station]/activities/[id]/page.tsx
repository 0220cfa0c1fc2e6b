import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActivityDetail } from "@/components/activities/activity-detail";
import { Crumbs } from "@/components/shell/crumbs";
import { activityId, saidInput } from "@/lib/activities/input";
import { readDetail, readLedger, readRevisions, readSheet } from "@/lib/activities/queries/detail";
import { inStation } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { localeFrom } from "@/lib/i18n/locale";
import { undoAction } from "../../actions";
import { DeskPage } from "../../desk-page";
import { deskPlace } from "../../place";
import { SaidToast } from "../../said";
import { UndoForm } from "../../undo-form";
import { ActivityActions } from "./activity-actions";
import { settleSlot } from "./settle-slot";

type Props = {
  params: Promise<{ station: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("activities.detail.title")} · ${t("shell.product")}` };
}

/** One activity, with what may be done to it. */
export default async function ActivityPage({ params, searchParams }: Props) {
  const { station, ...rest } = await params;
  const id = activityId.safeParse(rest.id).data ?? notFound();
  const { said } = saidInput.parse(await searchParams);
  const { place, minute, activity, sheet, revisions, ledger } = await inStation(
    station,
    "desk.open",
    async (scope) => ({
      place: await deskPlace(scope),
      minute: scope.minute,
      activity: (await readDetail(scope, id)) ?? notFound(),
      sheet: await readSheet(scope, id),
      revisions: await readRevisions(scope, id),
      ledger: await readLedger(scope, id),
    }),
  );
  const t = await getTranslations();
  const locale = localeFrom(await getLocale());
  const last = revisions[0];
  const base = `/desk/${station}/activities`;
  const undone = { ...activity, no: last?.no ?? 0, undoable: last?.undoable ?? false };
  return (
    <DeskPage
      place={place}
      current="activities"
      toast={<SaidToast said={said} row={undone} station={station} from="activity" today={place.today} />}
    >
      <Crumbs trail={[{ href: base, label: t("desk.nav.activities") }]} here={activity.title} />
      <ActivityDetail
        {...{ activity, sheet, revisions, ledger, locale }}
        today={place.today}
        actions={<ActivityActions activity={activity} station={station} today={place.today} minute={minute} />}
        undo={(revision) => (
          <UndoForm
            action={undoAction.bind(null, station)}
            formKey={newId()}
            id={id}
            no={revision.no}
            from="activity"
            label={t("ui.undo")}
            about={t("activities.history.theLast")}
            errorWord={t("ui.field.error")}
          />
        )}
        settle={await settleSlot(activity, station)}
      />
    </DeskPage>
  );
}
