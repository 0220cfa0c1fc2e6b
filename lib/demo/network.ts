import { referenceRows } from "@/lib/db/reference-data";
import { applicationCounts } from "./applications";
import { cells } from "./cells";
import { PhoneBook } from "./contacts";
import { peopleCounts } from "./counts";
import { centres } from "./data/centres";
import { communityRows } from "./data/communities";
import { homeUnitRows } from "./data/home-units";
import { milestoneRows } from "./data/milestones";
import { referenceFigureRows } from "./policy";
import type { Profile } from "./profile";
import { NO_PASSWORD, staffRows } from "./staff";
import { stationNetwork } from "./station-network";
import { stationRows, stations } from "./stations";

export type StationNetwork = ReturnType<typeof stationNetwork>;
export type SharedTables = ReturnType<typeof sharedTables>;

/** The network tables of a profile: places, centres, stations, home units, accounts, categories, policy, story. */
export function sharedTables(profile: Profile, demoHash = NO_PASSWORD) {
  const list = stations(profile);
  const communities = communityRows(list.map(({ slug }) => slug));
  const centreIds = new Set(list.map(({ centreId }) => centreId));
  return {
    ...referenceRows,
    ManagementCentre: centres
      .filter(({ id }) => centreIds.has(id))
      .map(({ staff: _, staffEn: __, ...centre }) => centre),
    ...stationRows(list),
    Community: communities,
    ...homeUnitRows(),
    ReferenceFigure: referenceFigureRows,
    Milestone: milestoneRows(list),
    ...staffRows(list, demoHash),
  };
}

/** The stations one by one, the largest first, so that a loader never holds the whole network. */
export function* stationNetworks(profile: Profile): Generator<{ slug: string; tables: StationNetwork }> {
  const [book, births, inCells] = [new PhoneBook(), new Set<string>(), cells(profile)];
  const [counts, applications] = [peopleCounts(profile), applicationCounts(profile)];
  for (const station of stations(profile)) {
    const shared = {
      book,
      births,
      counts: counts.get(station.rank) ?? { members: 0, residents: 0, volunteers: 0 },
      applications: applications[station.rank] ?? 0,
    };
    yield { slug: station.slug, tables: stationNetwork(station, inCells, shared) };
  }
}

/** The whole demo network as plain rows by table. The same profile gives the same rows, always. */
export function network(profile: Profile): SharedTables & StationNetwork {
  const all: Record<string, unknown[]> = {};
  for (const { tables } of stationNetworks(profile)) {
    for (const [table, rows] of Object.entries(tables)) {
      all[table] ??= [];
      for (const row of rows) all[table].push(row);
    }
  }
  return { ...sharedTables(profile), ...(all as StationNetwork) };
}
