/** Roles of design.md 5; each is given for a place: one station, one centre or the whole network. */
export type RoleName = "COORDINATOR" | "STATION_HEAD" | "CENTRE_STAFF" | "HQ_STAFF" | "HQ_LEADER";

/**
 * The one table of who may do what. Doors, actions and navigation read it alike.
 * A permission about a station holds at the stations that the grant covers: the station itself, the centre's, or all.
 */
const table = {
  "activity.read": ["COORDINATOR", "STATION_HEAD", "CENTRE_STAFF", "HQ_STAFF", "HQ_LEADER"],
  "activity.write": ["COORDINATOR", "STATION_HEAD"],
  "person.read": ["COORDINATOR", "STATION_HEAD", "CENTRE_STAFF", "HQ_STAFF", "HQ_LEADER"],
  "person.write": ["COORDINATOR", "STATION_HEAD"],
  "notice.write": ["COORDINATOR", "STATION_HEAD"],
  "team.write": ["COORDINATOR", "STATION_HEAD"],
  "station.settings": ["COORDINATOR", "STATION_HEAD"],
  "account.manage": ["STATION_HEAD", "HQ_STAFF"],
  "place.manage": ["HQ_STAFF"],
  "total.read": ["COORDINATOR", "STATION_HEAD", "CENTRE_STAFF", "HQ_STAFF", "HQ_LEADER"],
  "desk.open": ["COORDINATOR", "STATION_HEAD"],
  "station.visit": ["CENTRE_STAFF", "HQ_STAFF", "HQ_LEADER"],
  "network.read": ["HQ_STAFF", "HQ_LEADER"],
  "centre.read": ["CENTRE_STAFF", "HQ_STAFF", "HQ_LEADER"],
} as const satisfies Record<string, readonly RoleName[]>;

export type Permission = keyof typeof table;
export const permissions = Object.keys(table) as Permission[];

/** A grant as the door reads it: a role and the slug of its place; neither slug means the whole network. */
export type Granted = { role: RoleName; station: string | null; centre: string | null };

/** A place that a permission is asked for; an absent place means the whole network. */
export type Place = { station?: string; centre?: string };

/** Whether a role has a permission at all. */
export function roleMay(role: RoleName, permission: Permission): boolean {
  return (table[permission] as readonly RoleName[]).includes(role);
}

/** Whether somebody with these grants may do this at this place. A station's place names its centre too. */
export function may(grants: readonly Granted[], permission: Permission, place: Place): boolean {
  return grants.some((grant) => {
    if (!roleMay(grant.role, permission)) return false;
    if (grant.station !== null) return grant.station === place.station;
    if (grant.centre !== null) return grant.centre === place.centre;
    return true;
  });
}

/** Whether somebody works at the station, and so changes its rows; everybody else who may look is a reader. */
export function worksAt(grants: readonly Granted[], station: string): boolean {
  return grants.some((grant) => grant.station === station);
}

/** The page that opens after signing in: the first grant decides. */
export function homeOf(grants: readonly Granted[]): string {
  const first = grants[0];
  if (!first) return "/account";
  if (first.station) return `/desk/${first.station}`;
  if (first.centre) return `/hq/c/${first.centre}`;
  return "/hq";
}
