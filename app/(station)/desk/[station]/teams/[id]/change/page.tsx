import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { EditForm } from "@/components/ui/edit-form";
import { editWords } from "@/components/ui/words";
import { inStation } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { teamId } from "@/lib/teams/input";
import { readTeam } from "@/lib/teams/queries";
import { DeskPage } from "../../../desk-page";
import { deskPlace } from "../../../place";
import { changeTeamAction, endTeamAction } from "../../actions";
import { kindFields, nameFields } from "../../team-fields";
import { EndTeam } from "./end-team";

type Props = { params: Promise<{ station: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("teams.change.title")} · ${t("shell.product")}` };
}

/** What a team is, and its end. */
export default async function ChangeTeamPage({ params }: Props) {
  const { station, ...rest } = await params;
  const id = teamId.safeParse(rest.id).data ?? notFound();
  const { place, team } = await inStation(station, "team.write", async (scope) => {
    const found = await readTeam(scope, id, scope.today);
    return { place: await deskPlace(scope), team: found && !found.endedOn ? found : notFound() };
  });
  const t = await getTranslations("teams");
  const base = `/desk/${station}/teams`;
  const words = await editWords();
  const founded = [team.foundedYear, team.foundedMonth].filter((part) => part !== null).join("-");
  const english = (await nameFields()).filter(({ name }) => name === "nameEn");
  return (
    <DeskPage place={place} current="teams">
      <Crumbs
        trail={[
          { href: base, label: t("list.title") },
          { href: `${base}/${id}`, label: team.name },
        ]}
        here={t("change.title")}
      />
      <h1 className="mb-5">{t("change.title")}</h1>
      <EditForm
        action={changeTeamAction.bind(null, station, id)}
        formKey={newId()}
        version={team.version}
        fields={[
          ...(await kindFields({ kind: team.kind, countingUnit: team.countingUnit, founded })),
          ...english.map((field) => (field.as === "text" ? { ...field, value: team.nameEn } : field)),
        ]}
        effect={t("change.effect")}
        save={t("change.save")}
        words={words}
      />
      <EndTeam
        action={endTeamAction.bind(null, station, id)}
        formKey={newId()}
        version={team.version}
        today={place.today}
        words={{
          title: t("change.endTitle"),
          what: t("change.endWhat", { count: team.sizes.at(-1)?.size ?? 0, frequent: team.frequent.length }),
          on: t("change.on"),
          submit: t("change.endDo"),
        }}
        fieldWords={words.field}
      />
    </DeskPage>
  );
}
