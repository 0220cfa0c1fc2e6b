import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatOf } from "@/components/totals/format-of";
import { Disclosure } from "@/components/ui/disclosure";
import { type FilterChip, FilterChips } from "@/components/ui/filter-chips";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/i18n/locale";
import { type RecordsData, recordsAddress } from "./records-data";

/** The conditions in force as chips that can be taken off, those that can be added, and the sum of what is left beside the whole. */
export async function RecordFilters({ view, locale, end }: { view: RecordsData; locale: Locale; end: ReactNode }) {
  const { list, categories, whole, narrow, question } = view;
  const t = await getTranslations("totals");
  const format = formatOf(question.metric);
  const hours = question.metric === "hours";
  const named = (one: { name: string; nameEn: string }) => (locale === "en" ? one.nameEn : one.name);
  const category = categories.find((one) => one.category === list.category);
  const chips: FilterChip[] = [];
  if (category)
    chips.push({
      label: t("filter.category", { name: named(category) }),
      removeHref: recordsAddress(view, { category: undefined }),
      removeLabel: t("filter.removeCategory"),
    });
  if (list.part)
    chips.push({
      label: t(`filter.${list.part}`),
      removeHref: recordsAddress(view, { part: undefined }),
      removeLabel: t("filter.removePart"),
    });
  const part = hours
    ? narrow.minutes
    : list.part === "paper"
      ? narrow.paper
      : list.part === "itemised"
        ? narrow.ledger
        : narrow.ledger + narrow.paper;
  const all = hours ? whole.minutes : whole.ledger + whole.paper;
  const sums = { part: format(part), all: format(all), unit: t(`metric.${question.metric}.unitWord`) };
  return (
    <FilterChips chips={chips} summary={t(chips.length > 0 ? "filter.part" : "filter.whole", sums)} end={end}>
      <Disclosure
        summary={
          <span className="btn sm">
            <Icon name="plus" />
            {t("filter.more")}
          </span>
        }
      >
        <p className="who">{t("column.category")}</p>
        <ul>
          {categories
            .filter(({ ledger, paper }) => ledger + paper !== 0)
            .map((one) => (
              <li key={one.category}>
                <a
                  className="row"
                  href={recordsAddress(view, { category: one.category })}
                  aria-current={one.category === list.category || undefined}
                >
                  {named(one)}
                  <span className="n">{format(hours ? one.minutes : one.ledger + one.paper)}</span>
                </a>
              </li>
            ))}
        </ul>
        <hr />
        <a className="row" href={recordsAddress(view, { part: "itemised" })}>
          {t("filter.itemised")}
        </a>
        {!hours && (
          <a className="row" href={recordsAddress(view, { part: "paper" })}>
            {t("filter.paper")}
          </a>
        )}
      </Disclosure>
    </FilterChips>
  );
}
