import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { StationPlace } from "@/lib/auth/doors";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Story } from "@/lib/stations/queries";

/** Where a station is and whom to ring: estates, county, address, phone, centre, opening day. */
export async function PlaceFacts({ station, story, locale }: { station: StationPlace; story: Story; locale: Locale }) {
  const t = await getTranslations("totals.place");
  const english = locale === "en";
  const named = (place: { name: string; nameEn: string }) => (english ? place.nameEn : place.name);
  const [home] = story.communities;
  const facts = [
    [t("communities"), story.communities.map(named).join(english ? ", " : "、")],
    [t("county"), home && (english ? `${home.countyEn}, ${home.cityEn}` : `${home.city} ${home.county}`)],
    [t("address"), !english && story.address],
    [
      t("phone"),
      <a href={`tel:${station.phone}`} key="phone">
        {station.phone}
      </a>,
    ],
    [
      t("centre"),
      <Link prefetch={false} href={`/hq/c/${station.centre.slug}`} key="centre">
        {named(station.centre)}
      </Link>,
    ],
    [t("opened"), formatDay(station.openedOn, locale)],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([term, fact]) =>
        fact ? (
          <div className="contents" key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
