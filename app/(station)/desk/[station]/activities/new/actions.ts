"use server";

import { redirect } from "next/navigation";
import { draftForm, dropDraft, earlierForm } from "@/lib/activities/commands/draft";
import { inStation } from "@/lib/auth/doors";
import { isId } from "@/lib/db/ids";

/** Forgets what was left unfinished and starts over: a new activity, or one that is recorded or changed. */
export async function dropDraftAction(station: string, activityId: string | null, nth: "1" | "2") {
  const id = activityId !== null && isId(activityId) ? activityId : null;
  const form = nth === "2" ? earlierForm(draftForm(id)) : draftForm(id);
  await inStation(station, "activity.write", (scope) => dropDraft(scope, form));
  // The page of a plan leads on to that of a record.
  redirect(`/desk/${station}/activities/${id ? `${id}/record` : "new"}`);
}
