import { getLocale, getTranslations } from "next-intl/server";
import { ActForm } from "@/components/accounts/act-form";
import { PlaceForm } from "@/components/places/place-form";
import type { Day } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import type { PlaceDetail } from "@/lib/places/queries/detail";
import type { TreeRow } from "@/lib/totals/queries/tree";
import { closeStationAction, reopenStationAction } from "../actions";
import { placeWords } from "../place-choices";

/** Closing a station with its successor, or taking the closing back. */
export async function ClosingForms({
  place,
  stations,
  today,
}: {
  place: PlaceDetail;
  stations: TreeRow[];
  today: Day;
}) {
  const t = await getTranslations("places.close");
  const errorWord = (await getTranslations("ui.field"))("error");
  const english = (await getLocale()) === "en";
  if (place.closedOn)
    return (
      <section className="mt-8">
        <h2 className="mb-2">{t("title")}</h2>
        <ActForm
          action={reopenStationAction}
          fields={{ key: newId(), station: place.slug }}
          label={t("takeBack")}
          errorWord={errorWord}
        />
      </section>
    );
  const others = stations.filter(({ slug }) => slug !== place.slug);
  return (
    <section className="mt-8">
      <h2 className="mb-2">{t("title")}</h2>
      <PlaceForm
        action={closeStationAction}
        hidden={{ key: newId(), station: place.slug }}
        prefix="close"
        open={t("open")}
        fields={[
          { name: "closedOn", kind: "day", label: t("from"), value: today },
          {
            name: "successor",
            kind: "select",
            label: t("successor"),
            hint: t("successorHint"),
            optional: true,
            groups: [
              { choices: [{ value: "", label: t("nobody") }] },
              {
                choices: others.map(({ slug, name, nameEn }) => ({ value: slug, label: english ? nameEn : name })),
              },
            ],
          },
        ]}
        note={t("effect")}
        submit={t("submit")}
        look={{ tone: "danger" }}
        words={await placeWords()}
      />
    </section>
  );
}
