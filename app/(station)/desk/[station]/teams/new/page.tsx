import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { EditForm } from "@/components/ui/edit-form";
import { editWords } from "@/components/ui/words";
import { inStation } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { DeskPage } from "../../desk-page";
import { deskPlace } from "../../place";
import { makeTeamAction } from "../actions";
import { kindFields, nameFields } from "../team-fields";

type Props = { params: Promise<{ station: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("teams.new.title")} · ${t("shell.product")}` };
}

/** A new team; its people come next. */
export default async function NewTeamPage({ params }: Props) {
  const { station } = await params;
  const place = await inStation(station, "team.write", deskPlace);
  const t = await getTranslations("teams");
  const [name, nameEn, ...naming] = await nameFields();
  const founded = place.today.slice(0, 7);
  const kind = await kindFields({ kind: "TEAM", countingUnit: "SESSION", founded });
  return (
    <DeskPage place={place} current="teams">
      <Crumbs trail={[{ href: `/desk/${station}/teams`, label: t("list.title") }]} here={t("new.title")} />
      <h1 className="mb-5">{t("new.title")}</h1>
      <EditForm
        action={makeTeamAction.bind(null, station)}
        formKey={newId()}
        fields={[name, nameEn, ...kind, ...naming].filter((field) => field !== undefined)}
        effect={t("new.effect")}
        save={t("new.save")}
        words={await editWords()}
      />
    </DeskPage>
  );
}
