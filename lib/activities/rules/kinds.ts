/** What an activity is. MEETING never posts; in CULTURE and CLASS only those who serve do (design.md, the ledger). */
export const KINDS = ["SERVICE", "MEETING", "CULTURE", "CLASS"] as const;
export type Kind = (typeof KINDS)[number];

export const STATES = ["DRAFT", "PUBLISHED", "CANCELLED", "HELD", "RECORDED"] as const;
export type State = (typeof STATES)[number];

/** SERVING counts in the ledger, TAKING_PART is attendance alone. */
export type Part = "SERVING" | "TAKING_PART";
export type AttendanceStatus = "EXPECTED" | "PRESENT" | "EXCUSED" | "ABSENT" | "EXEMPT" | "HOME_STUDY";

/** Which parts people can have in an activity of this kind. */
export function partsOf(kind: Kind): Part[] {
  if (kind === "SERVICE") return ["SERVING"];
  if (kind === "MEETING") return ["TAKING_PART"];
  return ["SERVING", "TAKING_PART"];
}
