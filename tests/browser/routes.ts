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

/** The addresses that a pattern stands for at a station: with a recorded and a planned activity of its own. */
export async function addresses(pattern: string, station: string): Promise<string[]> {
  const [centre] = await rows<{ slug: string }>(
    `SELECT c."slug" FROM "ManagementCentre" c JOIN "StationPlacement" p ON p."centreId" = c."id" JOIN "Station" s ON s."id" = p."placeStationId" WHERE s."slug" = $1`,
    [station],
  );
  const activities = await rows<{ id: string }>(
    `(SELECT a."id" FROM "Activity" a JOIN "Station" s ON s."id" = a."stationId" WHERE s."slug" = $1 AND "state" = 'RECORDED' AND "kind" = 'SERVICE' ORDER BY "heldOn" DESC LIMIT 1)
     UNION ALL (SELECT a."id" FROM "Activity" a JOIN "Station" s ON s."id" = a."stationId" WHERE s."slug" = $1 AND "state" = 'PUBLISHED' ORDER BY "heldOn" LIMIT 1)`,
    [station],
  );
  const plain = pattern.replace("[station]", station).replace("[centre]", centre?.slug ?? "");
  return plain.includes("[id]") ? activities.map(({ id }) => plain.replace("[id]", id)) : [plain];
}
