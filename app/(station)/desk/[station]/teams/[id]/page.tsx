import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { foundedWords } from "@/components/teams/founded";
import { LinkButton } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Toast } from "@/components/ui/toast";
import { inStation } from "@/lib/auth/doors";
import { formatDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { teamId, teamQuery } from "@/lib/teams/input";
import { listMembers, readTeam } from "@/lib/teams/queries";
import { DeskPage } from "../../desk-page";
import { deskPlace } from "../../place";
import { MemberTable } from "./member-table";
import { teamSaid } from "./said";
import { TeamSide } from "./team-side";
import { TeamStory } from "./team-story";

type Props = {
  params: Promise<{ station: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("teams.list.title")} · ${t("shell.product")}` };
}

/** A team: how it grew, who belongs today or belonged on another day, its regular work, its names. */
export default async function TeamPage({ params, searchParams }: Props) {
  const { station, ...rest } = await params;
  const id = teamId.safeParse(rest.id).data ?? notFound();
  const query = teamQuery.parse(await searchParams);
  const { place, team, members } = await inStation(station, "team.write", async (scope) => {
    const on = query.on && query.on < scope.today ? query.on : scope.today;
    return {
      place: await deskPlace(scope),
      team: (await readTeam(scope, id, on)) ?? notFound(),
      members: { on, page: query.page, ...(await listMembers(scope, id, on, query.page)) },
    };
  });
  const t = await getTranslations();
  const locale = localeFrom(await getLocale());
  const { today } = place;
  const base = `/desk/${station}/teams`;
  const said = await teamSaid(query.said, team);
  const [first] = team.frequent;
  const log = `/desk/${station}/activities/new${first ? `?template=${first.id}` : ""}`;
  return (
    <DeskPage place={place} current="teams" toast={said && <Toast message={said} closeLabel={t("ui.close")} />}>
      <Crumbs trail={[{ href: base, label: t("teams.list.title") }]} here={team.name} />
      <div className="head">
        <div>
          <h1>{locale === "en" ? `${team.nameEn} ${team.name}` : team.name}</h1>
          <p>
            <Facts>
              {t(`teams.kind.${team.kind}`)}
              {t("teams.page.founded", { when: await foundedWords(team, locale) })}
              {team.endedOn && t("teams.page.ended", { when: formatDay(team.endedOn, locale, { today }) })}
              {team.leader
                ? t("teams.page.leader", { name: team.leader.name })
                : !team.endedOn && t("teams.page.noLeader")}
              {team.countingUnit === "DAY" && t("teams.page.byDay")}
            </Facts>
          </p>
        </div>
        {!team.endedOn && (
          <div className="end always">
            <LinkButton href={`${base}/${id}/members`} size="lead">
              {t("teams.page.members")}
            </LinkButton>
            <LinkButton href={log} tone="primary" size="lead" icon="plus" shortcut="N">
              {t("teams.page.log")}
            </LinkButton>
          </div>
        )}
      </div>
      <TeamStory team={team} base={base} today={today} />
      <div className="cols">
        <MemberTable members={members} team={team} href={`${base}/${id}`} today={today} />
        <TeamSide team={team} home={`/desk/${station}`} today={today} />
      </div>
    </DeskPage>
  );
}
