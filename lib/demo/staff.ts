import { spell } from "@/lib/people/rules/names";
import { DEMO_ACCOUNTS } from "./accounts";
import { centres } from "./data/centres";
import { inventName } from "./names";
import { idOf, Random } from "./random";
import type { DemoStation } from "./stations";

/** Coordinators whom the screens name; the others are invented by chance. */
const KNOWN: Record<string, string> = {
  antaili: "沈秋月",
  dongyuan1: "温玉洁",
  jinhua1: "葛志强",
  xianhe1: "汤海波",
  zhenxing2: "尹桂荣",
  shengli3: "宁秀芝",
  huangheli: "简国庆",
};
const SINCE = "2007-07-01";
/** Cannot be the hash of any password: these people only stand behind records. */
export const NO_PASSWORD = "!";

type UserRow = {
  id: string;
  account: string;
  name: string;
  nameEn: string;
  passwordHash: string;
  locale: null;
  shortcuts: boolean;
  createdAt: string;
  endedAt: null;
};
type GrantRow = {
  id: string;
  userId: string;
  role: string;
  placeStationId: number | null;
  centreId: number | null;
  fromOn: string;
  toOn: null;
};

/** The id of the account that records for a station, or locks months for a centre. */
export function userId(account: string): string {
  return idOf(SINCE, `user:${account}`);
}

/** The account under which a centre's staff act. */
export function centreAccount(centreSlug: string): string {
  return `centre-${centreSlug}`;
}

/**
 * Users and their dated grants: the demo accounts, a coordinator for each station and a person for each centre.
 * @param demoHash hash of DEMO_PASSWORD; the others cannot sign in
 */
export function staffRows(stations: readonly DemoStation[], demoHash: string): { User: UserRow[]; Grant: GrantRow[] } {
  const users = new Map<string, UserRow>();
  const grants: GrantRow[] = [];
  const add = (
    account: string,
    name: string,
    nameEn: string,
    role: string,
    place: Partial<GrantRow>,
    fromOn: string,
    passwordHash: string,
  ) => {
    users.set(account, {
      id: userId(account),
      account,
      name,
      nameEn,
      passwordHash,
      locale: null,
      shortcuts: true,
      createdAt: `${fromOn}T09:00:00+08:00`,
      endedAt: null,
    });
    grants.push({
      id: idOf(fromOn, `grant:${account}`),
      userId: userId(account),
      role,
      placeStationId: null,
      centreId: null,
      fromOn,
      toOn: null,
      ...place,
    });
  };
  const bySlug = new Map(stations.map((station) => [station.slug, station]));
  const present = new Set(stations.map(({ centreSlug }) => centreSlug));
  for (const { account, name, nameEn, role, stationSlug, centreSlug } of DEMO_ACCOUNTS) {
    const station = stationSlug ? bySlug.get(stationSlug) : undefined;
    const centre = centres.find(({ slug }) => slug === centreSlug);
    add(
      account,
      name,
      nameEn,
      role,
      { placeStationId: station?.id ?? null, centreId: centre?.id ?? null },
      station?.openedOn ?? SINCE,
      demoHash,
    );
  }
  for (const { id, slug, staff, staffEn } of centres.filter(({ slug }) => present.has(slug))) {
    if (!users.has(centreAccount(slug)))
      add(centreAccount(slug), staff, staffEn, "CENTRE_STAFF", { centreId: id }, SINCE, NO_PASSWORD);
  }
  for (const { id, slug, openedOn } of stations) {
    if (users.has(slug)) continue;
    const chance = new Random(`coordinator:${slug}`);
    const name = KNOWN[slug] ?? inventName(chance, chance.chance(0.6) ? 2 : 1, new Set());
    const english = spell(name).pinyin;
    add(
      slug,
      name,
      english.charAt(0).toUpperCase() + english.slice(1),
      "COORDINATOR",
      { placeStationId: id },
      openedOn,
      NO_PASSWORD,
    );
  }
  return { User: [...users.values()], Grant: grants };
}
