// What each kind of tenant table allows, said a second time and on its own: security.sql is checked against it, so that a
// right too much is noticed even where the list there asks for it. A table in no list fails the test.

/** Rows that a station's workers keep: written and changed, never deleted. */
const KEPT = [
  "Person",
  "PersonContact",
  "Membership",
  "Affiliation",
  "Volunteer",
  "Consent",
  "MembershipApplication",
  "ServiceUnit",
  "ServiceUnitName",
  "UnitMember",
  "GreenSite",
  "ActivityTemplate",
  "Activity",
  "UnsettledName",
];
/** What is typed or on the working sheet: may go again. */
const WORKING = ["Attendance", "Draft"];
/** The ledger and its history: only ever added to. */
export const LEDGER = ["Posting", "ServiceRecord", "ActivityRevision"];
/** Totals: written by triggers and the recount. */
export const ROLL_UPS = [
  "ServiceMonth",
  "StationMonth",
  "StationYear",
  "PersonMonth",
  "RegisterMonth",
  "RegisterTotal",
];
/** Nobody who works at a station writes these. */
const GIVEN = ["MonthLock", "HistoricalAggregate", "AuditEvent", "AuditHead", "StationVisit"];

/** Roll-ups and paper totals: what the network and the centres read. No table with a person's data is among them. */
export const NETWORK = [
  "HistoricalAggregate",
  "ServiceMonth",
  "StationMonth",
  "StationYear",
  "RegisterMonth",
  "RegisterTotal",
];

/** What a station's workers may do to whole rows besides reading; null for a table in no list. */
export function workerRights(table: string): string[] | null {
  if (KEPT.includes(table)) return ["INSERT", "UPDATE"];
  if (WORKING.includes(table)) return ["DELETE", "INSERT", "UPDATE"];
  if (table === "UnitLineage" || table === "Once") return ["INSERT"];
  if (table === "SearchText") return ["DELETE", "INSERT"];
  if ([...LEDGER, ...ROLL_UPS, ...GIVEN].includes(table)) return [];
  return null;
}

/** The columns that a station's workers may write where they may not write the whole row. */
export function workerColumns(table: string): string[] {
  const columns: Record<string, string[]> = {
    Posting: ["activityId", "id", "reason", "stationId"].map((column) => `INSERT ${column}`),
    ServiceRecord: ["activityId", "category", "entry", "minutes", "personId", "postingId", "servedOn", "stationId"].map(
      (column) => `INSERT ${column}`,
    ),
    ActivityRevision: ["activityId", "after", "before", "id", "kind", "no", "postingId", "reason", "stationId"].map(
      (column) => `INSERT ${column}`,
    ),
    Once: ["UPDATE result"],
  };
  return columns[table] ?? [];
}

/** What the functions that reach across stations may change: never a row of the ledger, never anything away. */
export function crossingRights(table: string): string[] {
  if (ROLL_UPS.includes(table) || table === "AuditHead") return ["INSERT", "UPDATE"];
  if (table === "AuditEvent" || table === "StationVisit") return ["INSERT"];
  return [];
}

/** Roles that a door can take on. */
export const DOOR_ROLES = [
  "station_worker",
  "station_reader",
  "network_reader",
  "centre_reader",
  "public_reader",
  "account_keeper",
] as const;
export type DoorRole = (typeof DOOR_ROLES)[number];

const OURS = `("stationId" = (current_setting('app.station'::text))::integer)`;
const CENTRES = `("stationId" = ANY ((current_setting('app.stations'::text))::integer[]))`;

/** The policies of a tenant table as "name role command using check". `crossing` is there where its functions read it. */
export function policiesOf(table: string, crossing: boolean): string[] {
  const all = [
    `owner table_owner ALL true true`,
    `reader station_reader SELECT ${OURS} null`,
    `worker station_worker ALL ${OURS} ${OURS}`,
  ];
  if (crossing) all.push("crossing crossing ALL true true");
  if (NETWORK.includes(table))
    all.push(`centre centre_reader SELECT ${CENTRES} null`, "network network_reader SELECT true null");
  return all.sort();
}

/** Indexes of tenant tables that do not begin with the station, each for a reason. This list may only shrink. */
export const ACROSS_STATIONS: Record<string, string> = {};

/** Columns that are searched or sorted, by name: leakproof comparisons only, so COLLATE "C". */
export const SEARCHED = ["pinyin", "initials", "altPinyin", "altInitials", "building", "last4"];
