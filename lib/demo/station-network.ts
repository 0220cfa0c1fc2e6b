import { noActivities } from "./activity-rows";
import { applicationRows } from "./applications";
import type { Cell } from "./cells";
import { contactsOf, type PhoneBook } from "./contacts";
import type { Counts } from "./counts";
import { identitiesOf } from "./identity";
import { lockRows } from "./locks";
import { addMeetings } from "./meetings";
import { exempt } from "./membership";
import { paperRows } from "./paper-era";
import { peopleOf } from "./people";
import { memberRows, personRows, volunteerRows } from "./people-rows";
import { addPlans } from "./plans";
import { DEMO_STATIONS } from "./profile";
import { notices, openingHours, stationDetail } from "./public-life";
import { Random } from "./random";
import { addSession } from "./recording";
import { sessionsOf } from "./sessions";
import { userId } from "./staff";
import type { DemoStation } from "./stations";
import { templatesOf } from "./templates";
import { unitRows, unitsOf } from "./units";
import { unsettledRows } from "./unsettled";
import { byStart, volunteersOf } from "./volunteers";
import { yungongOf } from "./yungong";

/** What all stations share while they are made: telephone and ID numbers are given once in the network. */
export type Shared = { book: PhoneBook; births: Set<string>; counts: Counts; applications: number };

/** Everything of one station: its people, units, activities, ledger, paper totals and locks, as rows by table. */
export function stationNetwork(
  station: DemoStation,
  cells: readonly Cell[],
  { book, births, counts, applications }: Shared,
) {
  const people = peopleOf(station, counts);
  exempt(new Random(`exempt:${station.slug}`), people);
  const volunteers = volunteersOf(station, people, counts);
  const lineage = station.slug === "jinhua3" ? yungongOf(station, volunteers) : { units: [], lineage: [], site: [] };
  volunteers.sort(byStart); // joining the team may have begun earlier than volunteering
  const units = [...lineage.units, ...unitsOf(station, volunteers)];
  const templates = templatesOf(station, units);
  const coordinator = userId(station.slug);
  const activities = noActivities();
  const stage = { station, volunteers, units, templates };
  for (const session of sessionsOf(stage, cells)) addSession(activities, session, { station, coordinator });
  addMeetings(activities, { station, people, templates, coordinator });
  if ((DEMO_STATIONS as readonly string[]).includes(station.slug)) addPlans(activities, { ...stage, coordinator });
  const onDemand = (DEMO_STATIONS as readonly string[]).includes(station.slug)
    ? unsettledRows(station, activities, coordinator)
    : [];
  activities.ServiceRecord.sort((a, b) =>
    a.servedOn < b.servedOn ? -1 : a.servedOn > b.servedOn ? 1 : a.entry - b.entry,
  );
  return {
    Identity: identitiesOf(station.slug, people, births),
    Person: personRows(people),
    PersonContact: contactsOf(book, station.slug, people),
    ...memberRows(people),
    Volunteer: volunteerRows(station.slug, volunteers),
    MembershipApplication: applicationRows(station, people, applications),
    ...unitRows(units),
    UnitLineage: lineage.lineage,
    GreenSite: lineage.site,
    ActivityTemplate: templates,
    ...activities,
    UnsettledName: onDemand,
    StationDetail: [stationDetail(station)],
    OpeningHours: openingHours(station),
    Notice: notices(station, coordinator),
    HistoricalAggregate: paperRows(station, cells),
    MonthLock: lockRows(station),
  };
}
