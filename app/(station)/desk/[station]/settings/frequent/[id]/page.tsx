import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { EditForm } from "@/components/ui/edit-form";
import { editWords } from "@/components/ui/words";
import { categoryChoices, unitChoices } from "@/lib/activities/queries/choices";
import { inStation } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { frequentId } from "@/lib/frequent/input";
import { listFrequent, readFrequent } from "@/lib/frequent/queries";
import { ActForm } from "../../../act-form";
import { DeskPage } from "../../../desk-page";
import { deskPlace } from "../../../place";
import { changeFrequentAction, endFrequentAction, resumeAction } from "../actions";
import { frequentFields } from "../frequent-fields";

type Props = { params: Promise<{ station: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("settings.frequent.change")} · ${t("shell.product")}` };
}

/** One frequent activity: to change, to put on another key, to end. */
export default async function FrequentPage({ params }: Props) {
  const { station, ...rest } = await params;
  const id = frequentId.safeParse(rest.id).data ?? notFound();
  const { place, frequent, ...choices } = await inStation(station, "station.settings", async (scope) => ({
    place: await deskPlace(scope),
    frequent: (await readFrequent(scope, id)) ?? notFound(),
    all: await listFrequent(scope),
    categories: await categoryChoices(scope),
    units: await unitChoices(scope),
  }));
  const t = await getTranslations();
  const f = await getTranslations("settings.frequent");
  const act = { formKey: newId(), id, errorWord: t("ui.field.error") };
  return (
    <DeskPage place={place} current="settings">
      <Crumbs trail={[{ href: `/desk/${station}/settings`, label: t("settings.title") }]} here={frequent.title} />
      {frequent.ended ? (
        <>
          <h1>{frequent.title}</h1>
          <p className="note">{f("endedNote")}</p>
          <ActForm {...act} action={resumeAction.bind(null, station)} label={f("resume")} tone="primary" />
        </>
      ) : (
        <>
          <h1 className="mb-5">{f("change")}</h1>
          <EditForm
            action={changeFrequentAction.bind(null, station, id)}
            formKey={newId()}
            version={frequent.version}
            fields={await frequentFields(frequent, choices)}
            effect={f("effect")}
            save={f("save")}
            words={await editWords()}
          />
          <section className="max-w-175 border-t border-line pt-5">
            <p className="note">{f("stopWhat")}</p>
            <ActForm {...act} action={endFrequentAction.bind(null, station)} label={f("stop")} icon="cross" />
          </section>
        </>
      )}
    </DeskPage>
  );
}
