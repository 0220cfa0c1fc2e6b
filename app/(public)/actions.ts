"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { onward } from "@/lib/accounts/input";
import { fromForm } from "@/lib/auth/form-data";
import { textSizeCookie, textSizeFrom } from "./text-size";

const YEAR = 365 * 24 * 3600; // seconds

/** Keeps the size of the letters for this browser and shows the page again. Nobody has to be signed in. */
export async function chooseTextSize(form: FormData): Promise<void> {
  const { size, back } = fromForm(form);
  (await cookies()).set(textSizeCookie, textSizeFrom(size), { path: "/", maxAge: YEAR, sameSite: "lax" });
  redirect(onward.parse(back) || "/");
}
