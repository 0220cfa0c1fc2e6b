import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { readBoard } from "@/app/(network)/hq/board-data";
import { readStations } from "@/app/(network)/hq/comparison-data";
import { readRecordsView } from "@/app/(network)/hq/records-data";
import { inNetwork, type NetworkScope } from "@/lib/auth/doors";
import { auditNetwork } from "@/lib/db/audit";
import { exportInput } from "@/lib/exports/input";
import type { Sheet } from "@/lib/exports/rules";
import { type Locale, localeFrom } from "@/lib/i18n/locale";
import { boardFilter, recordsFilter, stationsFilter } from "@/lib/totals/input";
import { download } from "../download";
import { boardRows } from "./board-rows";
import { recordRows } from "./record-rows";
import { stationRows } from "./station-rows";

/** More rows than this are not taken away at once: the file says that it is cut. */
export const EXPORT_ROWS = 50_000;

type Query = Record<string, string>;
type Read = (scope: NetworkScope, query: Query, locale: Locale) => Promise<() => Promise<Sheet>>;

/** What can be taken away: each reads in the door what its screen shows, and is put into words after it has closed. */
const LISTS: Record<string, Read> = {
  board: async (scope, query, locale) => {
    const board = await readBoard(scope, boardFilter.parse(query));
    return () => boardRows(board, locale);
  },
  stations: async (scope, query, locale) => {
    const stations = await readStations(scope, stationsFilter.parse({ ...query, page: 1 }), EXPORT_ROWS);
    return () => stationRows(stations, locale);
  },
  records: async (scope, query, locale) => {
    const filter = recordsFilter.parse({ ...query, after: undefined, page: 1 });
    const view = await readRecordsView(scope, filter, EXPORT_ROWS);
    return () => recordRows(view, locale);
  },
};

/** A board, a comparison or records of the network or a centre as a file, through the same door as the screen; an event of the audit. */
export async function networkExport(request: Request, list: string, centre: string | null): Promise<Response> {
  const read = Object.hasOwn(LISTS, list) ? LISTS[list] : undefined;
  if (!read) notFound();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { format } = exportInput.parse(query);
  const locale = localeFrom(await getLocale());
  const write = await inNetwork(centre, centre === null ? "network.read" : "centre.read", async (scope) => {
    const found = await read(scope, query, locale);
    await auditNetwork(scope.db, "EXPORTED", centre, scope.actor.id, { list, format });
    return found;
  });
  return download(await write(), format, `${list}-${centre ?? "network"}`);
}
