"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { chooseSettings, endOwnSignIn } from "@/lib/accounts/commands/own";
import { settingsInput, signInId } from "@/lib/accounts/input";
import { whoIs } from "@/lib/auth/doors";
import { fromForm } from "@/lib/auth/form-data";
import { localeCookie } from "@/lib/i18n/locale";

const YEAR = 365 * 24 * 3600; // seconds

/** Keeps language and single keys with the account, the language in this browser too. */
export async function saveSettings(form: FormData): Promise<void> {
  const input = settingsInput.safeParse(fromForm(form));
  const { actor } = await whoIs();
  if (!actor) redirect("/sign-in?to=/account");
  if (!input.success) redirect("/account");
  const { locale, shortcuts } = input.data;
  await chooseSettings(actor, { locale, shortcuts: shortcuts === "on" });
  (await cookies()).set(localeCookie, locale, { path: "/", maxAge: YEAR, sameSite: "lax" });
  redirect("/account?saved=settings");
}

/** Ends another of one's own sign-ins: a second press finds it ended and changes nothing. */
export async function endSignInAction(_before: unknown, form: FormData): Promise<never> {
  const signIn = signInId.safeParse(form.get("signIn"));
  if (signIn.success) await endOwnSignIn(signIn.data);
  redirect("/account?saved=cut");
}
