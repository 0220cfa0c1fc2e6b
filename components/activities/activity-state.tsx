import { getTranslations } from "next-intl/server";
import { StatusChip } from "@/components/ui/status-chip";
import type { State } from "@/lib/activities/rules/kinds";
import type { Day } from "@/lib/clock";

/**
 * An activity's state as a chip; the normal one, recorded and never corrected, is plain grey text. A plan that is off is
 * cancelled, a record that was taken back reversed.
 */
export async function ActivityState({
  state,
  corrected,
  reversed,
  moved,
  heldOn,
  today,
}: {
  state: State;
  corrected: boolean;
  /** it was a record, and was taken back whole */
  reversed: boolean;
  /** a plan stands elsewhere than it did first */
  moved?: boolean;
  heldOn: Day;
  today: Day;
}) {
  const t = await getTranslations("activities.state");
  if (state === "CANCELLED")
    return (
      <StatusChip tone="bad" icon="cross">
        {t(reversed ? "reversed" : "cancelled")}
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
