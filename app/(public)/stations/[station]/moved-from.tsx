import { getTranslations } from "next-intl/server";
import { When } from "@/components/ui/when";
import type { PublicActivity } from "@/lib/activities/rules/agenda";
import type { Day } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locale";

/** Where and when it was planned before, struck, and why it is not any more. */
export async function MovedFrom({ activity, today, locale }: { activity: PublicActivity; today: Day; locale: Locale }) {
  const t = await getTranslations("public.agenda");
  const { movedFromOn, movedFromStart, movedFromPlace, heldOn, startMinute, place, publicLine } = activity;
  const otherTime = movedFromOn !== heldOn || movedFromStart !== startMinute;
  return (
    <p className="date">
      {otherTime && movedFromOn && (
        <>
          {t("movedFrom")}
          <s>
            <When day={movedFromOn} minute={movedFromStart} today={today} locale={locale} />
          </s>
          {t("comma")}
        </>
      )}
      {movedFromPlace && movedFromPlace !== place && `${t("wasAt", { place: movedFromPlace })}${t("comma")}`}
      {publicLine}
    </p>
  );
}
