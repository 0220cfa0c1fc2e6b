import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import { plainUnit } from "../rules/homes";

/** A person as pickers and lists show one: what tells namesakes apart, and why the row stands where it does. */
export type FoundPerson = {
  id: string;
  name: string;
  sex: number;
  building: string | null;
  unitNo: string | null;
  kind: "MEMBER" | "VOLUNTEER" | "RESIDENT";
  volunteer: boolean;
  /** 0 was there last time, 1 same team, 2 served lately, 3 the rest */
  rank: number;
  lastOn: Day | null;
  namesake: boolean;
};

/** What a search text asks for: letters, characters, a building and unit before either or alone, or digits alone. */
export type Asked = { letters: string; characters: string; building: string; unit: string; digits: string };

/** "280栋", "280栋2单元", "280-2", "280 2单元", or a number straight before a name ("280z"). */
const HOME =
  /^(\d+)\s*(?:(?:栋|幢|号楼|号|#)\s*(?:(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:单元|门)?(?!\d))?|-(\d{1,2})(?!\d)|(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:单元|门)|(?=[^\d\s]))\s*(.*)$/u;

/**
 * Reads a search text as somebody types it: "cyz", "c'y'z" (input methods write apostrophes), "陈玉", "280 z", "280栋2单元", "0012".
 * Full-width signs count as their plain ones.
 */
export function readAsked(text: string): Asked {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/['’\s]+/g, " ")
    .trim();
  const [, building = "", one, two, three, rest = plain] = HOME.exec(plain) ?? [];
  const body = rest.replaceAll(" ", "");
  const letters = /^[a-zü]+$/.test(body) ? body.replaceAll("ü", "v") : "";
  const characters = /\p{Script=Han}/u.test(body) ? body.replaceAll(/[^\p{Script=Han}·]/gu, "") : "";
  return {
    letters,
    characters,
    building,
    unit: plainUnit(one ?? two ?? three ?? ""),
    digits: /^\d+$/.test(body) ? body : "",
  };
}

/** The condition of a search under row-level security: prefixes by ^@, which alone reach an index there. */
export function matching(asked: Asked): Prisma.Sql {
  const all: Prisma.Sql[] = [];
  if (asked.letters) {
    const q = asked.letters;
    all.push(
      Prisma.sql`(p."initials" ^@ ${q} OR p."pinyin" ^@ ${q} OR p."altInitials" ^@ ${q} OR p."altPinyin" ^@ ${q})`,
    );
  }
  if (asked.characters) all.push(Prisma.sql`position(${asked.characters} IN p."name") > 0`);
  // Stored are bare numbers; rows of before that was so carry the word.
  if (asked.building) all.push(Prisma.sql`p."building" IN (${asked.building}, ${`${asked.building}栋`})`);
  if (asked.unit) all.push(Prisma.sql`p."unitNo" IN (${asked.unit}, ${`${asked.unit}单元`})`);
  if (asked.digits) {
    all.push(Prisma.sql`(p."building" ^@ ${asked.digits} OR EXISTS (SELECT FROM "PersonContact" c
      WHERE c."stationId" = p."stationId" AND c."personId" = p."id" AND c."last4" ^@ ${asked.digits}))`);
  }
  return all.length > 0 ? Prisma.join(all, " AND ") : Prisma.sql`false`;
}

const MOST = 8;

/**
 * People for the picker, best first: was there last time, same team, served lately, the rest; by pinyin within a rank.
 * @param last the activity that counts as last time, unit the team that holds this one
 */
export async function findPeople(
  { db, station, today }: Pick<StationScope, "db" | "station" | "today">,
  { text, last, unit, on }: { text: string; last: string | null; unit: string | null; on: Day },
): Promise<FoundPerson[]> {
  const asked = readAsked(text);
  return db.$queryRaw<FoundPerson[]>`
    WITH hit AS (SELECT p.* FROM "Person" p WHERE p."stationId" = ${station.id} AND (p."endedOn" IS NULL OR p."endedOn" > ${on}::date)
        AND ${matching(asked)} ORDER BY p."pinyin" LIMIT 200),
      marked AS (SELECT h.*,
        EXISTS (SELECT FROM "Attendance" t WHERE t."stationId" = ${station.id} AND t."activityId" = ${last}::uuid AND t."personId" = h."id" AND t."status" IN ('PRESENT', 'EXPECTED')) AS was,
        EXISTS (SELECT FROM "UnitMember" m WHERE m."stationId" = ${station.id} AND m."unitId" = ${unit}::uuid AND m."personId" = h."id" AND m."toOn" IS NULL) AS team,
        (SELECT max("servedOn") FROM "ServiceInForce" r WHERE r."stationId" = ${station.id} AND r."personId" = h."id") AS served FROM hit h),
      best AS (SELECT *, CASE WHEN was THEN 0 WHEN team THEN 1 WHEN served > ${today}::date - 120 THEN 2 ELSE 3 END AS rank FROM marked ORDER BY rank, served DESC NULLS LAST, "pinyin", "id" LIMIT ${MOST})
    SELECT b."id", b."name", b."sex", b."building", b."unitNo", b.rank, b.served::text AS "lastOn", v."personId" IS NOT NULL AS "volunteer",
      CASE WHEN m."personId" IS NOT NULL THEN 'MEMBER' WHEN v."personId" IS NOT NULL THEN 'VOLUNTEER' ELSE 'RESIDENT' END AS "kind",
      EXISTS (SELECT FROM "Person" o WHERE o."stationId" = ${station.id} AND o."name" = b."name" AND o."id" <> b."id" AND o."endedOn" IS NULL) AS "namesake"
    FROM best b
    LEFT JOIN LATERAL (SELECT "personId" FROM "Membership" x WHERE x."stationId" = ${station.id} AND x."personId" = b."id" AND x."endedOn" IS NULL LIMIT 1) m ON true
    LEFT JOIN LATERAL (SELECT "personId" FROM "Volunteer" x WHERE x."stationId" = ${station.id} AND x."personId" = b."id" AND x."fromOn" <= ${on}::date AND (x."toOn" IS NULL OR x."toOn" > ${on}::date) LIMIT 1) v ON true
    ORDER BY b.rank, b.served DESC NULLS LAST, b."pinyin", b."id"`;
}

/** These people for a form that shows them as tokens, in the order of the ids. */
export async function peopleByIds(
  { db, station }: Pick<StationScope, "db" | "station">,
  ids: readonly string[],
  on: Day,
): Promise<FoundPerson[]> {
  if (ids.length === 0) return [];
  return db.$queryRaw<FoundPerson[]>`
    SELECT p."id", p."name", p."sex", p."building", p."unitNo", 3 AS "rank", NULL AS "lastOn", v."personId" IS NOT NULL AS "volunteer",
      CASE WHEN m."personId" IS NOT NULL THEN 'MEMBER' WHEN v."personId" IS NOT NULL THEN 'VOLUNTEER' ELSE 'RESIDENT' END AS "kind", false AS "namesake"
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS i (id, nth) JOIN "Person" p ON p."stationId" = ${station.id} AND p."id" = i.id
    LEFT JOIN LATERAL (SELECT "personId" FROM "Membership" x WHERE x."stationId" = ${station.id} AND x."personId" = p."id" AND x."endedOn" IS NULL LIMIT 1) m ON true
    LEFT JOIN LATERAL (SELECT "personId" FROM "Volunteer" x WHERE x."stationId" = ${station.id} AND x."personId" = p."id" AND x."fromOn" <= ${on}::date AND (x."toOn" IS NULL OR x."toOn" > ${on}::date) LIMIT 1) v ON true
    ORDER BY i.nth`;
}
