import type { Day } from "@/lib/clock";

/** What a figure of service is made of: records in the ledger, and totals from paper. */
export const PARTS = ["itemised", "paper"] as const;
export type Part = (typeof PARTS)[number];

/** Where a page of records ends; the next one begins after it. Records go by day, time and id, newest first. */
export type Place = { heldOn: Day; startMinute: number; id: string };

/** A place in the list as the address says it. */
export function placeText({ heldOn, startMinute, id }: Place): string {
  return `${heldOn}.${startMinute}.${id}`;
}
