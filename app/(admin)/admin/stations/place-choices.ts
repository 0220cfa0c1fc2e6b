import { getLocale, getTranslations } from "next-intl/server";
import type { PlaceField } from "@/components/places/place-form";
import { fieldWords, summaryWords } from "@/components/ui/words";
import type { PlaceChoices } from "@/lib/places/queries/detail";

type Named = { name: string; nameEn: string };

/** The fields that several forms about stations share, with their choices in words. */
export async function placeFields({ centres, counties, estates }: PlaceChoices) {
  const t = await getTranslations("places.form");
  const english = (await getLocale()) === "en";
  const named = (place: Named) => (english ? place.nameEn : place.name);
  const none = { choices: [{ value: "", label: t("choose") }] };
  const grouped = <Row>(
    rows: Row[],
    heading: (row: Row) => string,
    choice: (row: Row) => { value: string; label: string },
  ) => {
    const groups = new Map<string, { value: string; label: string }[]>();
    for (const row of rows) groups.set(heading(row), [...(groups.get(heading(row)) ?? []), choice(row)]);
    return [...groups].map(([label, choices]) => ({ label, choices }));
  };
  const centre: PlaceField = {
    name: "centre",
    kind: "select",
    label: t("centre"),
    groups: [none, { choices: centres.map((one) => ({ value: one.slug, label: named(one) })) }],
  };
  const county: PlaceField = {
    name: "county",
    kind: "select",
    label: t("county"),
    groups: [
      none,
      ...grouped(
        counties,
        ({ city, cityEn }) => (english ? cityEn : city),
        (one) => ({ value: one.code, label: named(one) }),
      ),
    ],
  };
  const estate: PlaceField = {
    name: "estate",
    kind: "select",
    label: t("estate"),
    optional: true,
    groups: [
      { choices: [{ value: "", label: t("noEstate") }] },
      ...grouped(
        estates,
        ({ county: place, countyEn }) => (english ? countyEn : place),
        (one) => ({ value: String(one.id), label: named(one) }),
      ),
    ],
  };
  const name: PlaceField = { name: "name", label: t("name") };
  const nameEn: PlaceField = { name: "nameEn", label: t("nameEn") };
  const from: PlaceField = { name: "from", kind: "day", label: t("from") };
  const phone: PlaceField = { name: "phone", label: t("phone"), inputMode: "tel" };
  const address: PlaceField = { name: "address", label: t("address") };
  return { centre, county, estate, name, nameEn, from, phone, address };
}

/** The words of every form about places. */
export async function placeWords() {
  return { field: await fieldWords(), summary: await summaryWords() };
}
