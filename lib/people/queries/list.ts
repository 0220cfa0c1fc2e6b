import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { PeopleFilter } from "../input";
import { inOrder } from "../rules/branches";
import type { PersonRow } from "../rules/shown";
import { matching, readAsked } from "./find";

export type { PersonRow };

export const PEOPLE_PAGE = 25;

const isMember = Prisma.sql`EXISTS (SELECT FROM "Membership" m WHERE m."stationId" = p."stationId" AND m."personId" = p."id" AND m."endedOn" IS NULL AND m."state" <> 'PENDING')`;
const isPending = Prisma.sql`EXISTS (SELECT FROM "Membership" m WHERE m."stationId" = p."stationId" AND m."personId" = p."id" AND m."endedOn" IS NULL AND m."state" = 'PENDING')`;
const isVolunteer = Prisma.sql`EXISTS (SELECT FROM "Volunteer" v WHERE v."stationId" = p."stationId" AND v."personId" = p."id" AND v."toOn" IS NULL)`;

/** One page of the people registered at a station now. `text` is the search text behind the address's random id. */
export async function listPeople(
  { db, station }: Pick<StationScope, "db" | "station">,
  filter: PeopleFilter,
  text: string | null,
) {
  const all = [Prisma.sql`p."stationId" = ${station.id}`, Prisma.sql`p."endedOn" IS NULL`];
  if (filter.kind === "MEMBER") all.push(isMember);
  if (filter.kind === "PENDING") all.push(isPending);
  if (filter.kind === "VOLUNTEER") all.push(isVolunteer);
  if (filter.kind === "RESIDENT")
    all.push(
      Prisma.sql`NOT ${isVolunteer} AND NOT EXISTS (SELECT FROM "Membership" m WHERE m."stationId" = p."stationId" AND m."personId" = p."id" AND m."endedOn" IS NULL)`,
    );
  if (filter.building) all.push(Prisma.sql`p."building" = ${filter.building}`);
  if (text) all.push(matching(readAsked(text)));
  const where = Prisma.join(all, " AND ");
  const order =
    filter.sort === "building"
      ? Prisma.sql`p."building" NULLS LAST, p."unitNo", p."pinyin", p."id"`
      : Prisma.sql`p."pinyin", p."id"`;
  const counts = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM "Person" p WHERE ${where}`;
  const rows = await db.$queryRaw<PersonRow[]>`
    SELECT p."id", p."name", p."sex", p."birthYear", p."birthMonth", p."birthDay", c."name" AS "community", p."building", p."unitNo", h."name" AS "homeUnit", m."fullMemberMonth"::text AS "fullMemberMonth",
      (SELECT x."last4" FROM "PersonContact" x WHERE x."stationId" = ${station.id} AND x."personId" = p."id" ORDER BY x."relation" = 'SELF' DESC LIMIT 1) AS "last4",
      coalesce(m."state" <> 'PENDING', false) AS "member", coalesce(m."state" = 'PENDING', false) AS "pending", m."exemptFrom" IS NOT NULL AS "exempt",
      EXISTS (SELECT FROM "Volunteer" v WHERE v."stationId" = ${station.id} AND v."personId" = p."id" AND v."toOn" IS NULL) AS "volunteer",
      (SELECT max("servedOn")::text FROM "ServiceInForce" r WHERE r."stationId" = ${station.id} AND r."personId" = p."id") AS "lastOn"
    FROM (SELECT * FROM "Person" p WHERE ${where} ORDER BY ${order} LIMIT ${PEOPLE_PAGE} OFFSET ${(filter.page - 1) * PEOPLE_PAGE}) p
    LEFT JOIN "Community" c ON c."id" = p."communityId" LEFT JOIN "Membership" m ON m."stationId" = ${station.id} AND m."personId" = p."id" AND m."endedOn" IS NULL
    LEFT JOIN "Affiliation" f ON f."stationId" = ${station.id} AND f."personId" = p."id" AND f."toOn" IS NULL LEFT JOIN "FormalBranch" b ON b."id" = f."branchId" LEFT JOIN "HomeUnit" h ON h."id" = b."homeUnitId"
    ORDER BY ${order}`;
  const count = counts[0]?.count ?? 0;
  return { rows, count, pages: Math.max(1, Math.ceil(count / PEOPLE_PAGE)) };
}

/** The search text that an address's random id stands for, if it is this person's and younger than a day. */
export async function readSearch(
  { db, station, actor }: Pick<StationScope, "db" | "station" | "actor">,
  id: string | undefined,
): Promise<string | null> {
  if (!id) return null;
  const rows = await db.$queryRaw<
    { text: string }[]
  >`SELECT "text" FROM "SearchText" WHERE "stationId" = ${station.id} AND "id" = ${id} AND "actorId" = ${actor.id}::uuid AND "at" > now() - interval '1 day'`;
  return rows[0]?.text ?? null;
}

/** What the register form offers: the station's estates, and formal branches by home unit. */
export async function registerChoices({ db, station, today }: Pick<StationScope, "db" | "station" | "today">) {
  const communities = await db.$queryRaw<
    { id: number; name: string; nameEn: string }[]
  >`SELECT c."id", c."name", c."nameEn" FROM "StationCommunity" j JOIN "Community" c ON c."id" = j."communityId"
    WHERE j."placeStationId" = ${station.id} AND (j."toOn" IS NULL OR j."toOn" > ${today}::date) ORDER BY j."isPrimary" DESC, c."pinyin"`;
  const branches = await db.$queryRaw<
    { id: number; name: string; unit: string }[]
  >`SELECT b."id", b."name", h."name" AS "unit" FROM "FormalBranch" b JOIN "HomeUnit" h ON h."id" = b."homeUnitId" WHERE h."endedOn" IS NULL ORDER BY h."pinyin", b."name" LIMIT 500`;
  return { communities, branches: inOrder(branches) };
}
