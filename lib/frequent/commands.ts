import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { audit } from "@/lib/db/audit";
import { Refusal } from "@/lib/db/refusal";
import { spell } from "@/lib/people/rules/names";
import type { FrequentInput } from "./input";
import { type Keyed, putOnKey } from "./rules";

/**
 * Adds a frequent activity. One that has its key already gives it up.
 * @throws Refusal beside the field for a category or team that this station does not have
 */
export async function makeFrequent(scope: WriteScope, id: string, input: FrequentInput): Promise<void> {
  const { db, station } = scope;
  await refuseUnknown(scope, input);
  const steps = putOnKey(await holdKeys(scope), id, input.slot);
  await setKeys(
    scope,
    steps.filter((step) => step.id !== id),
  );
  await db.activityTemplate.createMany({
    data: [{ stationId: station.id, id, slot: input.slot, ...columnsOf(input) }],
  });
  audit(db, "FREQUENT_MADE", id, { slot: input.slot });
}

/**
 * Changes a frequent activity; activities already planned or logged stay as they were.
 * @throws Refusal "settings.frequent.stale" where somebody changed or ended it since the form was opened
 */
export async function changeFrequent(scope: WriteScope, id: string, input: FrequentInput): Promise<void> {
  const { db, station } = scope;
  await refuseUnknown(scope, input);
  const all = await holdKeys(scope);
  const { count } = await db.activityTemplate.updateMany({
    where: { stationId: station.id, id, version: input.version, endedOn: null },
    data: { ...columnsOf(input), version: { increment: 1 } },
  });
  if (count === 0) throw new Refusal("settings.frequent.stale");
  await setKeys(scope, putOnKey(all, id, input.slot));
  audit(db, "FREQUENT_CHANGED", id, { slot: input.slot });
}

/** Ends a frequent activity from today on: its key is free, what was logged by it stays. */
export async function endFrequent({ db, station, today }: WriteScope, id: string): Promise<void> {
  const { count } = await db.activityTemplate.updateMany({
    where: { stationId: station.id, id, endedOn: null },
    data: { endedOn: new Date(today), version: { increment: 1 } },
  });
  if (count === 0) throw new Refusal("errors.notFound");
  audit(db, "FREQUENT_ENDED", id);
}

/** Takes an ended one up again, on its key if that is free, else without one. */
export async function resumeFrequent(scope: WriteScope, id: string): Promise<void> {
  const { db, station } = scope;
  const all = await holdKeys(scope);
  const ended = await db.activityTemplate.findFirst({
    where: { stationId: station.id, id, endedOn: { not: null } },
    select: { slot: true },
  });
  if (!ended) throw new Refusal("errors.notFound");
  const slot = all.some((one) => one.slot === ended.slot) ? null : ended.slot;
  await db.activityTemplate.updateMany({
    where: { stationId: station.id, id },
    data: { endedOn: null, slot, version: { increment: 1 } },
  });
  audit(db, "FREQUENT_RESUMED", id, { slot });
}

function columnsOf({ key: _key, version: _version, slot: _slot, start, end, ...input }: FrequentInput) {
  const { pinyin, initials } = spell(input.title);
  return { ...input, startMinute: start, endMinute: end, pinyin, initials };
}

/** Who has which key, held until the end of the transaction: two people who move keys at once go one after the other. */
async function holdKeys({ db, station }: WriteScope): Promise<Keyed[]> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('frequentKeys'), ${station.id})`;
  return db.activityTemplate.findMany({
    where: { stationId: station.id, endedOn: null },
    select: { id: true, slot: true },
  });
}

/** One step after the other: a unique key per station and slot looks at each row by itself. */
async function setKeys({ db, station }: WriteScope, steps: readonly Keyed[]): Promise<void> {
  for (const { id, slot } of steps) {
    await db.activityTemplate.updateMany({
      where: { stationId: station.id, id },
      data: { slot, version: { increment: 1 } },
    });
  }
}

async function refuseUnknown({ db, station }: WriteScope, input: FrequentInput): Promise<void> {
  const rows = await db.$queryRaw<{ category: boolean; unit: boolean }[]>`
    SELECT ${input.category}::text IS NULL OR EXISTS (SELECT FROM "ActivityCategory" WHERE "code" = ${input.category} AND "selectable") AS "category",
      ${input.serviceUnitId}::uuid IS NULL OR EXISTS (SELECT FROM "ServiceUnit" WHERE "stationId" = ${station.id} AND "id" = ${input.serviceUnitId}::uuid AND "endedOn" IS NULL) AS "unit"`;
  if (!rows[0]?.category) throw new Refusal("errors.noCategory", "category");
  if (!rows[0].unit) throw new Refusal("errors.unknownUnit", "serviceUnitId");
}
