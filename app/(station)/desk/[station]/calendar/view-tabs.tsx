import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { type Day, monthOf } from "@/lib/clock";

/** The three ways to look at a station's activities: tabs are links. */
export async function ViewTabs({
  home,
  current,
  today,
  on = today,
}: {
  home: string;
  current: "list" | "week" | "month";
  today: Day;
  /** the day around which one looks */
  on?: Day;
}) {
  const t = await getTranslations("plan.calendar");
  const tabs = [
    { view: "list", href: `${home}/activities` },
    { view: "week", href: `${home}/calendar?week=${on}` },
    { view: "month", href: `${home}/calendar?month=${monthOf(on)}` },
  ] as const;
  return (
    <nav className="tabs" aria-label={t("views")}>
      {tabs.map(({ view, href }) => (
        <Link prefetch={false} key={view} href={href} aria-current={view === current ? "page" : undefined}>
          {t(view)}
        </Link>
      ))}
    </nav>
  );
}
