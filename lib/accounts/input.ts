import { z } from "zod";
import { locales } from "@/lib/i18n/locale";

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
export const endedReason = z.enum(["IDLE", "TOO_LONG", "ENDED", "SIGNED_OUT"]).nullable().catch(null);

/** The language button: which language, and where it was pressed. */
export const languageInput = z.object({ locale: z.enum(locales), back: onward });

/** The menu's switch for single keys. */
export const shortcutsInput = z.object({ on: z.enum(["0", "1"]).catch("1") });

/** The account page's form; a box that is not ticked sends nothing. */
export const settingsInput = z.object({ locale: z.enum(locales), shortcuts: z.enum(["on"]).optional() });
