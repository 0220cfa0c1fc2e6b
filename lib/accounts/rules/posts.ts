import type { Granted, RoleName } from "@/lib/auth/permissions";

/** What a role is given for: one station, one management centre, or the whole network. */
export type PlaceKind = "STATION" | "CENTRE" | "NETWORK";

const placeOf: Record<RoleName, PlaceKind> = {
  COORDINATOR: "STATION",
  STATION_HEAD: "STATION",
  CENTRE_STAFF: "CENTRE",
  HQ_STAFF: "NETWORK",
  HQ_LEADER: "NETWORK",
};

export const roles = Object.keys(placeOf) as RoleName[];

/** What kind of place a role needs. */
export function placeKindOf(role: RoleName): PlaceKind {
  return placeOf[role];
}

/** The roles that may be given: all by headquarters, by a station's head the coordinator's at the own station alone. */
export function givableRoles(byHead: boolean): readonly RoleName[] {
  return byHead ? ["COORDINATOR"] : roles;
}

/** Whether somebody sees the whole network, so that a longer password is asked for. Source: domain SEC-01. */
export function seesWholeNetwork(grants: readonly Pick<Granted, "station" | "centre">[]): boolean {
  return grants.some(({ station, centre }) => station === null && centre === null);
}

/** The name that somebody signs in with: it begins with a small letter and holds small letters, digits and hyphens. */
export function isAccountName(text: string): boolean {
  return /^[a-z][a-z0-9-]{1,31}$/.test(text);
}

/** Days without a sign-in after which an account is asked about. Source: domain SEC-05. */
export const DORMANT_DAYS = 90;

/** How an account stands: in use, waiting for its own password (the code on paper still opens it or no longer), or ended. */
export type AccountState = "LIVE" | "CODE" | "CODE_OVER" | "ENDED";
