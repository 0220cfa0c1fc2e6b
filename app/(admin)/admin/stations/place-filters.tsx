import { getLocale, getTranslations } from "next-intl/server";
import { listAddress } from "@/components/activities/list-address";
import { FilterChips } from "@/components/ui/filter-chips";
import { Icon } from "@/components/ui/icon";
import { formatCount } from "@/lib/i18n/format-number";
import type { PlaceFilter } from "@/lib/places/input";
import type { CentreRow } from "@/lib/places/queries/list";

const BASE = "/admin/stations";

/** Stations by name or pinyin, centre, and open or closed. Names of places may stand in addresses. */
export async function PlaceFilters({
  filter,
  centres,
  count,
}: {
  filter: PlaceFilter;
  centres: CentreRow[];
  count: number;
}) {
  const t = await getTranslations();
  const f = await getTranslations("places.filter");
  const english = (await getLocale()) === "en";
  const { page: _, ...kept } = filter;
  const centre = centres.find(({ slug }) => slug === filter.centre);
  const chips = [
    { name: "find" as const, value: filter.find },
    { name: "centre" as const, value: centre && (english ? centre.nameEn : centre.name) },
    { name: "state" as const, value: filter.state && f("closed") },
  ].flatMap(({ name, value }) =>
    value
      ? [
          {
            label: t("people.filter.chip", { field: f(name), value }),
            removeHref: listAddress(BASE, kept, { [name]: undefined }),
            removeLabel: t("people.filter.remove", { field: f(name) }),
          },
        ]
      : [],
  );
  return (
    <FilterChips chips={chips} summary={f("matching", { count: formatCount(count) })}>
      <search>
        <form action={BASE} className="flex flex-wrap gap-2" key={JSON.stringify(filter)}>
          <input
            type="search"
            name="find"
            maxLength={30}
            defaultValue={filter.find}
            aria-label={f("search")}
            placeholder={f("searchHint")}
            className="in max-tablet:w-full tablet:w-60"
            autoComplete="off"
          />
          <select
            name="centre"
            aria-label={f("centre")}
            defaultValue={filter.centre ?? ""}
            className="in max-tablet:w-full tablet:w-48"
          >
            <option value="">{f("anyCentre")}</option>
            {centres.map(({ slug, name, nameEn }) => (
              <option key={slug} value={slug}>
                {english ? nameEn : name}
              </option>
            ))}
          </select>
          <select
            name="state"
            aria-label={f("state")}
            defaultValue={filter.state ?? ""}
            className="in max-tablet:w-full tablet:w-36"
          >
            <option value="">{f("open")}</option>
            <option value="CLOSED">{f("closed")}</option>
          </select>
          <button type="submit" className="btn">
            <Icon name="search" />
            {f("show")}
          </button>
        </form>
      </search>
    </FilterChips>
  );
}
