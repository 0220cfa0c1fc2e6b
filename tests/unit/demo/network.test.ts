import { beforeAll, describe, expect, test } from "vitest";
import { addMonths, monthOf } from "@/lib/clock";
import { expectedTotals } from "@/lib/demo/expected";
import { blockHash, isBlocked } from "@/lib/demo/names";
import { network } from "@/lib/demo/network";
import { AS_OF } from "@/lib/demo/profile";

// The invariants T1 to T15 of domain.md 8.7 on the plain rows; T10 and the roll-ups of T3 need a database.
type Network = ReturnType<typeof network>;
let whole: Network;
beforeAll(() => {
  whole = network("demo");
}, 120_000);

const signed = (entry: number) => (entry % 2 === 1 ? 1 : -1);
const key = (row: { stationId: number; personId: string }) => `${row.stationId}:${row.personId}`;
const active = () => whole.Membership.filter(({ endedOn }) => endedOn === null);

/** Person-times by whatever of a row, paper and ledger together. */
function personTimes(by: (row: { stationId: number; day: string; category: string }) => string): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (name: string, value: number) => sums.set(name, (sums.get(name) ?? 0) + value);
  for (const { stationId, servedOn, category, entry } of whole.ServiceRecord)
    add(by({ stationId, day: servedOn, category }), signed(entry));
  for (const { stationId, month, category, value } of whole.HistoricalAggregate)
    add(by({ stationId, day: month, category }), value);
  return sums;
}
const sum = (values: Iterable<number>) => [...values].reduce((added, value) => added + value, 0);

test("T1 members are 39,120, the reference figure makes them 35 %", () => {
  expect(active()).toHaveLength(39_120);
  expect(((active().length / (whole.ReferenceFigure[0]?.value ?? 0)) * 100).toFixed(1)).toBe("35.0");
});

test("T2 97 stations in 8 cities and 23 counties serve 105 of 108 estates, four of them by more than one", () => {
  const placed = new Set(whole.StationPlacement.map(({ countyCode }) => countyCode));
  expect(whole.Station).toHaveLength(97);
  expect(new Set(whole.Station.map(({ slug }) => slug)).size).toBe(97);
  expect(placed.size).toBe(23);
  expect(new Set(whole.County.filter(({ code }) => placed.has(code)).map(({ cityCode }) => cityCode)).size).toBe(8);
  expect(whole.ManagementCentre).toHaveLength(8);
  const served = whole.StationCommunity.map(({ communityId }) => communityId);
  expect(whole.Community).toHaveLength(108);
  expect(new Set(served).size).toBe(105);
  expect([...new Set(served)].filter((id) => served.filter((other) => other === id).length > 1)).toHaveLength(4);
});

test("T3 person-times are 121,360 by every path, and the cities' are the board's", () => {
  const { personTimes: total, paperPersonTimes } = expectedTotals("demo");
  expect([total, paperPersonTimes]).toEqual([121_360, 29_967]);
  const place = new Map(whole.StationPlacement.map((row) => [row.placeStationId, row]));
  const city = new Map(whole.County.map(({ code, city }) => [code, city]));
  const byYear = personTimes(({ day }) => day.slice(0, 4));
  const byCity = personTimes(({ stationId }) => city.get(place.get(stationId)?.countyCode ?? "") ?? "");
  for (const path of [
    byYear,
    byCity,
    personTimes(({ category }) => category),
    personTimes(({ stationId }) => String(place.get(stationId)?.centreId)),
  ]) {
    expect(sum(path.values())).toBe(121_360);
    expect(path.size).toBeGreaterThanOrEqual(8);
  }
  expect(Object.fromEntries(byYear)).toMatchObject({ 2007: 388, 2012: 9_749, 2013: 12_186, 2017: 21_048, 2018: 6_204 });
  expect(Object.fromEntries(byCity)).toEqual({
    东营: 106_996,
    滨州: 5_135,
    济南: 2_666,
    德州: 2_064,
    淄博: 1_902,
    聊城: 934,
    潍坊: 862,
    烟台: 801,
  });
});

test("T4 5,038 distinct people volunteer now, and each volunteer is one of them", () => {
  const current = whole.Volunteer.filter(({ toOn }) => toOn === null);
  expect(current).toHaveLength(5_038);
  const identity = new Map(whole.Person.map(({ id, identityId }) => [id, identityId]));
  expect(new Set(current.map(({ personId }) => identity.get(personId))).size).toBe(5_038);
  expect(new Set(whole.Volunteer.map(({ stationId, volunteerNo }) => `${stationId}:${volunteerNo}`)).size).toBe(
    whole.Volunteer.length,
  );
});

test("T5 nothing is counted before its station opened", () => {
  const opened = new Map(whole.Station.map(({ id, openedOn }) => [id, openedOn]));
  const early = (stationId: number, day: string) => day < (opened.get(stationId) ?? "9999");
  expect(whole.ServiceRecord.filter(({ stationId, servedOn }) => early(stationId, servedOn))).toEqual([]);
  expect(whole.HistoricalAggregate.filter(({ stationId, month }) => early(stationId, month))).toEqual([]);
  expect(whole.Person.filter(({ stationId, registeredOn }) => early(stationId, registeredOn))).toEqual([]);
});

test("T6 whoever serves is registered and a volunteer on the day, and no longer after leaving", () => {
  const people = new Map(whole.Person.map((person) => [person.id, person]));
  const volunteers = new Map(whole.Volunteer.map((volunteer) => [volunteer.personId, volunteer]));
  const wrong = whole.ServiceRecord.filter(({ personId, servedOn }) => {
    const [person, volunteer] = [people.get(personId), volunteers.get(personId)];
    return (
      !person ||
      !volunteer ||
      person.registeredOn > volunteer.fromOn ||
      volunteer.fromOn > servedOn ||
      (volunteer.toOn !== null && volunteer.toOn <= servedOn)
    );
  });
  expect(whole.ServiceRecord.length).toBeGreaterThan(91_000);
  expect(wrong).toEqual([]);
  const starts = whole.UnitMember.filter(
    ({ personId, fromOn }) => (volunteers.get(personId)?.fromOn ?? "9999") > fromOn,
  );
  expect(starts).toEqual([]);
});

test("T7 the lineage grows from three people to 130, and the grove has 416 trees", () => {
  const [grove, group, team] = ["“211”爱心林", "280爱心互助组", "“允功”志愿服务队"].map(
    (name) => whole.ServiceUnit.find((unit) => unit.name === name)?.id,
  );
  const size = (unitId: string | undefined, day: string) =>
    whole.UnitMember.filter(
      (row) => row.unitId === unitId && row.fromOn <= day && (row.toOn === null || row.toOn > day),
    ).length;
  expect(size(grove, "2013-10-31")).toBe(3);
  expect([size(group, "2013-12-31"), size(group, "2014-06-30")]).toEqual([9, 14]);
  const days = [
    "2013-10-31",
    "2013-12-31",
    "2014-06-30",
    "2014-12-31",
    "2015-12-31",
    "2016-12-31",
    "2017-12-31",
    AS_OF,
  ];
  expect(days.map((day) => size(team, day))).toEqual([3, 9, 14, 24, 71, 115, 129, 130]);
  expect(whole.UnitLineage.map(({ predecessorId, successorId }) => [predecessorId, successorId])).toEqual([
    [grove, group],
    [group, team],
  ]);
  expect(whole.GreenSite.map(({ unitId, trees }) => [unitId, trees])).toEqual([[grove, 416]]);
});

test("T8 every active member has exactly one open affiliation, and dated ones end after they began", () => {
  const open = new Map<string, number>();
  for (const row of whole.Affiliation) if (row.toOn === null) open.set(key(row), (open.get(key(row)) ?? 0) + 1);
  expect(active().filter((row) => open.get(key(row)) !== 1)).toEqual([]);
  expect(whole.Affiliation.filter(({ fromOn, toOn }) => toOn !== null && toOn <= fromOn)).toEqual([]);
});

test("T9 telephones and ID numbers are of the ranges that belong to nobody", () => {
  const numbers = whole.PersonContact.map(({ number }) => number);
  expect(numbers.filter((number) => !/^(154000\d{5}|0546-0\d{6})$/.test(number))).toEqual([]);
  const mobiles = numbers.filter((number) => number.startsWith("154"));
  expect(mobiles.length).toBeGreaterThan(30_000);
  expect(new Set(mobiles).size).toBe(mobiles.length);
  const ids = whole.Identity.flatMap(({ idNumber }) => idNumber ?? []);
  expect(ids.filter((id) => !/^370599\d{11}[\dX]$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length / whole.Identity.length).toBeCloseTo(0.4, 1);
});

test("T11 nobody of the newspaper is among the people or the staff", () => {
  expect(isBlocked("某甲", new Set([blockHash("某甲")]))).toBe(true);
  expect(whole.Person.filter(({ name }) => isBlocked(name))).toEqual([]);
  expect(whole.User.filter(({ name }) => isBlocked(name))).toEqual([]);
});

test("T12 every full year has more service in March than in February", () => {
  const months = personTimes(({ day }) => day.slice(0, 7));
  for (let year = 2008; year <= 2017; year++)
    expect(months.get(`${year}-03`) ?? 0).toBeGreaterThan(months.get(`${year}-02`) ?? 0);
});

test("T13 212 applications, none by a member", () => {
  const members = new Set(whole.Membership.map(({ personId }) => personId));
  expect(whole.MembershipApplication).toHaveLength(212);
  expect(whole.MembershipApplication.filter(({ personId }) => members.has(personId))).toEqual([]);
  expect(
    whole.MembershipApplication.filter(
      ({ receivedOn, forwardedOn }) => receivedOn > AS_OF || (forwardedOn ?? receivedOn) < receivedOn,
    ),
  ).toEqual([]);
});

test("T14 no record is of a later day than the eve of the report; plans are", () => {
  expect(whole.ServiceRecord.filter(({ servedOn }) => servedOn > AS_OF)).toEqual([]);
  expect(whole.Activity.filter(({ state, heldOn }) => state === "RECORDED" && heldOn > AS_OF)).toEqual([]);
  expect(whole.Activity.filter(({ heldOn, kind }) => heldOn > AS_OF && kind === "MEETING").length).toBe(97 * 3);
});

test("T15 exempt members stand in no meeting as expected, present or absent", () => {
  const exempt = new Set(
    active()
      .filter(({ exemptFrom }) => exemptFrom !== null)
      .map(key),
  );
  expect(exempt.size / active().length).toBeCloseTo(0.14, 2);
  const meetings = new Set(whole.Activity.filter(({ kind }) => kind === "MEETING").map(({ id }) => id));
  const rows = whole.Attendance.filter((row) => meetings.has(row.activityId));
  expect(rows.filter((row) => exempt.has(key(row)) !== (row.status === "EXEMPT"))).toEqual([]);
  expect(rows.some(({ status }) => status === "EXEMPT")).toBe(true);
});

describe("the ledger", () => {
  test("the sheet says what is in force, the duty counts once a day, and every number adds up", () => {
    const force = new Map<string, number>();
    for (const { activityId, entry } of whole.ServiceRecord)
      force.set(activityId, (force.get(activityId) ?? 0) + signed(entry));
    const held = whole.Activity.filter(({ state, kind }) => state === "RECORDED" && kind === "SERVICE");
    expect(held.length).toBeGreaterThan(19_000);
    expect(held.filter(({ id, personTimes: count, people }) => force.get(id) !== count || people !== count)).toEqual(
      [],
    );
    const duty = whole.Activity.filter(({ countsByDay }) => countsByDay).map(
      ({ serviceUnitId, heldOn }) => `${serviceUnitId}:${heldOn}`,
    );
    expect(duty.length).toBeGreaterThan(400);
    expect(new Set(duty).size).toBe(duty.length);
  });

  test("corrections repeat the line that they take back", () => {
    const lines = new Map(whole.ServiceRecord.map((row) => [`${row.activityId}:${row.personId}:${row.entry}`, row]));
    const back = whole.ServiceRecord.filter(({ entry }) => entry === 2);
    expect(back.length).toBe(11);
    for (const row of back) {
      const first = lines.get(`${row.activityId}:${row.personId}:1`);
      expect([first?.servedOn, first?.category, first?.minutes]).toEqual([row.servedOn, row.category, row.minutes]);
    }
  });

  test("months are locked to February everywhere, March where its report is accepted", () => {
    const march = whole.MonthLock.filter(({ month }) => month === "2018-03-01");
    expect(march).toHaveLength(71);
    expect(march.some(({ stationId }) => stationId === 1)).toBe(false);
    for (const { id, openedOn } of whole.Station.slice(0, 5)) {
      const months = whole.MonthLock.filter(({ stationId, month }) => stationId === id && month < "2018-03-01").map(
        ({ month }) => month,
      );
      expect(months[0]).toBe(monthOf(openedOn));
      expect(addMonths(months.at(-1) ?? "", 1)).toBe("2018-03-01");
    }
  });
});
