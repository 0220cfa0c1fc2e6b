import fc from "fast-check";
import { changeActivity, reverseActivity, undoSave } from "@/lib/activities/commands/change";
import { cancelPlanned } from "@/lib/activities/commands/put-off";
import { saveIds } from "@/lib/activities/commands/record";
import type { StationPlace } from "@/lib/auth/doors";
import { momentOf } from "@/lib/clock";
import { anActivityInput, aPlan } from "@/tests/factories/activities";
import { logged, refusedWith, writtenAt } from "@/tests/factories/ledger";
import { numberOf } from "@/tests/factories/owner";
import { aVolunteer, type Somebody } from "@/tests/factories/people";
import { asWorkerOf } from "@/tests/factories/scope";
import { aStation, CATEGORIES } from "@/tests/factories/stations";
import { lockMonth } from "@/tests/factories/time";

/** One step of a random story: what is tried, on which activity, with which people, day and minutes. */
const step = fc.record({
  act: fc.constantFrom("log", "log", "log", "change", "change", "undo", "undo", "reverse", "plan", "cancel", "lock"),
  where: fc.constantFrom(0, 0, 0, 1),
  which: fc.nat(50),
  who: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
  month: fc.constantFrom("2018-01", "2018-02", "2018-03"),
  minutes: fc.integer({ min: 1, max: 90 }),
  kind: fc.constantFrom("SERVICE", "SERVICE", "SERVICE", "MEETING", "CULTURE"),
  category: fc.nat(CATEGORIES.length - 1),
  reason: fc.constantFrom("", "后补", "后补"),
  stale: fc.nat(4),
  pause: fc.constantFrom(1, 1, 1, 11), // minutes: eleven are too many for an undo
});
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
export const story = fc.array(step, { minLength: 18, maxLength: 25, size: "max" });

type Place = {
  station: StationPlace;
  people: Somebody[];
  activities: string[];
  plans: string[];
  locked: Set<string>;
  written: unknown;
};
export type World = { places: Place[]; minute: number; outcomes: Map<string, number> };

/** Two stations with four volunteers each. */
export async function aWorld(outcomes: Map<string, number>): Promise<World> {
  const places: Place[] = [];
  for (let n = 0; n < 2; n++) {
    const station = await aStation();
    const people = [];
    for (let m = 0; m < 4; m++) people.push(await aVolunteer(station));
    places.push({ station, people, activities: [], plans: [], locked: new Set(), written: await writtenAt(station) });
  }
  return { places, minute: 0, outcomes };
}

/** Tries one step. A refusal must have written nothing; anything but a refusal or a success is thrown. */
export async function live(world: World, now: Step): Promise<void> {
  const place = world.places[now.where] ?? world.places[0];
  if (!place) return;
  world.minute += now.pause;
  const answer = await refusedWith(tryStep(world, place, now));
  const written = await writtenAt(place.station);
  const refused = Array.isArray(answer);
  const outcome = `${now.act}: ${refused ? (answer[0] as { messageKey: string }).messageKey : "saved"}`;
  world.outcomes.set(outcome, (world.outcomes.get(outcome) ?? 0) + 1);
  if (refused && JSON.stringify(written) !== JSON.stringify(place.written))
    throw new Error(`${outcome} left something half-written`);
  place.written = written;
}

async function tryStep(world: World, place: Place, { act, ...now }: Step): Promise<unknown> {
  const { station, people, activities, plans, locked } = place;
  const moment = { now: momentOf("2018-04-10", 480 + world.minute) };
  const choices = act === "cancel" ? plans : activities;
  const known = choices[now.which % Math.max(1, choices.length)] ?? "00000000-0000-7000-8000-000000000000";
  const ids = saveIds(known);
  const chosen = people.filter((_, n) => now.who.includes(n));
  const serving = now.kind === "MEETING" ? [] : chosen;
  const input = async () =>
    anActivityInput({
      kind: now.kind,
      category: now.kind === "MEETING" ? "" : CATEGORIES[now.category],
      heldOn: `${now.month}-15`,
      serving,
      attending: now.kind === "MEETING" ? chosen : [],
      minutes: Object.fromEntries(serving.map((person) => [person.id, String(now.minutes)])),
      reason: now.reason,
      version:
        now.stale === 0
          ? 99
          : await numberOf('SELECT coalesce(max("version"), 0) FROM "Activity" WHERE "id" = $1', [known]),
    });
  if (act === "log") {
    const activityId = now.which % 3 === 0 ? (plans[now.which % Math.max(1, plans.length)] ?? null) : null;
    return activities.push(await logged(station, { ...(await input()), activityId }, moment));
  }
  if (act === "change") return asWorkerOf(station, async (scope) => changeActivity(scope, ids, await input()), moment);
  if (act === "reverse") return asWorkerOf(station, (scope) => reverseActivity(scope, ids, now.reason), moment);
  if (act === "cancel") return asWorkerOf(station, (scope) => cancelPlanned(scope, ids, now.reason), moment);
  if (act === "undo") {
    const last = await numberOf('SELECT coalesce(max("no"), 0) FROM "ActivityRevision" WHERE "activityId" = $1', [
      known,
    ]);
    return asWorkerOf(station, (scope) => undoSave(scope, ids, last - (now.stale === 0 ? 1 : 0)), moment);
  }
  if (act === "plan") return plans.push((await aPlan(station, { expected: chosen, heldOn: `${now.month}-20` })).id);
  const month = `${now.month}-01`;
  if (!locked.has(month)) await lockMonth(station, month);
  return locked.add(month);
}
