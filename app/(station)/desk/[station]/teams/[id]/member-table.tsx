import { getLocale, getTranslations } from "next-intl/server";
import { HomeOf } from "@/components/people/home-of";
import { Button, LinkButton } from "@/components/ui/button";
import { DataTable, EmptyRows, Pager } from "@/components/ui/data-table";
import { pagerWords } from "@/components/ui/words";
import type { Day } from "@/lib/clock";
import { formatDay } from "@/lib/i18n/format";
import { formatCount } from "@/lib/i18n/format-number";
import { localeFrom } from "@/lib/i18n/locale";
import { MEMBERS_PAGE, type Member, type Team } from "@/lib/teams/queries";

type Members = { on: Day; page: number; rows: Member[]; count: number };

/** Who belongs to a team on a day, with role and since when; another day is chosen beside the heading. */
export async function MemberTable({
  members: { on, page, rows, count },
  team,
  href,
  today,
}: {
  members: Members;
  team: Pick<Team, "endedOn">;
  href: string;
  today: Day;
}) {
  const t = await getTranslations("teams");
  const locale = localeFrom(await getLocale());
  const past = on !== today;
  const day = formatDay(on, locale, { today });
  const first = (page - 1) * MEMBERS_PAGE + 1;
  const last = first + rows.length - 1;
  const at = (to: number) => `${href}?${past ? `on=${on}&` : ""}page=${to}#people`;
  return (
    <section aria-labelledby="people">
      <div className="sec flex-wrap">
        <h2 id="people">
          {past ? t("page.peopleOn", { day }) : t("page.people")} {formatCount(count)}
        </h2>
        <form action={href} className="line ml-auto">
          <label className="inline-flex items-center gap-2 text-small">
            {t("page.on")}
            <input type="date" name="on" defaultValue={on} max={today} className="in short" />
          </label>
          <Button type="submit" size="sm">
            {t("page.show")}
          </Button>
          {past && (
            <LinkButton href={href} size="sm" tone="quiet">
              {t("page.today")}
            </LinkButton>
          )}
        </form>
      </div>
      {rows.length === 0 ? (
        <EmptyRows sentence={t(past ? "page.nobodyOn" : "page.nobody")}>
          {!past && !team.endedOn && (
            <LinkButton href={`${href}/members`} tone="tint" icon="plus">
              {t("page.add")}
            </LinkButton>
          )}
        </EmptyRows>
      ) : (
        <DataTable
          caption={past ? t("page.peopleOn", { day }) : t("page.people")}
          columns={[
            { key: "name", label: t("page.name") },
            { key: "home", label: t("page.home") },
            { key: "role", label: t("page.role"), optional: true },
            { key: "since", label: t("page.since") },
          ]}
          foot={
            count > MEMBERS_PAGE && (
              <Pager
                summary={t("page.range", { from: first, to: last, total: formatCount(count) })}
                previousHref={page > 1 ? at(page - 1) : undefined}
                nextHref={last < count ? at(page + 1) : undefined}
                words={await pagerWords()}
              />
            )
          }
        >
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <b>{row.name}</b>
              </th>
              <td className="d">
                <HomeOf building={row.building} unitNo={row.unitNo} locale={locale} />
              </td>
              <td className="c-opt">{row.role === "MEMBER" ? "" : t(`role.${row.role}`)}</td>
              <td className="d nowrap">{formatDay(row.since, locale, { today })}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </section>
  );
}
