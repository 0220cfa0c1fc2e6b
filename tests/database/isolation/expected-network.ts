// What every role may do to the tables that are no station's, to the views, and which functions it may call: said a second
// time and on its own, as expected.ts does for the stations' tables.

const READERS = ["station_worker", "station_reader", "network_reader", "centre_reader", "place_keeper", "crossing"];
const everyDoorReads = Object.fromEntries(READERS.map((role) => [role, "SELECT"]));
const reads = (...roles: string[]) => Object.fromEntries(roles.map((role) => [role, "SELECT"]));
const accounts = ["account_keeper", "account_admin", "station_admin"];

/** Rights by table and role: privileges apart by ";", each with its columns where it is not for the whole row. */
export const NETWORK_RIGHTS: Record<string, Record<string, string>> = {
  ActivityCategory: everyDoorReads,
  CountingPolicy: everyDoorReads,
  FormalBranch: everyDoorReads,
  HomeUnit: everyDoorReads,
  HomeUnitName: everyDoorReads,
  ReferenceFigure: everyDoorReads,
  County: { ...everyDoorReads, ...reads("account_admin"), public_window: "SELECT" },
  Community: {
    ...everyDoorReads,
    place_keeper: "SELECT; INSERT; UPDATE name nameEn pinyin countyCode",
    public_window: "SELECT",
  },
  ManagementCentre: {
    ...everyDoorReads,
    ...reads(...accounts),
    place_keeper: "SELECT; INSERT; UPDATE name nameEn pinyin phone",
  },
  Station: {
    ...everyDoorReads,
    ...reads(...accounts),
    place_keeper: "SELECT; INSERT; UPDATE name nameEn pinyin initials phone address closedOn successorId",
    public_window: "SELECT id slug name nameEn pinyin initials phone address openedOn closedOn successorId",
  },
  StationName: { ...everyDoorReads, place_keeper: "SELECT; INSERT; UPDATE toOn name nameEn" },
  StationPlacement: {
    ...everyDoorReads,
    account_admin: "SELECT",
    place_keeper: "SELECT; INSERT; UPDATE toOn centreId countyCode",
    public_window: "SELECT",
  },
  StationCommunity: {
    ...everyDoorReads,
    place_keeper: "SELECT; INSERT; UPDATE toOn isPrimary",
    public_window: "SELECT",
  },
  Milestone: { ...everyDoorReads, public_window: "SELECT placeStationId year month day season text textEn" },
  Clock: { crossing: "SELECT" },
  Identity: { station_worker: "INSERT id" },
  User: {
    crossing: "SELECT",
    account_keeper: "SELECT; UPDATE locale shortcuts passwordHash passwordAt oneTimeUntil",
    ...Object.fromEntries(
      ["account_admin", "station_admin"].map((role) => [
        role,
        "SELECT id account name nameEn createdAt endedAt oneTimeUntil passwordAt; INSERT; UPDATE name nameEn passwordHash passwordAt oneTimeUntil endedAt",
      ]),
    ),
  },
  Grant: {
    ...reads("crossing", "account_keeper"),
    account_admin: "SELECT; INSERT; UPDATE toOn",
    station_admin: "SELECT; INSERT; UPDATE toOn",
  },
  SignIn: {
    crossing: "SELECT; UPDATE",
    account_keeper: "SELECT; INSERT; UPDATE endedAt endReason",
    account_admin: "SELECT; UPDATE endedAt endReason",
    station_admin: "SELECT; UPDATE endedAt endReason",
  },
  SignInFailure: { account_keeper: "SELECT; INSERT; UPDATE" },
  NetworkAudit: { crossing: "SELECT; INSERT" },
  NetworkAuditHead: { crossing: "SELECT; INSERT; UPDATE" },
  PublicActivity: reads("public_reader"),
  PublicMilestone: reads("public_reader"),
  PublicNotice: reads("public_reader"),
  PublicStation: reads("public_reader"),
  PublicUnit: reads("public_reader"),
  ServiceInForce: reads("station_worker", "station_reader"),
  Recount: {},
  RecountRegister: {},
};

const everyDoor =
  "app station_worker station_reader network_reader centre_reader public_reader account_keeper account_admin station_admin place_keeper";

/** Who may call which function; those called by triggers only are called by nobody. */
export const CALLERS: Record<string, string> = {
  app_scope: everyDoor,
  app_now: "app",
  enter: "app",
  audit_hash: "crossing",
  audit_network: "app account_keeper account_admin station_admin place_keeper network_reader centre_reader",
  audit_station: "station_worker station_reader",
  note_visit: "station_reader",
  staff_names: "station_worker station_reader network_reader centre_reader",
  works_here: "station_admin",
  works_elsewhere: "station_admin",
  coordinates_here_only: "station_admin",
};
