import { draftForm, dropDraft, keepDraft } from "@/lib/activities/commands/draft";
import { draftInput } from "@/lib/activities/input";
import { inStation } from "@/lib/auth/doors";
import { postedJson } from "@/lib/auth/posted-json";

/** Keeps what stands in the form of an activity, or forgets it where the body is null. */
export async function POST(request: Request, { params }: { params: Promise<{ station: string }> }) {
  const posted = await postedJson(request);
  if ("refused" in posted) return new Response(null, { status: posted.refused });
  const { station } = await params;
  const parsed = draftInput.safeParse(posted.json);
  if (!parsed.success) return new Response(null, { status: 400 });
  const { activityId, body } = parsed.data;
  await inStation(station, "activity.write", (scope) =>
    body === null ? dropDraft(scope, draftForm(activityId)) : keepDraft(scope, draftForm(activityId), body),
  );
  return new Response(null, { status: 204 });
}
