import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import type { ActivityDetail } from "@/lib/activities/rules/shown";

/**
 * What a plan's readers find, for whom it is, and why it was moved or is off: as rows of a list of facts.
 * @param masked for others than the station: the reason is the house's own, the line on the door is everybody's
 */
export async function PlanFacts({ activity, masked }: { activity: ActivityDetail; masked: boolean }) {
  const t = await getTranslations("plan");
  const { state, moved, cancelReason, publicLine } = activity;
  const planned = state === "DRAFT" || state === "PUBLISHED" || cancelReason !== null;
  const reason = masked ? undefined : (cancelReason ?? moved?.reason);
  const words = (["invited", "bring", "entrance", "contact"] as const).map((name) => [
    t(`form.${name}`),
    activity[name],
  ]);
  const facts = [
    ...(planned ? [[t("detail.audience"), t(`form.audience${activity.audience}`)]] : []),
    ...words,
    [t("detail.reason"), reason ? t(`reason.${reason}`) : ""],
    [t("detail.line"), publicLine || moved?.publicLine || ""],
  ];
  return facts
    .filter(([, value]) => value)
    .map(([label, value]) => (
      <Fragment key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </Fragment>
    ));
}
