"use server";

import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { type Chosen, choosePassword } from "@/lib/accounts/commands/own";
import { passwordInput } from "@/lib/accounts/input";
import { fromForm } from "@/lib/auth/form-data";
import type { FormState } from "@/lib/auth/form-state";
import { homeOf } from "@/lib/auth/permissions";
import { minuteOf } from "@/lib/clock";
import { formatMinute } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";

/** What stands against a password, beside its field. */
async function inWords(chosen: Exclude<Chosen, { is: "done" }>): Promise<FormState["errors"]> {
  const t = await getTranslations();
  if (chosen.is === "locked") {
    const until = formatMinute(minuteOf(chosen.until), localeFrom(await getLocale()));
    return { present: [t("auth.locked", { until })] };
  }
  if (chosen.is === "weak")
    return { password: chosen.weaknesses.map((one) => t(`accounts.weak.${one}`, { least: chosen.least })) };
  if (chosen.is === "same") return { password: [t("accounts.sameAsBefore")] };
  if (chosen.is === "over") return { password: [t("accounts.own.over")] };
  return { present: [t("accounts.wrongPresent")] };
}

/** Chooses an own password. Nothing typed comes back: passwords are typed again. */
async function choose(first: boolean, before: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslations();
  const refused = (errors: FormState["errors"]): FormState => ({ typed: {}, errors, nth: before.nth + 1 });
  const input = passwordInput.safeParse(fromForm(form));
  if (!input.success) {
    const errors: FormState["errors"] = {};
    for (const { path, message } of input.error.issues) errors[String(path[0])] = [t(message)];
    return refused(errors);
  }
  const { present = "", password } = input.data;
  const chosen = await choosePassword(first ? null : present, password);
  if (chosen.is !== "done") return refused(await inWords(chosen));
  redirect(first ? homeOf(chosen.grants) : "/account?saved=password");
}

/** The own password instead of the one-time code. */
export async function firstPasswordAction(before: FormState, form: FormData): Promise<FormState> {
  return choose(true, before, form);
}

/** Another password, with the present one asked. */
export async function changePasswordAction(before: FormState, form: FormData): Promise<FormState> {
  return choose(false, before, form);
}
