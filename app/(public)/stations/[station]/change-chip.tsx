import { getTranslations } from "next-intl/server";
import { StatusChip } from "@/components/ui/status-chip";
import { isMoved, type PublicActivity } from "@/lib/activities/rules/agenda";

/** Cancelled, moved or on today, as icon and word; nothing where there is nothing to say. */
export async function ChangeChip({ activity, today }: { activity: PublicActivity; today: boolean }) {
  const t = await getTranslations("public.agenda");
  if (activity.state === "CANCELLED")
    return (
      <StatusChip tone="bad" icon="cross">
        {t("cancelled")}
      </StatusChip>
    );
  return (
    <>
      {isMoved(activity) && <StatusChip tone="info">{t("moved")}</StatusChip>}
      {today && <StatusChip tone="now">{t("today")}</StatusChip>}
    </>
  );
}
