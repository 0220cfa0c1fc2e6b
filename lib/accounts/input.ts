import { z } from "zod";
import { locales } from "@/lib/i18n/locale";
import { roles } from "./rules/posts";

/** What the sign-in form sends. Only what is missing is told apart: all else is the same "wrong". */
export const signInInput = z.object({
  account: z.string().trim().min(1, "auth.noAccount").max(60, "auth.wrong"),
  password: z.string().min(1, "auth.noPassword").max(200, "auth.wrong"),
});

/** A path within this site to go on to; anything else is dropped, so that no link leads away after signing in. */
export const onward = z
  .string()
  .regex(/^\/(?![/\\])[^\s\\]{0,300}$/)
  .catch("");

/** Why somebody has to sign in again, as the address says it. */
export const endedReason = z.enum(["IDLE", "TOO_LONG", "ENDED", "SIGNED_OUT", "RESET", "CUT"]).nullable().catch(null);

/** The language button: which language, and where it was pressed. */
export const languageInput = z.object({ locale: z.enum(locales), back: onward });

/** The menu's switch for single keys. */
export const shortcutsInput = z.object({ on: z.enum(["0", "1"]) });

/** The account page's form; a box that is not ticked sends nothing. */
export const settingsInput = z.object({ locale: z.enum(locales), shortcuts: z.enum(["on"]).optional() });

/** The form for an own password: the present one (none while a one-time code stands), the new one, and once more. */
export const passwordInput = z
  .object({
    present: z.string().max(200, "accounts.wrongPresent").optional(),
    password: z.string().min(1, "accounts.noPassword").max(200, "accounts.weak.LONG"),
    again: z.string(),
  })
  .refine(({ password, again }) => password === again, { path: ["again"], error: "accounts.notSame" });

/** The hash of a sign-in's key, by which it is ended. */
export const signInId = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/, "errors.notFound");

const slug = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

/** A post as the forms give it: a role, and the place that the role needs; what it does not need is dropped later. */
const post = { role: z.enum(roles, "accounts.noRole"), station: slug, centre: slug };
export type PostInput = { role: (typeof roles)[number]; station: string | null; centre: string | null };

/** A new account with its first post. */
export const newAccountInput = z.object({
  key: z.uuid(),
  account: z.string().trim().toLowerCase().min(1, "auth.noAccount").max(32, "accounts.badAccount"),
  name: z.string(),
  nameEn: z
    .string()
    .trim()
    .max(60, "people.nameTooLong")
    .regex(/^[\p{Script=Latin}\p{Mark}'’.\- ]*$/u, "accounts.badNameEn")
    .default(""),
  ...post,
});
export type NewAccountInput = z.output<typeof newAccountInput>;

const id = z.uuid("errors.notFound");

/** Something about one account: a new code, or its end. */
export const accountInput = z.object({ key: z.uuid(), id });
/** One more post for an account, or a new one for an ended account. */
export const givePostInput = z.object({ key: z.uuid(), id, ...post });
/** The end of one of its posts. */
export const endPostInput = z.object({ key: z.uuid(), id, post: z.uuid("errors.notFound") });
/** The end of one of its sign-ins. */
export const cutInput = z.object({ key: z.uuid(), id, signIn: signInId });

/** What somebody searches accounts for. */
export const accountSearch = z.string().trim().max(60).catch("");

/**
 * The filter of the list of accounts as the address says it. `place` is "network", "c-<centre>" with its stations, or
 * "s-<station>"; a search text stands there under its random id only.
 */
export const accountFilter = z.object({
  q: z
    .string()
    .regex(/^[a-z0-9]{6,20}$/)
    .optional()
    .catch(undefined),
  place: z
    .string()
    .regex(/^(network|[cs]-[a-z0-9-]{1,40})$/)
    .optional()
    .catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  state: z.enum(["CODE", "DORMANT", "ENDED"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type AccountFilter = z.output<typeof accountFilter>;

/** What was just done, as the address of an account's page says it. */
export const accountSaid = z.enum(["ended", "given", "taken", "cut"]).optional().catch(undefined);
export type AccountSaid = NonNullable<z.output<typeof accountSaid>>;

/** What was just saved on one's own account page. */
export const savedWhat = z.enum(["settings", "password", "cut", "nothing"]).catch("nothing");
