import type { StationScope } from "@/lib/auth/doors";
import { countMembers } from "@/lib/people/queries/register-counts";

/** What every page of the desk shows around its own content. */
export type DeskPlace = Pick<StationScope, "station" | "actor" | "now" | "today"> & {
  /** null where the page's door reaches no row of the station */
  counts: { members: number } | null;
  anybody: boolean;
};

/** Where we are, who we are and what the rail counts: for `inStation` of each page of the desk. One statement. */
export async function deskPlace(scope: StationScope): Promise<DeskPlace> {
  const { station, actor, now, today } = scope;
  const { members, anybody } = await countMembers(scope);
  return { station, actor, now, today, counts: { members }, anybody };
}
