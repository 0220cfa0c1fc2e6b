import fc from "fast-check";
import { expect, test } from "vitest";
import { frequentInput } from "@/lib/frequent/input";
import { KEYS, type Keyed, putOnKey } from "@/lib/frequent/rules";

/** Frequent activities of which no two have the same key. */
const shelves = fc
  .shuffledSubarray([...KEYS, null, null, null], { minLength: 1 })
  .map((slots) => slots.map((slot, nth): Keyed => ({ id: `t${nth}`, slot })));
const slots = fc.constantFrom(...KEYS, null);

test("no key is ever held twice, not even half-way; the two change places and nobody else moves", () => {
  fc.assert(
    fc.property(shelves, fc.nat(12), slots, (all, pick, slot) => {
      const id = pick < all.length ? `t${pick}` : "new";
      const now = new Map<string, number | null>([...all.map((one) => [one.id, one.slot] as const), [id, null]]);
      for (const one of all) now.set(one.id, one.slot);
      const own = now.get(id) ?? null;
      const other = slot === null ? undefined : all.find((one) => one.slot === slot && one.id !== id);
      for (const step of putOnKey(all, id, slot)) {
        now.set(step.id, step.slot);
        const held = [...now.values()].filter((key) => key !== null);
        expect(held).toHaveLength(new Set(held).size);
      }
      expect(now.get(id)).toBe(slot);
      if (other) expect(now.get(other.id)).toBe(own);
      for (const one of all) if (one.id !== id && one.id !== other?.id) expect(now.get(one.id)).toBe(one.slot);
    }),
  );
});

const typed = {
  key: "019f0000-0000-7000-8000-000000000000",
  slot: "5",
  title: "楼道维修",
  kind: "SERVICE",
  category: "ENVIRONMENT",
  start: "08:30",
  end: "10:00",
};

test("a frequent activity as its form sends it", () => {
  expect(frequentInput.parse(typed)).toMatchObject({
    slot: 5,
    start: 510,
    end: 600,
    meetingKind: null,
    serviceUnitId: null,
    countsByDay: false,
    audience: "MEMBERS",
    version: 0,
  });
});

test("a meeting has no category and counts nothing by the day", () => {
  const meeting = { ...typed, kind: "MEETING", meetingKind: "PARTY_CLASS", countsByDay: "on" };
  expect(frequentInput.parse(meeting)).toMatchObject({
    category: null,
    meetingKind: "PARTY_CLASS",
    countsByDay: false,
  });
});

test.each([
  ["no title", { title: " " }, "title", "errors.noTitle"],
  ["no time", { start: "" }, "start", "settings.frequent.badTime"],
  ["an end before its start", { end: "08:00" }, "end", "errors.endBeforeStart"],
  ["service without a category", { category: "" }, "category", "errors.noCategory"],
])("%s is refused beside its field", (_what, wrong, field, message) => {
  const answer = frequentInput.safeParse({ ...typed, ...wrong });
  expect(answer.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([[field, message]]);
});
