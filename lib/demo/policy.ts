import { TOTALS } from "./profile";

/** Figures from outside the app: all Party members of the oilfield, entered by HQ. */
export const referenceFigureRows = [
  { metric: "ALL_PARTY_MEMBERS", asOf: "2018-01-01", value: TOTALS.partyMembers, source: "局党委组织部填报" },
];
