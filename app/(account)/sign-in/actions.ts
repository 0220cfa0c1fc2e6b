"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { type SignInAnswer, signIn, signInToDemo } from "@/lib/accounts/commands/sign-in";
import { onward, signInInput } from "@/lib/accounts/input";
import { fromForm } from "@/lib/auth/form-data";
import { type FormState, nextNth } from "@/lib/auth/form-state";
import { homeOf } from "@/lib/auth/permissions";
import { writeSignIn } from "@/lib/auth/sign-in-cookie";
import { minuteOf } from "@/lib/clock";
import { DEMO_ACCOUNTS } from "@/lib/demo/accounts";
import { env } from "@/lib/env";
import { formatMinute } from "@/lib/i18n/format";
import { localeCookie, localeFrom } from "@/lib/i18n/locale";

const YEAR = 365 * 24 * 3600; // seconds

/** The cookie, the person's own language where they have chosen one, and on to where they wanted to go. */
async function go(answer: Extract<SignInAnswer, { is: "in" }>, to: string): Promise<never> {
  await writeSignIn(answer.key);
  if (answer.locale)
    (await cookies()).set(localeCookie, localeFrom(answer.locale), { path: "/", maxAge: YEAR, sameSite: "lax" });
  redirect(to && to !== "/" ? to : homeOf(answer.grants));
}

/** Signs in by account and password. What comes back keeps the account as typed, never the password. */
export async function signInAction(before: FormState, form: FormData): Promise<FormState> {
  const { account, password, to } = fromForm(form);
  const t = await getTranslations();
  const refused = (errors: FormState["errors"]): FormState => ({ typed: { account }, errors, nth: nextNth(before) });
  const input = signInInput.safeParse({ account, password });
  if (!input.success) {
    const errors: FormState["errors"] = {};
    for (const { path, message } of input.error.issues) errors[String(path[0])] = [t(message)];
    return refused(errors);
  }
  const answer = await signIn(input.data.account, input.data.password);
  if (answer.is === "in") return go(answer, onward.parse(to));
  if (answer.is === "wrong") return refused({ password: [t("auth.wrong")] });
  const until = formatMinute(minuteOf(answer.until), localeFrom(await getLocale()));
  return refused({ account: [t("auth.locked", { until })] });
}

/** The demo's one click. Outside demo mode it does nothing but show the form again. */
export async function enterDemo(form: FormData): Promise<void> {
  const { account } = fromForm(form);
  const demo = DEMO_ACCOUNTS.find((one) => one.account === account);
  if (env().DEMO !== "1" || !demo) redirect("/sign-in");
  const answer = await signInToDemo(demo.account);
  if (answer.is !== "in") redirect("/sign-in");
  return go(answer, "");
}
