import { spell } from "@/lib/people/rules/names";
import { centreBySlug } from "./data/centres";
import { communitiesOf } from "./data/communities";
import { countyOf } from "./data/places";
import { stationsOf } from "./data/station-list";
import { openingMonths } from "./openings";
import type { Profile } from "./profile";

export type DemoStation = ReturnType<typeof stations>[number];

/** The stations of a profile as the generators know them; ids are the ranks in the whole network, so that ci keeps them. */
export function stations(profile: Profile) {
  const opened = openingMonths();
  return stationsOf(profile).map((entry) => {
    const centre = centreBySlug(entry.centreSlug);
    const { pinyin, initials } = spell(entry.name);
    const served = communitiesOf(entry.slug);
    return {
      ...entry,
      id: entry.rank + 1,
      pinyin,
      initials,
      openedOn: opened[entry.rank] ?? "2007-07-01",
      centreId: centre.id,
      countyCode: countyOf(entry.slug, entry.centreSlug),
      communities: served,
      phone: entry.slug === "jinhua3" ? "0546-0200280" : `0546-02${String(1001 + entry.rank).padStart(5, "0")}`,
      address: entry.slug === "jinhua3" ? "锦华七区 280栋一层" : `${served[0]?.name ?? entry.name} 物业楼一层`,
    };
  });
}

/** Rows of Station, its dated names, places and estates. */
export function stationRows(list: readonly DemoStation[]) {
  return {
    Station: list.map(({ id, slug, name, nameEn, pinyin, initials, phone, address, openedOn }) => ({
      id,
      slug,
      name,
      nameEn,
      pinyin,
      initials,
      phone,
      address,
      openedOn,
      closedOn: null,
    })),
    StationName: list.map(({ id, openedOn, name, nameEn }) => ({
      placeStationId: id,
      fromOn: openedOn,
      toOn: null,
      name,
      nameEn,
    })),
    StationPlacement: list.map(({ id, openedOn, centreId, countyCode }) => ({
      placeStationId: id,
      fromOn: openedOn,
      toOn: null,
      centreId,
      countyCode,
    })),
    StationCommunity: list.flatMap(({ id, openedOn, communities }) =>
      communities.map((community, at) => ({
        placeStationId: id,
        communityId: community.id,
        isPrimary: at === 0,
        fromOn: openedOn,
        toOn: null,
      })),
    ),
  };
}
