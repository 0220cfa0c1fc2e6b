"use server";

import { redirect } from "next/navigation";
import { draftForm, dropDraft } from "@/lib/activities/commands/draft";
import { inStation } from "@/lib/auth/doors";

/** Forgets what was left unfinished and starts over. */
export async function dropDraftAction(station: string) {
  await inStation(station, "activity.write", (scope) => dropDraft(scope, draftForm(null)));
  redirect(`/desk/${station}/activities/new`);
}
