import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { foundedWords } from "@/components/teams/founded";
import { LinkButton } from "@/components/ui/button";
import { DataTable, EmptyRows, Pager } from "@/components/ui/data-table";
import { pagerWords } from "@/components/ui/words";
import { inStation } from "@/lib/auth/doors";
import { formatDay } from "@/lib/i18n/format";
import { formatCount } from "@/lib/i18n/format-number";
import { localeFrom } from "@/lib/i18n/locale";
import { teamsQuery } from "@/lib/teams/input";
import { listTeams, TEAMS_PAGE } from "@/lib/teams/queries";
import { DeskPage } from "../desk-page";
import { deskPlace } from "../place";

type Props = {
  params: Promise<{ station: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("teams.list.title")} · ${t("shell.product")}` };
}

/** The station's teams, or those that have ended. */
export default async function TeamsPage({ params, searchParams }: Props) {
  const { station } = await params;
  const query = teamsQuery.parse(await searchParams);
  const ended = query.ended === "1";
  const { place, found } = await inStation(station, "team.write", async (scope) => ({
    place: await deskPlace(scope),
    found: await listTeams(scope, { ended, page: query.page }),
  }));
  const t = await getTranslations("teams");
  const locale = localeFrom(await getLocale());
  const base = `/desk/${station}/teams`;
  const kept = ended ? "ended=1&" : "";
  const first = (query.page - 1) * TEAMS_PAGE + 1;
  const last = first + found.rows.length - 1;
  const { today } = place;
  return (
    <DeskPage place={place} current="teams">
      <div className="head">
        <h1>
          {t("list.title")}
          <span className="n">{formatCount(found.count)}</span>
        </h1>
        <div className="end always">
          {found.others > 0 && (
            <LinkButton href={ended ? base : `${base}?ended=1`} tone="quiet" size="lead">
              {t(ended ? "list.showActive" : "list.showEnded", { count: found.others })}
            </LinkButton>
          )}
          {found.count > 0 && (
            <LinkButton href={`${base}/new`} tone="primary" size="lead" icon="plus">
              {t("list.make")}
            </LinkButton>
          )}
        </div>
      </div>
      {found.rows.length === 0 ? (
        <EmptyRows sentence={t(ended ? "list.noneEnded" : "list.none")}>
          {!ended && (
            <LinkButton href={`${base}/new`} tone="primary" icon="plus">
              {t("list.first")}
            </LinkButton>
          )}
        </EmptyRows>
      ) : (
        <DataTable
          caption={t("list.caption")}
          columns={[
            { key: "name", label: t("list.name") },
            { key: "kind", label: t("list.kind"), optional: true },
            { key: "members", label: t("list.members"), numeric: true },
            { key: "leader", label: t("list.leader") },
            { key: "founded", label: t(ended ? "list.ended" : "list.founded"), optional: true },
          ]}
          foot={
            <Pager
              summary={t("list.range", { from: first, to: last, total: found.count })}
              previousHref={query.page > 1 ? `${base}?${kept}page=${query.page - 1}` : undefined}
              nextHref={last < found.count ? `${base}?${kept}page=${query.page + 1}` : undefined}
              words={await pagerWords()}
            />
          }
        >
          {found.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link prefetch={false} href={`${base}/${row.id}`}>
                  {locale === "en" ? row.nameEn : row.name}
                </Link>
              </th>
              <td className="c-opt d">{t(`kind.${row.kind}`)}</td>
              <td className="num">{formatCount(row.members)}</td>
              <td>{row.leader ?? <span className="muted">{t("list.noLeader")}</span>}</td>
              <td className="c-opt d nowrap">
                {row.endedOn ? formatDay(row.endedOn, locale, { today }) : foundedWords(row, locale)}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </DeskPage>
  );
}
