import { peopleQuestion } from "@/lib/activities/input";
import { peopleOf } from "@/lib/activities/queries/choices";
import { takeList } from "@/lib/activities/queries/take-list";
import { inStation } from "@/lib/auth/doors";
import { postedJson } from "@/lib/auth/posted-json";
import { findPeople, peopleByIds } from "@/lib/people/queries/find";
import { teamMembers } from "@/lib/people/queries/team";

/** Answers the picker. */
export async function POST(request: Request, { params }: { params: Promise<{ station: string }> }) {
  const posted = await postedJson(request);
  if ("refused" in posted) return new Response(null, { status: posted.refused });
  const { station } = await params;
  const parsed = peopleQuestion.safeParse(posted.json);
  if (!parsed.success) return new Response(null, { status: 400 });
  const asked = parsed.data;
  const answer = await inStation(station, "activity.write", async (scope) => {
    if (asked.ask === "find") return findPeople(scope, asked);
    if (asked.ask === "list") return takeList(scope, asked.text, asked.on);
    if (asked.ask === "team") return teamMembers(scope, asked.unit, asked.on);
    return peopleByIds(scope, await peopleOf(scope, asked.last), asked.on);
  });
  return Response.json(answer, { headers: { "cache-control": "no-store" } });
}
