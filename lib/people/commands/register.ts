import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";
import { audit } from "@/lib/db/audit";
import { newId } from "@/lib/db/ids";
import { type Problem, Problems, Refusal } from "@/lib/db/refusal";
import { blindIndex, seal } from "@/lib/db/secret";
import type { PersonInput } from "../input";
import { readBirth } from "../rules/births";
import { plainBuilding, plainHome } from "../rules/homes";
import { nameProblem, normaliseName, spell } from "../rules/names";
import { last4, readPhone } from "../rules/phones";
import { makeVolunteers } from "./volunteers";

/** The ids of one registration: the person and the identity behind it. */
export type PersonIds = { personId: string; identityId: string };

/**
 * Registers somebody at the station: member, volunteer or resident. Without an ID number the identity is provisional. A
 * member whose formal branch is not known yet is pending: registered, shown, not counted as a member.
 * @param from today, or the earlier day of the activity that somebody is registered for
 * @returns the person's id
 * @throws Problems everything that is wrong at once, each beside its field
 */
export async function registerPerson(
  scope: WriteScope,
  ids: PersonIds,
  input: PersonInput,
  from: Day = scope.today,
): Promise<string> {
  const { db, station, today } = scope;
  const name = normaliseName(input.name);
  const wrong = nameProblem(name);
  const birth = input.birth.trim() ? readBirth(input.birth, today) : { year: null, month: null, day: null };
  const phone = input.phone.trim() ? readPhone(input.phone) : null;
  const { building, unitNo } = plainHome(input.building, input.unitNo);
  const place = await db.$queryRaw<{ community: boolean; branch: boolean }[]>`
    SELECT ${input.communityId}::int IS NULL OR EXISTS (SELECT FROM "StationCommunity" WHERE "placeStationId" = ${station.id} AND "communityId" = ${input.communityId}::int) AS "community",
      ${input.branchId}::int IS NULL OR EXISTS (SELECT FROM "FormalBranch" WHERE "id" = ${input.branchId}::int) AS "branch"`;
  const problems: (Problem | false | null)[] = [
    wrong && { messageKey: wrong, field: "name" },
    ![1, 2].includes(input.sex) && { messageKey: "errors.noSex", field: "sex" },
    typeof birth === "string" && { messageKey: birth, field: "birth" },
    typeof phone === "string" && { messageKey: phone, field: "phone" },
    !place[0]?.community && { messageKey: "errors.unknownCommunity", field: "communityId" },
    (building.length > 8 || unitNo.length > 4) && { messageKey: "errors.longBuilding", field: "building" },
    !place[0]?.branch && { messageKey: "errors.unknownBranch", field: "branchId" },
  ];
  if (problems.some(Boolean) || typeof birth === "string" || typeof phone === "string")
    throw new Problems(problems.filter((problem) => problem !== null && problem !== false));
  const day = new Date(from);
  const key = { stationId: station.id };
  await db.$executeRaw`INSERT INTO "Identity" ("id") VALUES (${ids.identityId}::uuid)`;
  await db.person.createMany({
    data: [
      {
        ...key,
        id: ids.personId,
        identityId: ids.identityId,
        name,
        ...spell(name),
        sex: input.sex,
        birthYear: birth.year,
        birthMonth: birth.month,
        birthDay: birth.day,
        communityId: input.communityId,
        building: building || null,
        unitNo: unitNo || null,
        registeredOn: day,
      },
    ],
  });
  if (phone) {
    await db.personContact.createMany({
      data: [
        {
          ...key,
          id: newId(),
          personId: ids.personId,
          number: seal(phone.number),
          numberIndex: blindIndex(phone.number),
          last4: last4(phone.number),
        },
      ],
    });
  }
  if (input.kind === "MEMBER") {
    const state = input.branchId === null ? "PENDING" : "ACTIVE";
    await db.membership.createMany({
      data: [{ ...key, id: newId(), personId: ids.personId, category: "RETIRED", state, registeredOn: day }],
    });
    if (input.branchId !== null) {
      await db.affiliation.createMany({
        data: [{ ...key, id: newId(), personId: ids.personId, branchId: input.branchId, fromOn: day }],
      });
    }
  }
  if (input.kind === "VOLUNTEER" || input.volunteer)
    await makeVolunteers(scope, [{ id: newId(), personId: ids.personId }], from);
  audit(db, "PERSON_REGISTERED", ids.personId, { kind: input.kind });
  return ids.personId;
}

/** Notes people registered by name. Called after the save that named them: the audit chain's head is held until commit. */
export async function auditRegistered(
  { db }: WriteScope,
  people: readonly { id: string; kind: string }[] = [],
): Promise<void> {
  for (const { id, kind } of people) audit(db, "PERSON_REGISTERED", id, { kind });
}

/**
 * Registers somebody whom a pasted list names, by name alone, from the activity's day on: the rest can be added later.
 * The caller notes it with auditRegistered as the last thing that it does.
 * @throws Refusal "people.…" for a text that is no name
 */
export async function registerNamed(
  scope: WriteScope,
  ids: PersonIds,
  named: { name: string; kind: PersonInput["kind"]; building: string; from: Day },
): Promise<void> {
  const { db, station } = scope;
  const name = normaliseName(named.name);
  const wrong = nameProblem(name);
  if (wrong) throw new Refusal(wrong, "serving");
  const from = new Date(named.from);
  const key = { stationId: station.id };
  await db.$executeRaw`INSERT INTO "Identity" ("id") VALUES (${ids.identityId}::uuid)`;
  await db.person.createMany({
    data: [
      {
        ...key,
        id: ids.personId,
        identityId: ids.identityId,
        name,
        ...spell(name),
        sex: 0,
        building: plainBuilding(named.building) || null,
        registeredOn: from,
      },
    ],
  });
  if (named.kind === "MEMBER") {
    await db.membership.createMany({
      data: [
        { ...key, id: newId(), personId: ids.personId, category: "RETIRED", state: "PENDING", registeredOn: from },
      ],
    });
  }
  if (named.kind === "VOLUNTEER") await makeVolunteers(scope, [{ id: newId(), personId: ids.personId }], named.from);
}
