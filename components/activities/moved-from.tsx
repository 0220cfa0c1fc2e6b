import { getTranslations } from "next-intl/server";
import { When } from "@/components/ui/when";
import type { Moved } from "@/lib/activities/rules/shown";
import type { Day } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locale";

/** Where a plan stood before it was moved: its day struck, the place too where that changed. Never its title. */
export async function MovedFrom({
  moved,
  place,
  locale,
  today,
  brief,
}: {
  moved: Moved;
  /** where it stands now */
  place?: string;
  locale: Locale;
  today: Day;
  /** the day alone, where the room is narrow */
  brief?: boolean;
}) {
  const t = await getTranslations("plan.detail");
  const { heldOn, startMinute, endMinute } = moved;
  return (
    <span className="was">
      {t("was")}{" "}
      <s>
        {brief ? (
          <When day={heldOn} locale={locale} today={today} weekday={false} />
        ) : (
          <When day={heldOn} minute={startMinute} end={endMinute} locale={locale} today={today} />
        )}
        {!brief && place !== undefined && moved.place !== place && ` ${moved.place}`}
      </s>
    </span>
  );
}
