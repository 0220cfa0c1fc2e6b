import { headers } from "next/headers";
import { cache } from "react";
import { activityId } from "@/lib/activities/input";
import { readPublicActivity } from "@/lib/activities/queries/public";
import { inPublic, type PublicScope } from "@/lib/auth/public-door";
import { readNotice } from "@/lib/notices/queries/public";
import { readStation } from "@/lib/stations/queries/public";

type Read<T> = (scope: PublicScope, station: { id: number }, id: string) => Promise<T | null>;

/** The station and one thing of it, by one door a request: page, title and "not found" ask alike. */
function pieceOf<T>(read: Read<T>) {
  return cache((slug: string, id: string) =>
    inPublic(async (scope) => {
      const station = await readStation(scope, slug);
      if (!station) return null;
      const known = activityId.safeParse(id).data;
      const { now, today, minute } = scope;
      return { station, piece: known ? await read(scope, station, known) : null, now, today, minute };
    }),
  );
}

export const readMeetingPage = pieceOf(readPublicActivity);
export const readNoticePage = pieceOf(readNotice);

/** Station and id of the address that was asked for: a "not found" gets no params of its own. */
export async function askedFor(): Promise<{ slug: string; id: string }> {
  const path = ((await headers()).get("x-pathname") ?? "").split("?")[0] ?? "";
  const [, , slug = "", , id = ""] = path.split("/").map(decoded);
  return { slug, id };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
