"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { chooseSettings } from "@/lib/accounts/commands/own";
import { signOut } from "@/lib/accounts/commands/sign-in";
import { languageInput, onward, shortcutsInput } from "@/lib/accounts/input";
import { whoIs } from "@/lib/auth/doors";
import { fromForm } from "@/lib/auth/form-data";
import { localeCookie } from "@/lib/i18n/locale";

const YEAR = 365 * 24 * 3600; // seconds

/** Where the button was pressed, with its query; the form's own path where the browser keeps that to itself. */
async function pageBefore(fallback: string): Promise<string> {
  const referer = (await headers()).get("referer");
  const url = referer && URL.canParse(referer) ? new URL(referer) : null;
  return onward.parse(url ? url.pathname + url.search : fallback) || fallback || "/";
}

/** Changes the language, for this browser and for the person who is signed in. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const input = languageInput.safeParse(fromForm(form));
  if (!input.success) redirect("/");
  const { locale, back } = input.data;
  (await cookies()).set(localeCookie, locale, { path: "/", maxAge: YEAR, sameSite: "lax" });
  const { actor } = await whoIs();
  if (actor) await chooseSettings(actor, { locale });
  redirect(await pageBefore(back));
}

/** Switches single keys on or off for this person (WCAG 2.1.4). Neither of the two changes nothing. */
export async function switchShortcuts(form: FormData): Promise<void> {
  const input = shortcutsInput.safeParse(fromForm(form));
  const { actor } = await whoIs();
  if (actor && input.success) await chooseSettings(actor, { shortcuts: input.data.on === "1" });
  redirect(await pageBefore("/account"));
}

/** Ends the sign-in and goes to the form. */
export async function leave(): Promise<void> {
  await signOut();
  redirect("/sign-in");
}
