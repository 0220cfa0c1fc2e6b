import { getTranslations } from "next-intl/server";
import { StatusChip } from "@/components/ui/status-chip";
import type { State } from "@/lib/activities/rules/kinds";
import type { Day } from "@/lib/clock";

/** An activity's state as a chip; the normal one, recorded and never corrected, is plain grey text. */
export async function ActivityState({
  state,
  corrected,
  moved,
  heldOn,
  today,
}: {
  state: State;
  corrected: boolean;
  /** a plan stands elsewhere than it did first */
  moved?: boolean;
  heldOn: Day;
  today: Day;
}) {
  const t = await getTranslations("activities.state");
  if (state === "CANCELLED")
    return (
      <StatusChip tone="bad" icon="cross">
        {t(corrected ? "reversed" : "cancelled")}
      </StatusChip>
    );
  if (state === "RECORDED")
    return corrected ? (
      <StatusChip tone="grey" icon="returned">
        {t("corrected")}
      </StatusChip>
    ) : (
      <span className="muted">{t("recorded")}</span>
    );
  if (state === "DRAFT") return <StatusChip tone="grey">{t("draft")}</StatusChip>;
  if (heldOn < today) return <StatusChip tone="due">{t("owed")}</StatusChip>;
  return moved ? <StatusChip tone="info">{t("moved")}</StatusChip> : <StatusChip tone="now">{t("planned")}</StatusChip>;
}
