import { getTranslations } from "next-intl/server";
import { Figure } from "@/components/ui/figure";
import type { Locale } from "@/lib/i18n/locale";
import type { Total } from "@/lib/totals/metrics";

const MINUTES = 60; // of an hour

/**
 * The headline figures in one row, each with its exact value, what explains it, and where it leads: to what it counts,
 * or, as a tab, to the same page about this figure. `facts` stand after the exact value ("占党员总数 35%").
 * Six do not fit in one line below 1300 px (English 1500).
 */
export async function HeadlineStrip({
  totals,
  asOf,
  policy,
  locale,
}: {
  totals: (Total & { facts?: string[]; current?: boolean })[];
  asOf: string;
  policy: string;
  locale: Locale;
}) {
  const t = await getTranslations("totals");
  const six = totals.length > 5;
  const english = locale === "en";
  // Two rows of three are parted by a hairline, one row of six is not.
  const columns = english
    ? "tablet:grid-cols-3 tablet:[&>:nth-child(n+4)]:border-t min-[1500px]:grid-cols-6 min-[1500px]:[&>:nth-child(n+4)]:border-t-0"
    : "tablet:grid-cols-3 tablet:[&>:nth-child(n+4)]:border-t min-[1300px]:grid-cols-6 min-[1300px]:[&>:nth-child(n+4)]:border-t-0";
  return (
    <div
      className={`strip sheet tablet:[&_.v]:text-[28px] [&>*]:border-line-soft ${six ? `${columns} [&>*]:px-4` : ""}`}
    >
      {totals.map(({ metric, value, href, facts = [], current }) => (
        <Figure
          key={metric}
          headline
          current={current}
          exact={metric === "hours" ? Math.floor(value / MINUTES) : value}
          label={t(`metric.${metric}.label`)}
          unit={t(`metric.${metric}.unit`)}
          href={href ?? undefined}
          asOf={asOf}
          policy={metric === "personTimes" ? policy : undefined}
          locale={locale}
        >
          {facts}
        </Figure>
      ))}
    </div>
  );
}
