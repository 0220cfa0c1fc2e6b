/** What an activity is. MEETING never posts; in CULTURE and CLASS only those who serve do (design.md, the ledger). */
export const KINDS = ["SERVICE", "MEETING", "CULTURE", "CLASS"] as const;
export type Kind = (typeof KINDS)[number];

/** What a meeting is; in some of them a branch votes (domain.md 3.1). */
export const MEETING_KINDS = [
  "THEME_DAY",
  "BRANCH_MEETING",
  "BRANCH_COMMITTEE",
  "PARTY_GROUP",
  "PARTY_CLASS",
  "STUDY",
  "ORG_LIFE_REVIEW",
  "DEMOCRATIC_APPRAISAL",
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const STATES = ["DRAFT", "PUBLISHED", "CANCELLED", "HELD", "RECORDED"] as const;
export type State = (typeof STATES)[number];

/** Who sees a published plan: everybody on the station's public page, or only those who work with it. */
export const AUDIENCES = ["PUBLIC", "MEMBERS"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** SERVING counts in the ledger, TAKING_PART is attendance alone. */
export type Part = "SERVING" | "TAKING_PART";
export type AttendanceStatus = "EXPECTED" | "PRESENT" | "EXCUSED" | "ABSENT" | "EXEMPT" | "HOME_STUDY";

/** Which parts people can have in an activity of this kind. */
export function partsOf(kind: Kind): Part[] {
  if (kind === "SERVICE") return ["SERVING"];
  if (kind === "MEETING") return ["TAKING_PART"];
  return ["SERVING", "TAKING_PART"];
}
