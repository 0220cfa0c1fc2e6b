import { cache } from "react";
import { listComing } from "@/lib/activities/queries/public";
import { agendaOf } from "@/lib/activities/rules/agenda";
import { inPublic } from "@/lib/auth/public-door";
import { listNotices } from "@/lib/notices/queries/public";
import { listMilestones, listUnits, readStation } from "@/lib/stations/queries/public";

/** More than this is not listed as coming up; the door has room for as much. */
const COMING = 10;

/** What stands on a station's page, by one door a request for page and title alike; null where there is no such station. */
export const readStationPage = cache((slug: string) =>
  inPublic(async (scope) => {
    const station = await readStation(scope, slug);
    if (!station) return null;
    const { now, today } = scope;
    if (station.closedOn) return { station, now, today, agenda: [], notices: [], units: [], milestones: [] };
    const agenda = agendaOf(await listComing(scope, station), scope, COMING);
    const notices = await listNotices(scope, station);
    const units = await listUnits(scope, station);
    return { station, now, today, agenda, notices, units, milestones: await listMilestones(scope, station) };
  }),
);
