import { getLocale, getTranslations } from "next-intl/server";
import { PlaceForm } from "@/components/places/place-form";
import type { Day } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import type { PlaceChoices, PlaceDetail } from "@/lib/places/queries/detail";
import { contactAction, moveStationAction, renameStationAction } from "../actions";
import { placeFields, placeWords } from "../place-choices";
import { HistoryList } from "./history-list";

/** Name, centre and county, telephone and address: what holds, what held, and the forms that change it. */
export async function NamesAndPlaces({
  place,
  choices,
  today,
}: {
  place: PlaceDetail;
  choices: PlaceChoices;
  today: Day;
}) {
  const t = await getTranslations("places");
  const english = (await getLocale()) === "en";
  const fields = await placeFields(choices);
  const words = await placeWords();
  const { slug, names, placements } = place;
  const present = placements.find(({ toOn }) => toOn === null);
  const hidden = () => ({ key: newId(), station: slug });
  return (
    <>
      <section>
        <h2 className="mb-2">{t("names.title")}</h2>
        <HistoryList
          lines={names.map(({ name, nameEn, ...days }) => ({
            id: days.fromOn,
            words: t("names.both", { name, nameEn }),
            ...days,
          }))}
        />
        <PlaceForm
          action={renameStationAction}
          hidden={hidden()}
          prefix="rename"
          open={t("names.open")}
          fields={[
            { ...fields.name, value: place.name },
            { ...fields.nameEn, value: place.nameEn },
            { ...fields.from, value: today },
          ]}
          note={t("names.effect")}
          submit={t("names.submit")}
          words={words}
        />
      </section>
      <section className="mt-8">
        <h2 className="mb-2">{t("placements.title")}</h2>
        <HistoryList
          lines={placements.map((one) => ({
            id: one.fromOn,
            words: t("placements.both", {
              centre: english ? one.centreEn : one.centreName,
              county: english ? one.countyEn : one.countyName,
            }),
            fromOn: one.fromOn,
            toOn: one.toOn,
          }))}
        />
        <PlaceForm
          action={moveStationAction}
          hidden={hidden()}
          prefix="move"
          open={t("placements.open")}
          fields={[
            { ...fields.centre, value: present?.centre },
            { ...fields.county, value: present?.county },
            { ...fields.from, value: today },
          ]}
          note={t("placements.effect")}
          submit={t("placements.submit")}
          words={words}
        />
      </section>
      <section className="mt-8">
        <h2 className="mb-2">{t("contact.title")}</h2>
        <p className="mb-2">
          <span className="f">{place.phone}</span>
          <span className="f">{place.address}</span>
        </p>
        <PlaceForm
          action={contactAction}
          hidden={hidden()}
          prefix="contact"
          open={t("contact.open")}
          fields={[
            { ...fields.phone, value: place.phone },
            { ...fields.address, value: place.address },
          ]}
          submit={t("contact.submit")}
          words={words}
        />
      </section>
    </>
  );
}
