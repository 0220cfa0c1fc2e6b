import fs from "node:fs";
import path from "node:path";
import { rows } from "./harness";

/** Every address pattern of the app, read from its folders: "/desk/[station]/activities/[id]". */
export function patterns(): string[] {
  const found: string[] = [];
  const walk = (folder: string, address: string) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory())
        walk(path.join(folder, entry.name), entry.name.startsWith("(") ? address : `${address}/${entry.name}`);
      else if (entry.name === "page.tsx") found.push(address || "/");
    }
  };
  walk("app", "");
  return found.sort();
}

/** A station's activities and notices that everybody may open, as `inPublic` shows them. */
async function publicIds(what: "meetings" | "notices", station: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    what === "notices"
      ? `SELECT n."id" FROM "Notice" n JOIN "Station" s ON s."id" = n."stationId" WHERE s."slug" = $1 AND n."endedAt" IS NULL AND n."fromOn" <= '2018-04-10' ORDER BY n."fromOn" LIMIT 2`
      : `SELECT DISTINCT ON (a."state", m."no") a."id" FROM "Activity" a JOIN "Station" s ON s."id" = a."stationId" LEFT JOIN "ActivityMove" m ON m."stationId" = a."stationId" AND m."activityId" = a."id"
         WHERE s."slug" = $1 AND a."audience" = 'PUBLIC' AND a."state" IN ('PUBLISHED', 'CANCELLED') AND a."heldOn" > '2018-04-10' ORDER BY a."state", m."no", a."heldOn"`,
    [station],
  );
  return found.map(({ id }) => id);
}

/** Whose ids the desk's addresses carry, by their part; activities have their own rule. */
const owners: Record<string, string> = { notices: "Notice", teams: "ServiceUnit", settings: "ActivityTemplate" };

/** The addresses that a pattern stands for at a station: with a recorded and a planned activity of its own. */
export async function addresses(pattern: string, station: string): Promise<string[]> {
  const open = /^\/stations\/\[station\]\/(meetings|notices)\//.exec(pattern)?.[1] as
    | "meetings"
    | "notices"
    | undefined;
  if (open)
    return (await publicIds(open, station)).map((id) => pattern.replace("[station]", station).replace("[id]", id));
  const [centre] = await rows<{ slug: string }>(
    `SELECT c."slug" FROM "ManagementCentre" c JOIN "StationPlacement" p ON p."centreId" = c."id" JOIN "Station" s ON s."id" = p."placeStationId" WHERE s."slug" = $1`,
    [station],
  );
  const activities = await rows<{ id: string }>(
    `(SELECT a."id" FROM "Activity" a JOIN "Station" s ON s."id" = a."stationId" WHERE s."slug" = $1 AND "state" = 'RECORDED' AND "kind" = 'SERVICE' ORDER BY "heldOn" DESC LIMIT 1)
     UNION ALL (SELECT a."id" FROM "Activity" a JOIN "Station" s ON s."id" = a."stationId" WHERE s."slug" = $1 AND "state" = 'PUBLISHED' ORDER BY "heldOn" LIMIT 1)`,
    [station],
  );
  if (pattern.includes("[id]") && owners[pattern.split("/")[3] ?? ""]) {
    const [, , , part = ""] = pattern.split("/");
    const own = await rows<{ id: string }>(
      `SELECT o."id" FROM "${owners[part]}" o JOIN "Station" s ON s."id" = o."stationId" WHERE s."slug" = $1 AND o."${part === "notices" ? "endedAt" : "endedOn"}" IS NULL ORDER BY o."id" DESC LIMIT 1`,
      [station],
    );
    return own.map(({ id }) => pattern.replace("[station]", station).replace("[id]", id));
  }
  const [coordinator] = await rows<{ id: string }>(`SELECT "id" FROM "User" WHERE "account" = $1`, [station]);
  const plain = pattern
    .replace("[station]", station)
    .replace("[centre]", centre?.slug ?? "")
    .replace("[account]", coordinator?.id ?? "");
  return plain.includes("[id]") ? activities.map(({ id }) => plain.replace("[id]", id)) : [plain];
}
