import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { type FilterChip, FilterChips } from "@/components/ui/filter-chips";
import { Icon } from "@/components/ui/icon";
import { KINDS, type Kind, STATES, type State } from "@/lib/activities/rules/kinds";
import type { Day } from "@/lib/clock";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { listAddress } from "./list-address";

export type ActivityListFilter = {
  from?: Day;
  to?: Day;
  category?: string;
  unit?: string;
  kind?: Kind;
  state?: State;
  page: number;
};
export type CategoryChoice = { code: string; name: string; nameEn: string };
export type UnitChoice = { id: string; name: string };

/** The filters in force as removable chips, a form for more, and what matches. The address holds all of it. */
export async function ActivityFilters({
  filter,
  categories,
  units,
  base,
  summary,
  locale,
}: {
  filter: ActivityListFilter;
  categories: CategoryChoice[];
  units: UnitChoice[];
  base: string;
  summary: string;
  locale: Locale;
}) {
  const t = await getTranslations("activities");
  const named = (category: CategoryChoice) => (locale === "en" ? category.nameEn : category.name);
  const category = categories.find(({ code }) => code === filter.category);
  const unit = units.find(({ id }) => id === filter.unit);
  const values: [keyof ActivityListFilter, string | undefined][] = [
    ["from", filter.from && formatDay(filter.from, locale)],
    ["to", filter.to && formatDay(filter.to, locale)],
    ["category", filter.category && (category ? named(category) : filter.category)],
    ["unit", filter.unit && (unit?.name ?? t("filter.formerUnit"))],
    ["kind", filter.kind && t(`kind.${filter.kind}`)],
    ["state", filter.state && t(`filter.states.${filter.state}`)],
  ];
  const chips = values.flatMap(([name, value]): FilterChip[] => {
    if (!value) return [];
    const field = t(`filter.${name}`);
    return [
      {
        label: t("filter.chip", { field, value }),
        removeHref: listAddress(base, filter, { [name]: undefined }),
        removeLabel: t("filter.remove", { field }),
      },
    ];
  });
  const select = (name: "category" | "unit" | "kind" | "state", choices: [string, string][]) => (
    <label className="grid gap-1 text-small">
      {t(`filter.${name}`)}
      <select name={name} defaultValue={filter[name] ?? ""} className="in">
        <option value="">{t(name === "state" ? "filter.notCancelled" : "filter.any")}</option>
        {choices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
  const day = (name: "from" | "to") => (
    <label className="grid gap-1 text-small">
      {t(`filter.${name}`)}
      <input type="date" name={name} defaultValue={filter[name]} className="in" />
    </label>
  );
  return (
    <FilterChips chips={chips} summary={summary}>
      <Disclosure
        summary={
          <span className="btn sm">
            <Icon name="plus" />
            {t("filter.more")}
          </span>
        }
      >
        <form action={base} className="grid gap-3 p-2" key={JSON.stringify(filter)}>
          <div className="grid grid-cols-2 gap-3">
            {day("from")}
            {day("to")}
          </div>
          {select(
            "category",
            categories.map((one) => [one.code, named(one)]),
          )}
          {units.length > 0 &&
            select(
              "unit",
              units.map((one) => [one.id, one.name]),
            )}
          <div className="grid grid-cols-2 gap-3">
            {select(
              "kind",
              KINDS.map((kind) => [kind, t(`kind.${kind}`)]),
            )}
            {select(
              "state",
              STATES.filter((state) => state !== "DRAFT").map((state) => [state, t(`filter.states.${state}`)]),
            )}
          </div>
          <Button type="submit" tone="primary">
            {t("filter.show")}
          </Button>
        </form>
      </Disclosure>
    </FilterChips>
  );
}
