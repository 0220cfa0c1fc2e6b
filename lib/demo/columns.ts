/** Tables in the order in which rows may refer to each other, with the columns that the demo fills and their types. */
const SHARED = {
  ManagementCentre: "id int, slug text, name text, nameEn text, pinyin text, phone text",
  Station:
    "id int, slug text, name text, nameEn text, pinyin text, initials text, phone text, address text, openedOn date, closedOn date",
  StationName: "placeStationId int, fromOn date, toOn date, name text, nameEn text",
  StationPlacement: "placeStationId int, fromOn date, toOn date, centreId int, countyCode text",
  Community: "id int, name text, nameEn text, pinyin text, countyCode text, households int, homeUnits int",
  StationCommunity: "placeStationId int, communityId int, isPrimary bool, fromOn date, toOn date",
  HomeUnit: "id int, name text, nameEn text, pinyin text, cityCode text, endedOn date, successorId int",
  HomeUnitName: "homeUnitId int, fromOn date, toOn date, name text",
  FormalBranch: "id int, homeUnitId int, name text",
  ReferenceFigure: "metric text, asOf date, value int, source text",
  Milestone:
    "id int, placeStationId int, year int, month int, day int, season text, text text, textEn text, source text",
  User: "id uuid, account text, name text, nameEn text, passwordHash text, locale text, shortcuts bool, createdAt timestamptz, endedAt timestamptz",
  Grant: "id uuid, userId uuid, role text, placeStationId int, centreId int, fromOn date, toOn date",
} as const;

// The ledger comes before the month locks: a line is booked in the month of its service only while that is open.
const STATION = {
  Identity: "id uuid, idKey text",
  Person:
    "stationId int, id uuid, identityId uuid, name text, pinyin text, initials text, altPinyin text, altInitials text, sex int, birthYear int, birthMonth int, birthDay int, communityId int, building text, unitNo text, registeredOn date, endedOn date, version int",
  PersonContact: "stationId int, id uuid, personId uuid, number text, numberIndex text, last4 text, relation text",
  Membership:
    "stationId int, id uuid, personId uuid, category text, state text, registeredOn date, endedOn date, joinedMonth date, fullMemberMonth date, exemptFrom date, exemptReviewOn date, exemptReason text, isFloating bool, lostContactSince date",
  Affiliation: "stationId int, id uuid, personId uuid, branchId int, contact text, fromOn date, toOn date",
  Volunteer:
    "stationId int, id uuid, personId uuid, volunteerNo text, skills text, fromOn date, toOn date, insuredUntil date",
  Consent:
    "stationId int, id uuid, personId uuid, kind text, textVersion int, channel text, givenOn date, withdrawnOn date",
  MembershipApplication: "stationId int, id uuid, personId uuid, state text, receivedOn date, forwardedOn date",
  ServiceUnit:
    "stationId int, id uuid, kind text, name text, nameEn text, pinyin text, initials text, scope text, countingUnit text, foundedYear int, foundedMonth int, foundedSeason text, endedOn date",
  ServiceUnitName:
    "stationId int, id uuid, unitId uuid, name text, nameEn text, fromOn date, toOn date, namingType text, decidedBy text, reason text",
  UnitMember: "stationId int, id uuid, unitId uuid, personId uuid, role text, fromOn date, toOn date",
  UnitLineage:
    "stationId int, id uuid, predecessorId uuid, successorId uuid, kind text, year int, month int, season text, note text",
  GreenSite:
    "stationId int, id uuid, unitId uuid, name text, species text, trees int, fromYear int, fromSeason text, toYear int",
  ActivityTemplate:
    "stationId int, id uuid, slot int, kind text, meetingKind text, category text, title text, pinyin text, initials text, serviceUnitId uuid, startMinute int, endMinute int, place text, countsByDay bool, hazard bool, audience text, endedOn date",
  Activity:
    "stationId int, id uuid, kind text, meetingKind text, category text, state text, audience text, title text, templateId uuid, serviceUnitId uuid, heldOn date, startMinute int, endMinute int, place text, note text, invited text, bring text, entrance text, contact text, cancelReason text, publicLine text, countsByDay bool, hazard bool, insuranceRef text, people int, personTimes int, minutes int, version int, createdBy uuid, createdAt timestamptz, recordedBy uuid, recordedAt timestamptz",
  ActivityMove:
    "stationId int, id uuid, activityId uuid, no int, fromOn date, fromStartMinute int, fromEndMinute int, fromPlace text, toOn date, toStartMinute int, toEndMinute int, toPlace text, reason text, publicLine text, actorId uuid, at timestamptz",
  Attendance: "stationId int, activityId uuid, personId uuid, part text, status text, minutes int, remark text",
  UnsettledName:
    "stationId int, id uuid, activityId uuid, name text, line text, state text, personId uuid, settledAt timestamptz, settledBy uuid",
  Posting: "stationId int, id uuid, activityId uuid, reason text, actorId uuid, postedAt timestamptz",
  ServiceRecord:
    "stationId int, activityId uuid, personId uuid, entry smallint, postingId uuid, servedOn date, category text, minutes int",
  ActivityRevision:
    "stationId int, id uuid, activityId uuid, no int, kind text, reason text, before jsonb, after jsonb, postingId uuid, actorId uuid, at timestamptz",
  StationDetail: "stationId int, way text, hoursNote text, introduction text, version int",
  OpeningHours: "stationId int, weekday smallint, fromMinute int, toMinute int",
  Notice:
    "stationId int, id uuid, title text, text text, fromOn date, toOn date, version int, createdBy uuid, createdAt timestamptz, endedBy uuid, endedAt timestamptz",
  HistoricalAggregate: "stationId int, id uuid, month date, category text, metric text, value int, document text",
  MonthLock: "stationId int, month date, lockedAt timestamptz, lockedBy uuid",
} as const;

export type Column = { name: string; type: string };

function columnsOf(list: string): Column[] {
  return list.split(", ").map((column) => {
    const [name = "", type = "text"] = column.split(" ");
    return { name, type };
  });
}

function tables(list: Record<string, string>): { table: string; columns: Column[] }[] {
  return Object.entries(list).map(([table, columns]) => ({ table, columns: columnsOf(columns) }));
}

export const sharedColumns = tables(SHARED);
export const stationColumns = tables(STATION);
