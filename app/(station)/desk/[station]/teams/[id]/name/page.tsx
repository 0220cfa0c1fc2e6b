import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { EditForm } from "@/components/ui/edit-form";
import { editWords } from "@/components/ui/words";
import { inStation } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { formatDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { teamId } from "@/lib/teams/input";
import { readTeam } from "@/lib/teams/queries";
import { DeskPage } from "../../../desk-page";
import { deskPlace } from "../../../place";
import { renameAction } from "../../actions";
import { nameFields } from "../../team-fields";

type Props = { params: Promise<{ station: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("teams.rename.title")} · ${t("shell.product")}` };
}

/** Another name for a team, from a day on. */
export default async function RenamePage({ params }: Props) {
  const { station, ...rest } = await params;
  const id = teamId.safeParse(rest.id).data ?? notFound();
  const { place, team } = await inStation(station, "team.write", async (scope) => {
    const found = await readTeam(scope, id, scope.today);
    return { place: await deskPlace(scope), team: found && !found.endedOn ? found : notFound() };
  });
  const t = await getTranslations("teams");
  const locale = localeFrom(await getLocale());
  const base = `/desk/${station}/teams`;
  const since = team.names[0]?.fromOn;
  const [name, ...more] = await nameFields();
  return (
    <DeskPage place={place} current="teams">
      <Crumbs
        trail={[
          { href: base, label: t("list.title") },
          { href: `${base}/${id}`, label: team.name },
        ]}
        here={t("rename.title")}
      />
      <h1>{t("rename.title")}</h1>
      {since && (
        <p className="mb-5 muted">
          {t("rename.now", { name: team.name, day: formatDay(since, locale, { today: place.today }) })}
        </p>
      )}
      <EditForm
        action={renameAction.bind(null, station, id)}
        formKey={newId()}
        version={team.version}
        fields={[
          ...(name ? [name] : []),
          { as: "day", name: "from", label: t("rename.from"), value: place.today, max: place.today },
          ...more,
        ]}
        effect={t("rename.effect")}
        save={t("rename.save")}
        words={await editWords()}
      />
    </DeskPage>
  );
}
