import type { Day } from "@/lib/clock";

/** One person of a people list. */
export type PersonRow = {
  id: string;
  name: string;
  sex: number;
  birthYear: number | null;
  birthMonth: number | null;
  birthDay: number | null;
  community: string | null;
  building: string | null;
  unitNo: string | null;
  last4: string | null;
  member: boolean;
  pending: boolean;
  exempt: boolean;
  volunteer: boolean;
  homeUnit: string | null;
  fullMemberMonth: Day | null;
  lastOn: Day | null;
};
