import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { LinkButton } from "@/components/ui/button";
import { Pager } from "@/components/ui/data-table";
import { Toast } from "@/components/ui/toast";
import { fieldWords, pagerWords } from "@/components/ui/words";
import { inStation } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { localeFrom } from "@/lib/i18n/locale";
import { teamId, teamQuery } from "@/lib/teams/input";
import { listMembers, MEMBERS_PAGE, memberChoices, readTeam } from "@/lib/teams/queries";
import { logWords } from "../../../activities/log-page";
import { DeskPage } from "../../../desk-page";
import { deskPlace } from "../../../place";
import { teamSaid } from "../said";
import { handOverAction, letGoAction, takeInAction } from "./actions";
import { HandOverForm, LetGoForm } from "./member-forms";
import { TakeInForm } from "./take-in-form";
import { memberWords } from "./words";

type Props = {
  params: Promise<{ station: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("teams.members.title")} · ${t("shell.product")}` };
}

/** Who comes, who leads, who goes. Every change has its day. */
export default async function TeamMembersPage({ params, searchParams }: Props) {
  const { station, ...rest } = await params;
  const id = teamId.safeParse(rest.id).data ?? notFound();
  const { page, said } = teamQuery.parse(await searchParams);
  const { place, team, members, choices } = await inStation(station, "team.write", async (scope) => {
    const found = await readTeam(scope, id, scope.today);
    return {
      place: await deskPlace(scope),
      team: found && !found.endedOn ? found : notFound(),
      members: await listMembers(scope, id, scope.today, page),
      choices: await memberChoices(scope, id, scope.today),
    };
  });
  const t = await getTranslations();
  const m = await getTranslations("teams.members");
  const base = `/desk/${station}/teams`;
  const words = await memberWords();
  const frame = { today: place.today, fieldWords: await fieldWords() };
  const message = await teamSaid(said, team);
  const first = (page - 1) * MEMBERS_PAGE + 1;
  const last = first + members.rows.length - 1;
  const at = (to: number) => `${base}/${id}/members?page=${to}#leave`;
  return (
    <DeskPage place={place} current="teams" toast={message && <Toast message={message} closeLabel={t("ui.close")} />}>
      <Crumbs
        trail={[
          { href: base, label: t("teams.list.title") },
          { href: `${base}/${id}`, label: team.name },
        ]}
        here={m("title")}
      />
      <div className="head">
        <h1>{m("title")}</h1>
        <div className="end always">
          <LinkButton href={`${base}/${id}`}>{m("back")}</LinkButton>
        </div>
      </div>
      <section aria-labelledby="add" className="mb-10 max-w-175">
        <div className="sec">
          <h2 id="add">{m("addTitle")}</h2>
        </div>
        <TakeInForm
          {...frame}
          action={takeInAction.bind(null, station, id)}
          formKey={newId()}
          station={station}
          team={id}
          locale={localeFrom(await getLocale())}
          roles={words.roles}
          words={words.takeIn}
          pickerWords={await logWords()}
          homes={words.homes}
        />
      </section>
      {members.count > 0 && (
        <>
          <section aria-labelledby="leader-title" className="mb-10 max-w-175">
            <div className="sec">
              <h2 id="leader-title">{m("leaderTitle")}</h2>
            </div>
            <HandOverForm
              {...frame}
              action={handOverAction.bind(null, station, id)}
              formKey={newId()}
              choices={[
                { value: "", label: m("choose") },
                ...choices
                  .filter(({ role }) => role !== "LEADER")
                  .map((one) => ({ value: one.id, label: words.person(one) })),
                ...(team.leader ? [{ value: "none", label: m("nobody") }] : []),
              ]}
              words={words.handOver}
            />
          </section>
          <section aria-labelledby="leave">
            <div className="sec">
              <h2 id="leave">{m("leaveTitle")}</h2>
            </div>
            <p className="sub">{m("leaveWhat")}</p>
            <LetGoForm
              {...frame}
              action={letGoAction.bind(null, station, id)}
              formKey={newId()}
              people={members.rows.map((one) => ({
                id: one.id,
                label: one.name,
                detail: words.detail(one),
              }))}
              words={words.letGo}
            >
              {members.count > MEMBERS_PAGE && (
                <div className="mb-4 flex">
                  <Pager
                    summary={t("teams.page.range", { from: first, to: last, total: members.count })}
                    previousHref={page > 1 ? at(page - 1) : undefined}
                    nextHref={last < members.count ? at(page + 1) : undefined}
                    words={await pagerWords()}
                  />
                </div>
              )}
            </LetGoForm>
          </section>
        </>
      )}
    </DeskPage>
  );
}
