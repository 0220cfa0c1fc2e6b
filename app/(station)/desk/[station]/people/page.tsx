import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PeopleList } from "@/components/people/people-list";
import { RegisterCounts } from "@/components/people/register-counts";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Toast } from "@/components/ui/toast";
import { inStation } from "@/lib/auth/doors";
import { localeFrom } from "@/lib/i18n/locale";
import { peopleFilter, registeredInput } from "@/lib/people/input";
import { listPeople, PEOPLE_PAGE, readSearch } from "@/lib/people/queries/list";
import { countRegister, readRegistered } from "@/lib/people/queries/register-counts";
import { DeskPage } from "../desk-page";
import type { DeskPlace } from "../place";
import { searchPeople } from "./search-action";

type Props = {
  params: Promise<{ station: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("desk.nav.people")} · ${t("shell.product")}` };
}

/** The register. A search text is never in the address: it posts, and comes back under a random id. */
export default async function PeoplePage({ params, searchParams }: Props) {
  const { station } = await params;
  const query = await searchParams;
  const asked = peopleFilter.parse(query);
  const { registered } = registeredInput.parse(query);
  const { scoped, counts, searched, found, fresh, filter } = await inStation(station, "desk.open", async (scope) => {
    const text = asked.q ? await readSearch(scope, asked.q) : null;
    const fresh = registered ? await readRegistered(scope, registered) : null;
    const { page } = query;
    // Whoever was just registered is on the page that opens.
    const filter = fresh && !page ? { ...asked, page: Math.floor(fresh.ahead / PEOPLE_PAGE) + 1 } : asked;
    return {
      scoped: { station: scope.station, actor: scope.actor, now: scope.now, today: scope.today },
      counts: await countRegister(scope),
      searched: text,
      found: await listPeople(scope, filter, text),
      fresh,
      filter,
    };
  });
  const place: DeskPlace = { ...scoped, counts: { members: counts.members }, anybody: true };
  const t = await getTranslations();
  const base = `/desk/${station}/people`;
  return (
    <DeskPage
      place={place}
      current="people"
      wide
      toast={
        fresh && (
          <Toast
            message={t(fresh.homes.length > 0 ? "people.register.savedNamesake" : "people.register.saved", {
              name: fresh.name,
              count: fresh.homes.length,
            })}
            closeLabel={t("ui.close")}
          />
        )
      }
    >
      <div className="head">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h1>{t("people.list.title")}</h1>
          <p>
            <RegisterCounts counts={counts} base={base} />
          </p>
        </div>
        <div className="end always">
          <LinkButton href={`${base}/new`} tone="primary" icon="plus">
            {t("people.list.register")}
          </LinkButton>
        </div>
      </div>
      <PeopleList
        rows={found.rows}
        count={found.count}
        filter={filter}
        searched={searched}
        base={base}
        locale={localeFrom(await getLocale())}
        today={place.today}
        registerHref={`${base}/new`}
        fresh={fresh ? registered : undefined}
        search={
          <search>
            <form action={searchPeople.bind(null, station)} className="q tablet:hidden" key={filter.q}>
              <input
                type="search"
                name="text"
                maxLength={60}
                defaultValue={searched ?? ""}
                aria-label={t("people.list.search")}
                placeholder={t("people.list.searchHint")}
                className="in"
                autoComplete="off"
              />
              <button type="submit" className="btn" aria-label={t("people.list.find")}>
                <Icon name="search" />
              </button>
            </form>
          </search>
        }
      />
    </DeskPage>
  );
}
