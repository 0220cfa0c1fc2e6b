import { getLocale, getTranslations } from "next-intl/server";
import { listAddress } from "@/components/activities/list-address";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { type FilterChip, FilterChips } from "@/components/ui/filter-chips";
import { Icon } from "@/components/ui/icon";
import type { AccountFilter } from "@/lib/accounts/input";
import type { CentrePlaces } from "@/lib/accounts/queries/places";
import { roles } from "@/lib/accounts/rules/posts";
import { formatCount } from "@/lib/i18n/format-number";
import { searchAccounts } from "./actions";

const BASE = "/admin/accounts";

/** Search by account or name, and filters by place, role and state. */
export async function AccountFilters({
  filter,
  text,
  places,
  count,
}: {
  filter: AccountFilter;
  text: string | null;
  places: CentrePlaces[];
  count: number;
}) {
  const t = await getTranslations();
  const a = await getTranslations("accounts.filter");
  const english = (await getLocale()) === "en";
  const named = (place: { name: string; nameEn: string }) => (english ? place.nameEn : place.name);
  const options = [
    { value: "network", label: t("auth.mine.whole") },
    ...places.flatMap((centre) => [
      { value: `c-${centre.slug}`, label: named(centre) },
      ...centre.stations.map((station) => ({ value: `s-${station.slug}`, label: `\u3000${named(station)}` })),
    ]),
  ];
  const { page: _, ...kept } = filter;
  const chip = (name: "q" | "place" | "role" | "state", value: string | null | undefined): FilterChip[] =>
    value
      ? [
          {
            label: t("people.filter.chip", { field: a(name), value }),
            removeHref: listAddress(BASE, kept, { [name]: undefined }),
            removeLabel: t("people.filter.remove", { field: a(name) }),
          },
        ]
      : [];
  const chips = [
    ...chip("q", text),
    ...chip("place", options.find(({ value }) => value === filter.place)?.label.trim()),
    ...chip("role", filter.role && t(`auth.role.${filter.role}`)),
    ...chip("state", filter.state && a(`states.${filter.state}`)),
  ];
  return (
    <FilterChips chips={chips} summary={a("matching", { count: formatCount(count) })}>
      <search>
        <form action={searchAccounts} className="q tablet:w-80" key={filter.q}>
          <input
            type="search"
            name="text"
            maxLength={60}
            defaultValue={text ?? ""}
            aria-label={a("search")}
            placeholder={a("searchHint")}
            className="in"
            autoComplete="off"
            data-key="/"
          />
          <button type="submit" className="btn" aria-label={a("find")}>
            <Icon name="search" />
          </button>
        </form>
      </search>
      <Disclosure
        summary={
          <span className="btn sm">
            <Icon name="plus" />
            {a("more")}
          </span>
        }
      >
        <form action={BASE} className="grid gap-3 p-2" key={JSON.stringify(filter)}>
          {filter.q && text && <input type="hidden" name="q" value={filter.q} />}
          <label className="grid gap-1 text-small">
            {a("place")}
            <select name="place" defaultValue={filter.place ?? ""} className="in">
              <option value="">{a("any")}</option>
              {options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <label className="grid gap-1 text-small">
            {a("role")}
            <select name="role" defaultValue={filter.role ?? ""} className="in">
              <option value="">{a("any")}</option>
              {roles.map((role) => (
                <option key={role} value={role}>
                  {t(`auth.role.${role}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="grid gap-1 text-small">
            {a("state")}
            <select name="state" defaultValue={filter.state ?? ""} className="in">
              <option value="">{a("states.LIVE")}</option>
              {(["CODE", "DORMANT", "ENDED"] as const).map((state) => (
                <option key={state} value={state}>
                  {a(`states.${state}`)}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit" tone="primary">
            {a("show")}
          </Button>
        </form>
      </Disclosure>
    </FilterChips>
  );
}
