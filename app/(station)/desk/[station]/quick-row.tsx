import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Facts } from "@/components/ui/facts";
import { addDays, type Day } from "@/lib/clock";
import { formatDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";

type Frequent = {
  id: string;
  slot: number | null;
  title: string;
  startMinute: number;
  lastOn: Day | null;
  lastPeople: number | null;
};

/** The frequent activities on the keys 1 to 6, each with when it was last and how many came. */
export async function QuickRow({ choices, home, today }: { choices: Frequent[]; home: string; today: Day }) {
  const t = await getTranslations("desk.quick");
  const locale = localeFrom(await getLocale());
  const last = ({ lastOn, startMinute }: Frequent) => {
    if (!lastOn) return t("never");
    if (lastOn === today) return t("lastToday");
    if (lastOn === addDays(today, -1)) return t(startMinute >= 18 * 60 ? "lastNight" : "lastYesterday");
    return t("last", { day: formatDay(lastOn, locale, { today }) });
  };
  // Longer ago the day alone fits the narrow cells, and how many came then helps nobody.
  const isFresh = ({ lastOn }: Frequent) => lastOn !== null && lastOn >= addDays(today, -1);
  return (
    <nav className="quick sheet" aria-label={t("label")}>
      <p>
        {t("question")}
        <br />
        <span className="d">{t("keys")}</span>
      </p>
      {choices.map((choice) => (
        <Link
          prefetch={false}
          key={choice.id}
          href={`${home}/activities/new?template=${choice.id}`}
          data-key={String(choice.slot)}
        >
          <span aria-hidden="true">
            <kbd>{choice.slot}</kbd>
          </span>
          <span>
            {choice.title}
            <small>
              <Facts>
                {last(choice)}
                {isFresh(choice) && choice.lastPeople !== null && t("people", { count: choice.lastPeople })}
              </Facts>
            </small>
          </span>
        </Link>
      ))}
    </nav>
  );
}
