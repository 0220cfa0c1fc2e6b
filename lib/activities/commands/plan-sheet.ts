import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { Problems } from "@/lib/db/refusal";
import type { SettledInput } from "../input";
import { peopleProblems, twice } from "../rules/checks";
import { type AttendanceStatus, type Part, partsOf } from "../rules/kinds";
import type { AttendanceRow } from "../rules/lines";
import { planProblems } from "../rules/plans";
import { known, listsOf } from "./sheet";

/**
 * Checks a plan's time and people and makes its list: who is asked to come. Members who are exempt from requirements stand
 * on a meeting's list as such (domain.md R-OL-13). Nobody at all is no mistake, and nobody is made a volunteer yet.
 * @param before the list as it stands: whoever was put down as exempt stays so
 * @param publish a plan of risky work has its insurance before anybody reads of it
 * @throws Problems with every mistake at once, each beside its field
 */
export async function makeExpected(
  scope: WriteScope,
  input: SettledInput,
  before: readonly AttendanceRow[],
  publish: boolean,
): Promise<AttendanceRow[]> {
  const { serving, attending } = listsOf(input);
  const excused = input.excused.filter((id) => !serving.includes(id) && !attending.includes(id));
  const all = [...serving, ...attending, ...excused];
  const people = await known(scope, all, input.heldOn);
  const field = partsOf(input.kind)[0] === "SERVING" ? "serving" : "attending";
  const when = { heldOn: input.heldOn, startMinute: input.start, endMinute: input.end };
  const problems = planProblems(when, scope.station, scope);
  const list = [...new Set(all)].flatMap((id) => people.get(id) ?? []);
  if (all.some((id) => !people.has(id))) problems.push({ messageKey: "errors.unknownPerson", field });
  if (list.length > 0) problems.push(...peopleProblems(list, input.heldOn, field));
  const double = twice([...serving, ...attending]).flatMap((id) => people.get(id)?.name ?? []);
  if (double.length > 0) problems.push({ messageKey: "errors.twice", field, values: { names: double.join("、") } });
  if (publish && input.hazard && !input.insuranceRef)
    problems.push({ messageKey: "errors.insurance", field: "insuranceRef" });
  if (problems.length > 0) throw new Problems(problems);
  const exempt = new Set(before.filter((row) => row.status === "EXEMPT").map((row) => row.personId));
  const expected = (part: Part) => (personId: string) => {
    const isExempt = input.kind === "MEETING" && (exempt.has(personId) || people.get(personId)?.exempt === true);
    const status: AttendanceStatus = isExempt ? "EXEMPT" : "EXPECTED";
    return { personId, part, status, minutes: null };
  };
  return [
    ...serving.map(expected("SERVING")),
    ...attending.map(expected("TAKING_PART")),
    ...excused.map((personId) => ({
      ...expected(partsOf(input.kind)[0] ?? "TAKING_PART")(personId),
      status: "EXCUSED" as const,
    })),
  ];
}
