import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import { Problems } from "@/lib/db/refusal";
import { textForNames } from "../rules/public-words";

type Read = Pick<StationScope, "db" | "station">;

/**
 * Whose names of this station's register stand in texts that everybody may read. One statement.
 * @param texts by field; names are found whatever spaces stand in them
 * @returns by field the names found, longest first; a field without any is absent
 */
export async function namesInTexts(
  { db, station }: Read,
  texts: Record<string, string>,
): Promise<Record<string, string[]>> {
  const fields = Object.keys(texts).filter((field) => texts[field]?.trim());
  if (fields.length === 0) return {};
  const rows = await db.$queryRaw<{ field: string; names: string[] }[]>`
    SELECT t.field, array_agg(p."name" ORDER BY length(p."name") DESC, p."name") AS names
    FROM (SELECT DISTINCT "name" FROM "Person" WHERE "stationId" = ${station.id} AND length("name") >= 2) p
    JOIN unnest(${fields}::text[], ${fields.map((field) => textForNames(texts[field] ?? ""))}::text[]) AS t (field, text)
      ON position(lower(replace(p."name", '·', '')) IN t.text) > 0
    GROUP BY t.field`;
  // In the order of the form.
  return Object.fromEntries(
    fields.flatMap((name) => rows.filter(({ field }) => field === name).map((row) => [name, row.names])),
  );
}

/**
 * Refuses public words in which somebody of the register is named, beside each field. A name that is a common word too
 * stays, once it is said not to mean the person.
 * @param meant names that were said not to be anybody's here
 * @throws Problems "people.namedInPublic"
 */
export async function refuseNames(scope: Read, texts: Record<string, string>, meant: readonly string[]): Promise<void> {
  const found = await namesInTexts(scope, texts);
  const problems = Object.entries(found).flatMap(([field, names]) => {
    const left = names.filter((name) => !meant.includes(name));
    return left.length > 0
      ? [{ messageKey: "people.namedInPublic", field, values: { names: left.slice(0, 5).join("、") } }]
      : [];
  });
  if (problems.length > 0) throw new Problems(problems);
}
