// What each kind of tenant table allows, said a second time and on its own: security.sql is checked against it, so that a
// right too much is noticed even where the list there asks for it. A table in no list fails the test.

/** The business day of the door, as the database writes it. */
const TODAY =
  `((((current_setting('app.now'::text))::timestamp with time zone AT TIME ZONE 'Asia/Shanghai'::text))::date)`.slice(
    1,
    -1,
  );

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
  "StationDetail",
  "Notice",
];
/** What is typed or on the working sheet: may go again. */
const WORKING = ["Attendance", "Draft"];
/** The ledger and its history: only ever added to. */
export const LEDGER = ["Posting", "ServiceRecord", "ActivityRevision", "ActivityMove"];
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
  if (table === "SearchText" || table === "OpeningHours") return ["DELETE", "INSERT"];
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
    ActivityMove: [
      ...["activityId", "fromEndMinute", "fromOn", "fromPlace", "fromStartMinute", "id", "no", "publicLine", "reason"],
      ...["stationId", "toEndMinute", "toOn", "toPlace", "toStartMinute"],
    ].map((column) => `INSERT ${column}`),
    ActivityRevision: ["activityId", "after", "before", "id", "kind", "no", "postingId", "reason", "stationId"].map(
      (column) => `INSERT ${column}`,
    ),
    Once: ["UPDATE result"],
  };
  return columns[table] ?? [];
}

/** The columns that the network's records view reads of tables whose other columns it does not: what was done, never by whom. */
const NETWORK_COLUMNS: Record<string, string> = {
  Activity:
    "stationId id kind category state title serviceUnitId heldOn startMinute endMinute people personTimes minutes recordedBy",
  ServiceUnit: "stationId id kind name nameEn endedOn",
};
/** The columns behind the views for everybody, and the rows that they may show. */
const PUBLIC: Record<string, { columns: string; rows: string }> = {
  StationDetail: { columns: "stationId way hoursNote introduction", rows: "true" },
  OpeningHours: { columns: "stationId weekday fromMinute toMinute", rows: "true" },
  Notice: {
    columns: "stationId id title text fromOn toOn endedAt",
    rows: `(("endedAt" IS NULL) AND ("fromOn" <= ${TODAY}) AND (("toOn" IS NULL) OR ("toOn" >= ${TODAY})))`,
  },
  Activity: {
    columns:
      "stationId id kind meetingKind state audience title serviceUnitId heldOn startMinute endMinute place invited bring entrance contact publicLine version",
    rows: `((audience = 'PUBLIC'::text) AND (state <> 'DRAFT'::text) AND ("heldOn" >= (${TODAY} - 31)))`,
  },
  ActivityMove: {
    columns:
      "stationId activityId no fromOn fromStartMinute fromEndMinute fromPlace toOn toStartMinute toEndMinute toPlace publicLine",
    rows: `(EXISTS ( SELECT FROM "Activity" a WHERE ((a."stationId" = "ActivityMove"."stationId") AND (a.id = "ActivityMove"."activityId"))))`,
  },
  ServiceUnit: {
    columns: "stationId id kind name nameEn pinyin foundedYear foundedMonth foundedSeason endedOn",
    rows: `("endedOn" IS NULL)`,
  },
  UnitMember: { columns: "stationId unitId fromOn toOn", rows: "true" },
};

/** Column rights of readers who may not read the whole row. */
export function readerColumns(table: string): string[] {
  const rights = (columns: string | undefined, roles: string[]) =>
    (columns?.split(" ") ?? []).flatMap((column) => roles.map((role) => `${role} SELECT ${column}`));
  return [
    ...rights(NETWORK_COLUMNS[table], ["network_reader", "centre_reader"]),
    ...rights(PUBLIC[table]?.columns, ["public_window"]),
  ];
}

/** Who else writes the keys of saves, and searches for accounts: under the station 0 that belongs to nobody. */
export function keyWriters(table: string): string[] {
  if (table === "SearchText") return ["SELECT", "INSERT", "DELETE"].map((right) => `account_admin ${right}`);
  if (table !== "Once") return [];
  return ["account_admin", "place_keeper", "station_admin"].flatMap((role) =>
    ["SELECT", "INSERT", "UPDATE result"].map((right) => `${role} ${right}`),
  );
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
  "account_admin",
  "station_admin",
  "place_keeper",
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
  const open = PUBLIC[table];
  if (open) all.push(`everybody public_window SELECT ${open.rows} null`);
  if (table === "Once") {
    all.push(
      `accounts account_admin ALL ("stationId" = 0) ("stationId" = 0)`,
      `head station_admin ALL ${OURS} ${OURS}`,
    );
    all.push(`places place_keeper ALL ("stationId" = 0) ("stationId" = 0)`);
  }
  if (table === "SearchText") all.push(`accounts account_admin ALL ("stationId" = 0) ("stationId" = 0)`);
  if (NETWORK.includes(table) || table in NETWORK_COLUMNS)
    all.push(`centre centre_reader SELECT ${CENTRES} null`, "network network_reader SELECT true null");
  return all.sort();
}

/** Indexes of tenant tables that do not begin with the station, each for a reason. This list may only shrink. */
export const ACROSS_STATIONS: Record<string, string> = {};

/** Columns that are searched or sorted, by name: leakproof comparisons only, so COLLATE "C". */
export const SEARCHED = ["pinyin", "initials", "altPinyin", "altInitials", "building", "last4"];
