import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PlaceForm } from "@/components/places/place-form";
import { Crumbs } from "@/components/shell/crumbs";
import { Icon } from "@/components/ui/icon";
import { inPlaces } from "@/lib/auth/keeper-doors";
import { newId } from "@/lib/db/ids";
import { placeSaid } from "@/lib/places/input";
import { listCentres } from "@/lib/places/queries/list";
import { AdminPage, aroundAdmin } from "../admin-page";
import { placeWords } from "../stations/place-choices";
import { changeCentreAction, makeCentreAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("places.centres.title")} · ${t("totals.brand")}` };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The management centres: those there are, each to be changed in place, and a new one. */
export default async function CentresPage({ searchParams }: Props) {
  const said = placeSaid.parse((await searchParams).said);
  const { around, centres } = await inPlaces("place.manage", async (scope) => ({
    around: await aroundAdmin(scope),
    centres: await listCentres(scope),
  }));
  const t = await getTranslations("places");
  const english = (await getLocale()) === "en";
  const words = await placeWords();
  const name = { name: "name", label: t("form.name") };
  const nameEn = { name: "nameEn", label: t("form.nameEn") };
  const phone = { name: "phone", label: t("form.phone"), inputMode: "tel" as const };
  return (
    <AdminPage around={around} current="places">
      <Crumbs trail={[{ href: "/admin/stations", label: t("title") }]} here={t("centres.title")} />
      <h1 className="mb-5">{t("centres.title")}</h1>
      {said && (
        <p role="status" className="saved mb-3">
          <Icon name="check" />
          {t(`said.${said}`)}
        </p>
      )}
      {centres.length === 0 && <p className="mb-3">{t("centres.none")}</p>}
      <ul className="sheet mb-8 max-w-175">
        {centres.map((centre) => (
          <li key={centre.slug} className="border-t border-line-soft px-5 py-3 first:border-t-0">
            <b>{english ? centre.nameEn : centre.name}</b>
            <p className="text-body text-ink-2">
              <span className="f">{t("centres.stations", { count: centre.stations })}</span>
              <span className="f">{centre.phone}</span>
              <span className="f">{centre.slug}</span>
            </p>
            <PlaceForm
              action={changeCentreAction}
              hidden={{ key: newId(), centre: centre.slug }}
              prefix={centre.slug}
              open={t("centres.change", { name: english ? centre.nameEn : centre.name })}
              fields={[
                { ...name, value: centre.name },
                { ...nameEn, value: centre.nameEn },
                { ...phone, value: centre.phone },
              ]}
              submit={t("centres.save")}
              words={words}
            />
          </li>
        ))}
      </ul>
      <h2 className="mb-3">{t("centres.make")}</h2>
      <PlaceForm
        action={makeCentreAction}
        hidden={{ key: newId() }}
        prefix="make"
        fields={[
          { ...name, hint: t("centres.nameHint") },
          { ...nameEn, hint: t("centres.nameEnHint") },
          { name: "slug", label: t("form.slug"), hint: t("form.slugHint"), optional: true },
          phone,
        ]}
        submit={t("centres.makeSubmit")}
        words={words}
      />
    </AdminPage>
  );
}
