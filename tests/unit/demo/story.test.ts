import { beforeAll, expect, test } from "vitest";
import { DEMO_ACCOUNTS } from "@/lib/demo/accounts";
import { USUAL_SIX } from "@/lib/demo/data/cast";
import { expectedTotals } from "@/lib/demo/expected";
import { network } from "@/lib/demo/network";

// What screens and journeys rely on, on the small profile: the story is whole there too.
type Network = ReturnType<typeof network>;
let ci: Network;
beforeAll(() => {
  ci = network("ci");
});

const jinhua = <T extends { stationId: number }>(rows: T[]) => rows.filter(({ stationId }) => stationId === 1);
const nameOf = (id: string) => ci.Person.find((person) => person.id === id)?.name;
const sheet = (activityId: string) =>
  ci.Attendance.filter((row) => row.activityId === activityId).sort((a, b) => (a.personId < b.personId ? -1 : 1));
const on = (heldOn: string, category: string) =>
  jinhua(ci.Activity).filter((row) => row.heldOn === heldOn && row.category === category);

test("ci has three stations of two centres, the team whole, and the totals of its plan", () => {
  const expected = expectedTotals("ci");
  expect([ci.Station.map(({ slug }) => slug).sort(), ci.ManagementCentre.length]).toEqual([
    ["dongli", "jinhua3", "tongmingyuan"],
    2,
  ]);
  expect(ci.Membership.filter(({ endedOn }) => endedOn === null)).toHaveLength(expected.members);
  expect(ci.Volunteer.filter(({ toOn }) => toOn === null)).toHaveLength(expected.volunteers);
  expect(ci.MembershipApplication).toHaveLength(expected.applications);
  const ledger = ci.ServiceRecord.reduce((sum, { entry }) => sum + (entry % 2 === 1 ? 1 : -1), 0);
  const paper = ci.HistoricalAggregate.reduce((sum, { value }) => sum + value, 0);
  expect([ledger, paper]).toEqual([expected.itemisedPersonTimes, expected.paperPersonTimes]);
  const team = ci.ServiceUnit.find(({ name }) => name === "“允功”志愿服务队");
  expect(ci.UnitMember.filter(({ unitId }) => unitId === team?.id)).toHaveLength(130);
});

test("the last patrols had the usual six, listed in their order", () => {
  for (const day of ["2018-04-03", "2018-04-04", "2018-04-08"]) {
    const [patrol] = on(day, "PATROL");
    expect(patrol?.state).toBe("RECORDED");
    expect(sheet(patrol?.id ?? "").map(({ personId }) => nameOf(personId))).toEqual([...USUAL_SIX]);
  }
});

test("last night's patrol is published and waits for its record at the three stations", () => {
  for (const { id } of ci.Station) {
    const patrol = ci.Activity.find(
      ({ stationId, heldOn, category }) => stationId === id && heldOn === "2018-04-09" && category === "PATROL",
    );
    expect(patrol).toMatchObject({
      state: "PUBLISHED",
      startMinute: 1170,
      endMinute: 1260,
      personTimes: 0,
      recordedAt: null,
    });
    expect(sheet(patrol?.id ?? "").every(({ status }) => status === "EXPECTED")).toBe(true);
    expect(ci.ServiceRecord.some(({ activityId }) => activityId === patrol?.id)).toBe(false);
  }
  expect(sheet(on("2018-04-09", "PATROL")[0]?.id ?? "").map(({ personId }) => nameOf(personId))).toEqual([
    ...USUAL_SIX,
  ]);
});

test("the patrol of 8 April was recorded with nine people, reversed, and recorded again with six", () => {
  const [patrol] = on("2018-04-08", "PATROL");
  const postings = ci.Posting.filter(({ activityId }) => activityId === patrol?.id);
  const lines = (postingId: string | undefined) =>
    ci.ServiceRecord.filter((row) => row.postingId === postingId).map(({ entry }) => entry);
  expect(postings.map(({ id, reason }) => [lines(id).length, new Set(lines(id)).size, reason])).toEqual([
    [9, 1, ""],
    [9, 1, "3 人没有来"],
    [6, 1, "重记"],
  ]);
  expect(ci.ActivityRevision.filter(({ activityId }) => activityId === patrol?.id).map(({ kind }) => kind)).toEqual([
    "LOGGED",
    "REVERSED",
    "CHANGED",
  ]);
  expect(patrol).toMatchObject({ personTimes: 6, minutes: 540, version: 3 });
});

test("two pairs of the same name differ by building and by what they are", () => {
  const members = new Set(ci.Membership.map(({ personId }) => personId));
  const pairs = ["陈玉珍", "刘建国"].map((name) =>
    jinhua(ci.Person)
      .filter((person) => person.name === name)
      .map(({ id, building, unitNo }) => `${building}栋${unitNo}单元 ${members.has(id) ? "党员" : "居民"}`),
  );
  expect(pairs).toEqual([
    ["280栋2单元 党员", "212栋1单元 居民"],
    ["215栋3单元 党员", "280栋6单元 居民"],
  ]);
  expect(jinhua(ci.Person).some(({ name }) => name === "谢丽萍")).toBe(false);
});

test("March of Jinhua No. 3 reads like its report", () => {
  const march = jinhua(ci.Activity).filter(({ heldOn, kind }) => heldOn.startsWith("2018-03") && kind === "SERVICE");
  const of = (code: string) => march.filter(({ category }) => category === code);
  expect(
    ["PATROL", "ELDER_CARE", "ARTS", "POLICY_TALK", "GREEN_ADOPTION", "MEDIATION", "ENVIRONMENT", "CONVENIENCE"].map(
      (code) => [of(code).length, of(code).reduce((sum, { personTimes }) => sum + personTimes, 0)],
    ),
  ).toEqual([
    [26, 156],
    [31, 48],
    [4, 26],
    [2, 14],
    [3, 34],
    [6, 12],
    [17, 17],
    [1, 12],
  ]);
});

test("keys 1 to 6 are the station's frequent activities", () => {
  const keys = jinhua(ci.ActivityTemplate)
    .filter(({ slot }) => slot !== null)
    .sort((a, b) => (a.slot ?? 0) - (b.slot ?? 0));
  expect(keys.map(({ title }) => title)).toEqual([
    "义务巡逻",
    "探访老人",
    "公厕保洁",
    "绿地养护",
    "邻里调解",
    "主题党日",
  ]);
  expect(keys[0]).toMatchObject({ place: "七区东门，至 280 栋", startMinute: 1170, endMinute: 1260 });
  expect(keys[2]?.countsByDay).toBe(true);
});

test("the theme day of 12 April expects 46, three of them excused, and names 7 exempt", () => {
  const day = jinhua(ci.Activity).find(
    ({ meetingKind, heldOn }) => meetingKind === "THEME_DAY" && heldOn === "2018-04-12",
  );
  const statuses = sheet(day?.id ?? "").map(({ status }) => status);
  const count = (status: string) => statuses.filter((other) => other === status).length;
  expect([count("EXPECTED") + count("EXCUSED"), count("EXCUSED"), count("EXEMPT")]).toEqual([46, 3, 7]);
});

test("every demo account has a user and a grant at its place", () => {
  for (const { account, role, stationSlug, centreSlug } of DEMO_ACCOUNTS) {
    const user = ci.User.find((one) => one.account === account);
    const grant = ci.Grant.find(({ userId }) => userId === user?.id);
    expect(grant).toMatchObject({
      role,
      placeStationId: ci.Station.find(({ slug }) => slug === stationSlug)?.id ?? null,
      centreId: ci.ManagementCentre.find(({ slug }) => slug === centreSlug)?.id ?? null,
    });
  }
});
