import type { AccountAdminScope } from "@/lib/auth/keeper-doors";
import type { DeskPlace } from "../place";

/**
 * What the desk's frame shows on the head's pages. No count of members: the door to accounts reaches no row of the station.
 * @throws Error without a station, which a desk's door always has
 */
export function headPlace({ station, actor, now, today }: AccountAdminScope): DeskPlace {
  if (!station) throw new Error("The head's door opens at a station.");
  return { station, actor, now, today, counts: null, anybody: true };
}
