import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import { Prisma } from "@/lib/db/generated/client";

/** What a form has kept of somebody's typing: its fields by name, each with its values. */
export type Draft = { body: Record<string, unknown>; savedAt: Date };

type Read = Pick<StationScope, "db" | "station"> & { actor: { id: string } };

/**
 * Somebody's draft of a form as {body, savedAt} in JSON, null where there is none. What was left of a form that has been
 * saved since is none: its key is among those of the writes.
 */
export function draftJson({ station, actor }: Omit<Read, "db">, form: string): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_build_object('body', d."body", 'savedAt', d."savedAt") FROM "Draft" d
    WHERE d."stationId" = ${station.id} AND d."actorId" = ${actor.id}::uuid AND d."form" = ${form}
      AND NOT EXISTS (SELECT FROM "Once" o WHERE o."stationId" = ${station.id}
        AND o."key" = CASE WHEN d."body" -> 'key' ->> 0 ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN (d."body" -> 'key' ->> 0)::uuid END))`;
}

/** A draft as it comes out of JSON, with its moment. */
export function draftFrom(json: { body: Record<string, unknown>; savedAt: string } | null): Draft | null {
  return json && { body: json.body, savedAt: new Date(json.savedAt) };
}

/** What a form has kept of somebody's typing, if it was left unsaved. */
export async function draftOf(scope: Read, form: string): Promise<Draft | null> {
  const rows = await scope.db.$queryRaw<{ draft: Parameters<typeof draftFrom>[0] }[]>`
    SELECT ${draftJson(scope, form)} AS "draft"`;
  return draftFrom(rows[0]?.draft ?? null);
}
