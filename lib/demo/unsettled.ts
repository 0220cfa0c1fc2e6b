import type { ActivityRows } from "./activity-rows";
import { idOf } from "./random";
import type { DemoStation } from "./stations";

/** One name of a pasted list that a demo station has settled, and at Dongli one that is still open. */
export function unsettledRows(
  { id: stationId, slug }: DemoStation,
  { Activity, Attendance }: ActivityRows,
  coordinator: string,
) {
  const held = Activity.filter(
    ({ state, kind, heldOn }) =>
      state === "RECORDED" && kind === "SERVICE" && heldOn >= "2018-03-01" && heldOn < "2018-04-01",
  );
  const activity = held.at(-1);
  const present = Attendance.find(({ activityId }) => activityId === activity?.id);
  if (!activity || !present) return [];
  const row = (name: string, line: string) => ({
    stationId,
    id: idOf(activity.heldOn, `unsettled:${slug}:${name}`),
    activityId: activity.id,
    name,
    line,
  });
  const settled = {
    ...row("老班长", "老班长也来了"),
    state: "SETTLED",
    personId: present.personId,
    settledAt: activity.recordedAt,
    settledBy: coordinator,
  };
  if (slug !== "dongli") return [settled];
  return [
    settled,
    { ...row("二楼李姐", "二楼李姐 帮忙发传单"), state: "OPEN", personId: null, settledAt: null, settledBy: null },
  ];
}
