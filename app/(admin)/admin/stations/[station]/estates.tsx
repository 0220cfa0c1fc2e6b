import { getLocale, getTranslations } from "next-intl/server";
import { ActForm } from "@/components/accounts/act-form";
import { PlaceForm } from "@/components/places/place-form";
import type { Day } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import type { PlaceChoices, PlaceDetail } from "@/lib/places/queries/detail";
import { addEstateAction, endEstateAction, mainEstateAction } from "../actions";
import { placeFields, placeWords } from "../place-choices";
import { HistoryList } from "./history-list";

/** The estates that a station serves and served; one more from the list, or a new one by name. */
export async function Estates({ place, choices, today }: { place: PlaceDetail; choices: PlaceChoices; today: Day }) {
  const t = await getTranslations("places");
  const errorWord = (await getTranslations("ui.field"))("error");
  const english = (await getLocale()) === "en";
  const served = new Set(place.estates.filter(({ toOn }) => toOn === null).map(({ id }) => id));
  const fields = await placeFields({ ...choices, estates: choices.estates.filter(({ id }) => !served.has(id)) });
  const hidden = (estate: number) => ({ key: newId(), station: place.slug, estate: String(estate) });
  const act = { look: { size: "sm", tone: "quiet" } as const, errorWord };
  return (
    <section className="mt-8">
      <h2 className="mb-2">{t("estates.title")}</h2>
      {place.estates.length === 0 && <p className="mb-2">{t("estates.none")}</p>}
      <HistoryList
        lines={place.estates.map(({ id, isPrimary, fromOn, toOn, ...estate }) => {
          const name = english ? estate.nameEn : estate.name;
          return {
            id: `${id} ${fromOn}`,
            words: isPrimary && toOn === null ? t("estates.main", { name }) : name,
            fromOn,
            toOn,
            aside: toOn === null && (
              <div className="flex flex-wrap gap-2">
                {!isPrimary && (
                  <ActForm
                    action={mainEstateAction}
                    fields={hidden(id)}
                    label={t("estates.choose")}
                    about={name}
                    {...act}
                  />
                )}
                <ActForm action={endEstateAction} fields={hidden(id)} label={t("estates.end")} about={name} {...act} />
              </div>
            ),
          };
        })}
      />
      <PlaceForm
        action={addEstateAction}
        hidden={{ key: newId(), station: place.slug }}
        prefix="estate"
        open={t("estates.open")}
        fields={[
          fields.estate,
          { ...fields.name, label: t("estates.newName"), hint: t("estates.newHint"), optional: true },
          { ...fields.nameEn, label: t("estates.newNameEn"), optional: true },
          { ...fields.from, value: today },
        ]}
        submit={t("estates.submit")}
        words={await placeWords()}
      />
    </section>
  );
}
