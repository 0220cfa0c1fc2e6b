import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { EditForm } from "@/components/ui/edit-form";
import { editWords } from "@/components/ui/words";
import { categoryChoices, unitChoices } from "@/lib/activities/queries/choices";
import { inStation } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { listFrequent } from "@/lib/frequent/queries";
import { DeskPage } from "../../../desk-page";
import { deskPlace } from "../../../place";
import { makeFrequentAction } from "../actions";
import { frequentFields } from "../frequent-fields";

type Props = { params: Promise<{ station: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("settings.frequent.new")} · ${t("shell.product")}` };
}

/** A new frequent activity, on the first key that is free. */
export default async function NewFrequentPage({ params }: Props) {
  const { station } = await params;
  const { place, ...choices } = await inStation(station, "station.settings", async (scope) => ({
    place: await deskPlace(scope),
    all: await listFrequent(scope),
    categories: await categoryChoices(scope),
    units: await unitChoices(scope),
  }));
  const t = await getTranslations("settings");
  return (
    <DeskPage place={place} current="settings">
      <Crumbs trail={[{ href: `/desk/${station}/settings`, label: t("title") }]} here={t("frequent.new")} />
      <h1 className="mb-5">{t("frequent.new")}</h1>
      <EditForm
        action={makeFrequentAction.bind(null, station)}
        formKey={newId()}
        version={0}
        fields={await frequentFields(null, choices)}
        effect={t("frequent.effect")}
        save={t("frequent.save")}
        words={await editWords()}
      />
    </DeskPage>
  );
}
