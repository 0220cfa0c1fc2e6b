import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { listAddress } from "@/components/activities/list-address";
import { Button, LinkButton } from "@/components/ui/button";
import { type Column, DataTable, EmptyRows, Pager } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { type FilterChip, FilterChips } from "@/components/ui/filter-chips";
import { Icon } from "@/components/ui/icon";
import { pagerWords } from "@/components/ui/words";
import type { Day } from "@/lib/clock";
import { formatCount } from "@/lib/i18n/format-number";
import type { Locale } from "@/lib/i18n/locale";
import type { PersonRow } from "@/lib/people/rules/shown";
import { PersonCard, PersonCells } from "./person-row";

const PAGE = 25;

export type PeopleListFilter = {
  q?: string;
  kind?: "MEMBER" | "PENDING" | "VOLUNTEER" | "RESIDENT";
  building?: string;
  sort: "name" | "building";
  page: number;
};

export type PeopleListProps = {
  rows: PersonRow[];
  /** how many match the whole filter */
  count: number;
  filter: PeopleListFilter;
  /** the text behind the address's random id */
  searched: string | null;
  base: string;
  locale: Locale;
  today: Day;
  /** names as others than the station see them, and no phone */
  masked?: boolean;
  /** the search form of narrow screens, whose bar has none; absent where nobody may search */
  search?: ReactNode;
  /** who was just registered: marked in the list */
  fresh?: string;
  registerHref?: string;
};

/** The people registered at a station: what tells namesakes apart, kind, home unit, years in the Party, last service. */
export async function PeopleList(props: PeopleListProps) {
  const { rows, count, filter, searched, base, locale, today, masked = false, search, fresh, registerHref } = props;
  const t = await getTranslations("people");
  const tables = await getTranslations("ui.table");
  const { sort, ...conditions } = filter;
  const kept = { ...conditions, sort: sort === "name" ? undefined : sort };
  const chip = (name: "q" | "kind" | "building", value: string | null | undefined): FilterChip[] =>
    value
      ? [
          {
            label: t("filter.chip", { field: t(`filter.${name}`), value }),
            removeHref: listAddress(base, kept, { [name]: undefined }),
            removeLabel: t("filter.remove", { field: t(`filter.${name}`) }),
          },
        ]
      : [];
  const chips = [
    ...chip("q", searched),
    ...chip("kind", filter.kind && t(`kinds.${filter.kind}`)),
    ...chip("building", filter.building),
  ];
  const filters = (
    <FilterChips chips={chips} summary={t("list.matching", { count: formatCount(count) })}>
      {search}
      <Disclosure
        summary={
          <span className="btn sm">
            <Icon name="plus" />
            {t("filter.more")}
          </span>
        }
      >
        <form action={base} className="grid gap-3 p-2" key={JSON.stringify(filter)}>
          {filter.q && searched && <input type="hidden" name="q" value={filter.q} />}
          {sort !== "name" && <input type="hidden" name="sort" value={sort} />}
          <label className="grid gap-1 text-small">
            {t("filter.kind")}
            <select name="kind" defaultValue={filter.kind ?? ""} className="in">
              <option value="">{t("filter.any")}</option>
              {(["MEMBER", "PENDING", "VOLUNTEER", "RESIDENT"] as const).map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kinds.${kind}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="grid gap-1 text-small">
            {t("filter.buildingNo")}
            <input
              name="building"
              defaultValue={filter.building}
              pattern="[0-9A-Za-z]{1,8}"
              maxLength={8}
              className="in"
            />
          </label>
          <Button type="submit" tone="primary">
            {t("filter.show")}
          </Button>
        </form>
      </Disclosure>
    </FilterChips>
  );
  if (rows.length === 0) {
    const filtered = chips.length > 0 || Boolean(filter.q);
    return (
      <>
        {(filtered || count > 0) && filters}
        <EmptyRows sentence={t(count > 0 ? "list.beyond" : filtered ? "list.noMatch" : "list.nothing")}>
          {filtered || count > 0 ? (
            <LinkButton href={count > 0 ? listAddress(base, kept) : base}>
              {count > 0 ? t("list.firstPage") : tables("dropFilters")}
            </LinkButton>
          ) : (
            registerHref && (
              <LinkButton href={registerHref} tone="primary" icon="plus">
                {t("list.registerFirst")}
              </LinkButton>
            )
          )}
        </EmptyRows>
      </>
    );
  }
  const first = (filter.page - 1) * PAGE + 1;
  const last = first + rows.length - 1;
  const pager = (
    <Pager
      summary={t("list.range", { from: formatCount(first), to: formatCount(last), total: formatCount(count) })}
      previousHref={filter.page > 1 ? listAddress(base, kept, { page: filter.page - 1 }) : undefined}
      nextHref={last < count ? listAddress(base, kept, { page: filter.page + 1 }) : undefined}
      words={await pagerWords()}
    />
  );
  const by = (column: "name" | "building") => ({
    href: listAddress(base, kept, { sort: column === "name" ? undefined : column }),
    direction: sort === column ? ("ascending" as const) : undefined,
  });
  const columns: Column[] = [
    { key: "name", label: t("column.name"), sort: by("name") },
    { key: "age", label: t("column.age") },
    { key: "building", label: t("column.building"), sort: by("building") },
    { key: "kind", label: t("column.kind") },
    { key: "homeUnit", label: t("column.homeUnit"), optional: true },
    { key: "partyAge", label: t("column.partyAge"), numeric: true },
    ...(masked ? [] : [{ key: "phone", label: t("column.phone") }]),
    { key: "lastOn", label: t("column.lastOn") },
    { key: "state", label: t("column.state") },
  ];
  return (
    <>
      {filters}
      <ul className="cards sheet">
        {rows.map((person) => (
          <PersonCard key={person.id} {...{ person, locale, today, masked }} fresh={person.id === fresh} />
        ))}
        <li>{pager}</li>
      </ul>
      <DataTable caption={t("list.caption")} columns={columns} foot={pager} cards dense>
        {rows.map((person) => (
          <tr key={person.id}>
            <PersonCells {...{ person, locale, today, masked }} fresh={person.id === fresh} />
          </tr>
        ))}
      </DataTable>
    </>
  );
}
