import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "@/lib/clock";
import {
  after,
  type Belonging,
  foundedOn,
  handOver,
  leaderOn,
  letGo,
  membersOn,
  readFounded,
  takeIn,
} from "@/lib/teams/rules";

const BEGIN: Day = "2014-01-01";
const DAYS = Array.from({ length: 41 }, (_, day) => addDays(BEGIN, day));
const PEOPLE = ["an", "bo", "cai", "ding"];
type Act = { act: "in" | "out" | "lead"; who: string; day: number };

const acts = fc.array(
  fc.record({
    act: fc.constantFrom("in" as const, "out" as const, "lead" as const),
    who: fc.constantFrom(...PEOPLE),
    day: fc.integer({ min: 0, max: 30 }),
  }),
  { maxLength: 40 },
);

/** Plays a story; what the rules refuse changes nothing. Beside the rows a plain book of who belonged on which day. */
function play(story: readonly Act[]) {
  let rows: Belonging[] = [];
  let nth = 0;
  const inside = new Map(PEOPLE.map((who) => [who, new Set<number>()]));
  const led = new Map<number, string>();
  for (const { act, who, day } of story) {
    const on = addDays(BEGIN, day);
    const steps =
      act === "in"
        ? takeIn(rows, [who], on, "MEMBER")
        : act === "out"
          ? letGo(rows, [who], on)
          : handOver(rows, who, on);
    if ("against" in steps) continue;
    rows = after(rows, steps, () => `row${nth++}`);
    for (let later = day; later <= 40; later++) {
      if (act === "in") inside.get(who)?.add(later);
      if (act === "out") inside.get(who)?.delete(later);
      if (act === "out" && led.get(later) === who) led.delete(later);
      if (act === "lead") led.set(later, who);
    }
  }
  return { rows, inside, led };
}

test("on any day as many belong as came and have not gone, each once, and one leads at most: whatever the story", () => {
  fc.assert(
    fc.property(acts, (story) => {
      const { rows, inside, led } = play(story);
      const told = DAYS.map((on) => ({
        people: membersOn(rows, on).sort(),
        rows: rows.filter(({ fromOn, toOn }) => fromOn <= on && (toOn === null || toOn > on)).length,
        leader: leaderOn(rows, on),
      }));
      const book = DAYS.map((_, day) => {
        const people = PEOPLE.filter((who) => inside.get(who)?.has(day));
        return { people, rows: people.length, leader: led.get(day) ?? null };
      });
      expect(told).toEqual(book);
    }),
  );
});

test("a change of leader changes nobody's belonging", () => {
  fc.assert(
    fc.property(acts, fc.constantFrom(...PEOPLE, null), fc.integer({ min: 0, max: 30 }), (story, who, day) => {
      const { rows } = play(story);
      const steps = handOver(rows, who, addDays(BEGIN, day));
      if ("against" in steps) return;
      const handed = after(rows, steps, (nth) => `new${nth}`);
      const belong = (some: Belonging[]) => DAYS.map((on) => membersOn(some, on).sort());
      expect(belong(handed)).toEqual(belong(rows));
    }),
  );
});

describe("what is refused", () => {
  const row = (given: Partial<Belonging>): Belonging => ({
    id: "1",
    personId: "an",
    role: "MEMBER",
    fromOn: "2014-03-01",
    toOn: null,
    ...given,
  });
  test.each([
    ["twice at once", takeIn([row({})], ["an"], "2014-05-01", "MEMBER"), "teams.alreadyIn"],
    ["before a time that is there", takeIn([row({})], ["an"], "2014-01-01", "MEMBER"), "teams.alreadyIn"],
    ["leaving without belonging", letGo([row({ toOn: "2014-04-01" })], ["an"], "2014-05-01"), "teams.notIn"],
    ["leaving before having come", letGo([row({})], ["an"], "2014-02-01"), "teams.joinedAfter"],
    ["leading without belonging", handOver([], "an", "2014-05-01"), "teams.notIn"],
    ["leading before having come", handOver([row({})], "an", "2014-02-01"), "teams.joinedAfter"],
    ["leading twice", handOver([row({ role: "LEADER" })], "an", "2014-05-01"), "teams.leadsAlready"],
    [
      "a leader in the midst of another's time",
      handOver([row({ role: "LEADER", toOn: "2014-06-01" }), row({ id: "2", personId: "bo" })], "bo", "2014-05-01"),
      "teams.ledThen",
    ],
  ])("%s", (_what, answer, against) => {
    expect(answer).toMatchObject({ against });
  });

  test("coming back after having gone is a new time, and a mistake of the same day leaves nothing in the way", () => {
    expect(takeIn([row({ toOn: "2014-04-01" })], ["an"], "2014-05-01", "MEMBER")).toHaveProperty("begin");
    expect(takeIn([row({ toOn: "2014-03-01" })], ["an"], "2014-02-01", "MEMBER")).toHaveProperty("begin");
  });

  test("a hand-over on the day on which somebody came corrects the row", () => {
    expect(handOver([row({})], "an", "2014-03-01")).toEqual({ set: [{ id: "1", role: "LEADER" }], end: [], begin: [] });
  });
});

test.each([
  ["2014", { year: 2014, month: null }],
  ["2014年", { year: 2014, month: null }],
  ["2014-10", { year: 2014, month: 10 }],
  ["2014年10月", { year: 2014, month: 10 }],
  ["2014.1", { year: 2014, month: 1 }],
  ["２０１４年３月", { year: 2014, month: 3 }],
  ["2014-13", null],
  ["14年", null],
  ["1890", null],
  ["去年", null],
])("founded %j", (text, founded) => {
  expect(readFounded(text)).toEqual(founded);
});

test("a founding's first day", () => {
  expect([foundedOn({ year: 2014, month: null }), foundedOn({ year: 2014, month: 3 })]).toEqual([
    "2014-01-01",
    "2014-03-01",
  ]);
});
