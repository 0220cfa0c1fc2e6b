"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { chooseSettings } from "@/lib/accounts/commands";
import { settingsInput } from "@/lib/accounts/input";
import { whoIs } from "@/lib/auth/doors";
import { localeCookie } from "@/lib/i18n/locale";

const YEAR = 365 * 24 * 3600; // seconds

/** Keeps language and single keys with the account, the language in this browser too. */
export async function saveSettings(form: FormData): Promise<void> {
  const input = settingsInput.safeParse(Object.fromEntries(form));
  const { actor } = await whoIs();
  if (!actor) redirect("/sign-in?to=/account");
  if (!input.success) redirect("/account");
  const { locale, shortcuts } = input.data;
  await chooseSettings(actor, { locale, shortcuts: shortcuts === "on" });
  (await cookies()).set(localeCookie, locale, { path: "/", maxAge: YEAR, sameSite: "lax" });
  redirect("/account?saved=1");
}
