import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlaceForm } from "@/components/places/place-form";
import { Crumbs } from "@/components/shell/crumbs";
import { LinkButton } from "@/components/ui/button";
import { EmptyRows } from "@/components/ui/data-table";
import { inPlaces } from "@/lib/auth/keeper-doors";
import { newId } from "@/lib/db/ids";
import { readPlaceChoices } from "@/lib/places/queries/detail";
import { AdminPage, aroundAdmin } from "../../admin-page";
import { openStationAction } from "../actions";
import { placeFields, placeWords } from "../place-choices";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("places.open.title")} · ${t("totals.brand")}` };
}

/** A station to be opened: name, where it belongs, how it is reached. */
export default async function OpenStationPage() {
  const { around, today, choices } = await inPlaces("place.manage", async (scope) => ({
    around: await aroundAdmin(scope),
    today: scope.today,
    choices: await readPlaceChoices(scope),
  }));
  const t = await getTranslations("places");
  const fields = await placeFields(choices);
  return (
    <AdminPage around={around} current="places">
      <Crumbs trail={[{ href: "/admin/stations", label: t("title") }]} here={t("open.title")} />
      <h1 className="mb-5">{t("open.title")}</h1>
      {choices.centres.length === 0 ? (
        <EmptyRows sentence={t("list.noCentre")}>
          <LinkButton href="/admin/centres" tone="primary">
            {t("centres.makeFirst")}
          </LinkButton>
        </EmptyRows>
      ) : (
        <PlaceForm
          action={openStationAction}
          hidden={{ key: newId() }}
          prefix="open"
          fields={[
            { ...fields.name, hint: t("form.nameHint") },
            { ...fields.nameEn, hint: t("form.nameEnHint") },
            { name: "slug", label: t("form.slug"), hint: t("form.slugHint"), optional: true },
            fields.centre,
            fields.county,
            { ...fields.estate, label: t("form.mainEstate"), hint: t("form.mainEstateHint") },
            fields.phone,
            { ...fields.address, hint: t("form.addressHint") },
            { name: "openedOn", kind: "day", label: t("form.openedOn"), value: today },
          ]}
          note={t("open.effect")}
          submit={t("open.submit")}
          words={await placeWords()}
        />
      )}
    </AdminPage>
  );
}
