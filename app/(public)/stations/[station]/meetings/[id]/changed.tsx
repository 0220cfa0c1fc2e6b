import { getTranslations } from "next-intl/server";
import { isMoved, type PublicActivity } from "@/lib/activities/rules/agenda";
import type { Day } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locale";
import { MovedFrom } from "../../moved-from";

/** That it was called off or moved, from when and why; nothing where all is as planned. */
export async function Changed({ activity, today, locale }: { activity: PublicActivity; today: Day; locale: Locale }) {
  const t = await getTranslations("public.meeting");
  if (activity.state === "CANCELLED")
    return (
      <div className="changed bad">
        <p>
          <b>{t("cancelledLead")}</b> {activity.publicLine}
        </p>
      </div>
    );
  if (!isMoved(activity)) return null;
  return (
    <div className="changed">
      <p>
        <b>{t("movedLead")}</b>
      </p>
      <MovedFrom activity={activity} today={today} locale={locale} />
    </div>
  );
}
