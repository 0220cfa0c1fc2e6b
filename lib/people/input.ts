import { z } from "zod";

function isInt4(id: number): boolean {
  return Number.isInteger(id) && id >= 1 && id <= 2_147_483_647;
}

/** The id of a place in an int4 column; empty is none, and whatever cannot be an id is refused like an unknown one. */
function placeId(message: string) {
  return z
    .union([z.literal("").transform(() => null), z.coerce.number(message).refine(isInt4, message)], message)
    .nullish()
    .transform((value) => value ?? null);
}

const page = z.coerce.number().int().min(1).max(100_000).catch(1);

/** The filter of a people list as it stands in the address; a search text stands there under its random id only. */
export const peopleFilter = z.object({
  q: z
    .string()
    .regex(/^[a-z0-9]{6,20}$/)
    .optional()
    .catch(undefined),
  kind: z.enum(["MEMBER", "PENDING", "VOLUNTEER", "RESIDENT"]).optional().catch(undefined),
  building: z
    .string()
    .regex(/^[0-9A-Za-z]{1,8}$/)
    .optional()
    .catch(undefined),
  sort: z.enum(["name", "building"]).catch("name"),
  page,
});

export type PeopleFilter = z.output<typeof peopleFilter>;

/** Somebody as the quick register takes them down. Texts are read by the rules of lib/people/rules. */
export const personInput = z.object({
  key: z.uuid(),
  name: z.string(),
  /** 1 or 2; 0 where none was chosen, which the registration says together with whatever else is wrong */
  sex: z.coerce.number().int().catch(0),
  birth: z.string().max(30, "people.birthUnreadable").default(""),
  phone: z.string().max(30, "people.phoneUnknown").default(""),
  building: z.string().trim().max(20, "errors.longBuilding").default(""),
  unitNo: z.string().trim().max(20, "errors.longBuilding").default(""),
  communityId: placeId("errors.unknownCommunity"),
  kind: z.enum(["MEMBER", "VOLUNTEER", "RESIDENT"], "errors.noKind"),
  volunteer: z.literal("on").optional(),
  branchId: placeId("errors.unknownBranch"),
});

export type PersonInput = z.output<typeof personInput>;

/** What somebody searches for. */
export const searchText = z.string().trim().max(200).catch("");

/** Who was just registered, as the address of the list says it: by id, never by name. */
export const registeredInput = z.object({ registered: z.uuid().optional().catch(undefined) });

/** Where the quick register goes on to: back to the list, to the form of a new activity, or to that of the activity named. */
export const registerThen = z.union([z.enum(["activity", "list"]), z.uuid()]).catch("list");

/** The quick register's form: the person, where to go on to, and whether it is somebody else of the same name. "Also a volunteer" is asked of members only. */
export const registerInput = personInput
  .extend({ next: registerThen, another: z.literal("on").optional().catch(undefined) })
  .transform((input) => (input.kind === "MEMBER" ? input : { ...input, volunteer: undefined, branchId: null }));
