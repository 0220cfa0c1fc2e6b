import { z } from "zod";
import { isDay } from "@/lib/clock";
import { COUNTING_UNITS, NAMING_TYPES, ROLES, readFounded, UNIT_KINDS } from "./rules";

const day = z.string().refine(isDay, "teams.badDay");
const ids = z.preprocess((value) => [value ?? []].flat(), z.array(z.uuid("errors.unknownPerson")).max(300));
const texts = z.preprocess((value) => [value ?? []].flat(), z.array(z.string().max(50)).max(50));
const version = z.coerce.number().int().min(1);

const founded = z.string().transform((text, context) => {
  const read = readFounded(text);
  if (read) return read;
  context.addIssue({ code: "custom", message: "teams.badFounded" });
  return z.NEVER;
});

const named = {
  name: z.string().trim().min(1, "teams.noName").max(40, "teams.longName"),
  nameEn: z.string().trim().max(60, "teams.longName").default(""),
  namingType: z.enum(NAMING_TYPES, "teams.noNaming"),
  decidedBy: z.string().trim().max(60, "teams.longDecided").default(""),
  reason: z.string().trim().max(200, "errors.longReason").default(""),
  meant: texts,
};
const kept = {
  kind: z.enum(UNIT_KINDS, "teams.noKind"),
  countingUnit: z.enum(COUNTING_UNITS, "teams.noCounting"),
  founded,
};

/** A new team. */
export const teamInput = z.object({ key: z.uuid(), ...named, ...kept });
export type TeamInput = z.output<typeof teamInput>;

/** A team's new name from a day on. */
export const renameInput = z.object({ key: z.uuid(), version, ...named, from: day });
export type RenameInput = z.output<typeof renameInput>;

/** What is kept of a team beside its name and its people. */
export const teamChangeInput = z.object({ key: z.uuid(), version, nameEn: named.nameEn, ...kept });
export type TeamChangeInput = z.output<typeof teamChangeInput>;

/** The day from which a team is no more. */
export const teamEndInput = z.object({ key: z.uuid(), version, on: day });

/** People taken in from a day on: chosen by id, or by whole names typed in (the way without JavaScript). */
export const takeInInput = z.object({
  key: z.uuid(),
  people: ids,
  peopleText: z.string().max(5000, "errors.longList").default(""),
  role: z.enum(ROLES).exclude(["LEADER"]).catch("MEMBER"),
  from: day,
});
export type TakeInInput = z.output<typeof takeInInput>;

/** People who leave: on the day they no longer belong. */
export const letGoInput = z.object({ key: z.uuid(), leaving: ids, on: day });

/** Who leads from a day on; "none" is nobody. */
export const handOverInput = z.object({
  key: z.uuid(),
  leader: z.union([z.literal("none").transform(() => null), z.uuid("teams.nobody")], "teams.nobody"),
  since: day,
});

/** A team's id in an address. */
export const teamId = z.uuid();

const page = z.coerce.number().int().min(1).max(100_000).catch(1);

/** What the address of the list says: which teams, which page. */
export const teamsQuery = z.object({ ended: z.literal("1").optional().catch(undefined), page });

/** What the address of a team says: the day that it is looked at on, the page of its people, what was just done. */
export const teamQuery = z.object({
  on: z.string().refine(isDay).optional().catch(undefined),
  page,
  said: z.enum(["made", "renamed", "changed", "ended", "joined", "left", "handedOver"]).optional().catch(undefined),
});
