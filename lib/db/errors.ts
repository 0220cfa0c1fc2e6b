import { Refusal } from "./refusal";

type Shape = { code?: string; message?: string; cause?: unknown; meta?: unknown };

// Serialization failure, deadlock, server going down or coming up, connection lost. A lost commit may have arrived:
// every write carries its key, so running it again answers with the stored result.
const passing = /^(40001|40P01|57P0[1-3]|08\w{3}|P2034|P1001|P1002|P1017|ECONNRESET|ECONNREFUSED|EPIPE)$/;
const lost = /Connection terminated|Client has encountered a connection error/; // node-postgres gives these two no code

function codesOf(error: unknown, depth = 0): string[] {
  if (depth > 6 || typeof error !== "object" || error === null) return [];
  const codes: string[] = [];
  for (const [key, value] of Object.entries(error)) {
    if ((key === "code" || key === "originalCode") && typeof value === "string") codes.push(value);
    else if (typeof value === "object") codes.push(...codesOf(value, depth + 1));
  }
  return codes;
}

/** Whether a failure passes by itself, so that the whole transaction may run again. */
export function isPassing(error: unknown): boolean {
  return codesOf(error).some((code) => passing.test(code)) || lost.test((error as Shape | null)?.message ?? "");
}

/** Constraints that a user can run into though the commands check first: two people saved at the same moment. */
const refusals: [constraint: string, messageKey: string, field: string][] = [
  ["Activity_day", "errors.dayLogged", "heldOn"],
  ["Activity_insurance", "errors.insurance", "insuranceRef"],
  ["ServiceRecord_pkey", "errors.changedMeanwhile", ""],
  ["ServiceRecord_reversal", "errors.changedMeanwhile", ""],
  ["ActivityRevision_stationId_activityId_no_key", "errors.changedMeanwhile", ""],
  ["Volunteer_one", "errors.changedMeanwhile", ""],
  ["Membership_one", "errors.changedMeanwhile", ""],
  ["Affiliation_one", "errors.secondAffiliation", "branchId"],
  ["User_account_key", "accounts.taken", "account"],
  ["Station_slug_key", "places.slugTaken", "slug"],
  ["ManagementCentre_slug_key", "places.slugTaken", "slug"],
  ["UnitMember_once", "errors.changedHere", ""],
  ["UnitMember_leader", "errors.changedHere", ""],
  ["UnitMember_one", "errors.changedHere", ""],
  ["ServiceUnitName_one", "errors.changedHere", ""],
  ["ActivityTemplate_slot", "errors.changedHere", "slot"],
  ["StationDetail_pkey", "errors.changedHere", ""],
  ["OpeningHours_pkey", "errors.changedHere", ""],
  ["Volunteer_stationId_volunteerNo_key", "errors.changedMeanwhile", ""],
];

/** A database error as the refusal that it means, or null where it is a bug. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const { message = "", meta, cause } = (error ?? {}) as Shape;
  const text = `${message} ${JSON.stringify(meta ?? "")} ${JSON.stringify(cause ?? "")}`;
  const found = refusals.find(([constraint]) => text.includes(constraint));
  return found ? new Refusal(found[1], found[2]) : null;
}
