import { draftForm, dropDraft, keepDraft } from "@/lib/activities/commands/draft";
import { draftInput } from "@/lib/activities/input";
import { inStation } from "@/lib/auth/doors";
import { fromOurPages } from "@/lib/auth/origin";

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // refused by the schema
  }
}

/** Keeps what stands in the form of an activity, or forgets it where the body is null. */
export async function POST(request: Request, { params }: { params: Promise<{ station: string }> }) {
  if (!fromOurPages(request)) return new Response(null, { status: 403 });
  const { station } = await params;
  const text = await request.text();
  if (text.length > 100_000) return new Response(null, { status: 413 });
  const parsed = draftInput.safeParse(readJson(text));
  if (!parsed.success) return new Response(null, { status: 400 });
  const { activityId, body } = parsed.data;
  await inStation(station, "activity.write", (scope) =>
    body === null ? dropDraft(scope, draftForm(activityId)) : keepDraft(scope, draftForm(activityId), body),
  );
  return new Response(null, { status: 204 });
}
