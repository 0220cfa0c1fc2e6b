import "server-only";
import type { WriteScope } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { Problems } from "@/lib/db/refusal";
import { registerNamed } from "@/lib/people/commands/register";
import type { ActivityInput, SettledInput } from "../input";
import { takeList } from "../queries/take-list";
import { MOST_PEOPLE } from "../rules/checks";
import type { Part } from "../rules/kinds";

/**
 * Turns typed lists and settled doubts into people: picks join the sheet, new people are registered from the activity's
 * day on, what nobody has settled is kept to be asked for later.
 * @throws Problems "errors.settleNames" when a typed list has names to settle: the form then shows them
 */
export async function settleInput(scope: WriteScope, input: ActivityInput): Promise<SettledInput> {
  const { servingText, attendingText, doubts, ...rest } = input;
  const settled: SettledInput = {
    ...rest,
    serving: [...rest.serving],
    attending: [...rest.attending],
    excused: [...rest.excused],
    answers: { ...rest.answers },
    unsettled: [],
  };
  // Whoever is put down for a day to come is looked up, and registered, as of today.
  const ahead = input.heldOn > scope.today;
  const on = ahead ? scope.today : input.heldOn;
  const registered: NonNullable<SettledInput["registered"]> = [];
  const listOf = (part: Part) => (part === "SERVING" ? settled.serving : settled.attending);
  for (const [part, text] of [
    ["SERVING", servingText],
    ["TAKING_PART", attendingText],
  ] as const) {
    if (!text.trim()) continue;
    const taken = await takeList(scope, text, on);
    const field = part === "SERVING" ? "serving" : "attending";
    if (taken.nameCount > MOST_PEOPLE)
      throw new Problems([
        { messageKey: "errors.tooMany", field, values: { count: taken.nameCount, most: MOST_PEOPLE } },
      ]);
    // Asked once, and only where something is open: a list that is clear saves at the first press.
    if (taken.doubts.length > 0 || taken.nameCount === 0)
      throw new Problems([{ messageKey: "errors.settleNames", field, values: { count: taken.doubts.length } }]);
    for (const person of taken.matched) if (!listOf(part).includes(person.id)) listOf(part).push(person.id);
    settled.excused.push(...taken.excused.map((person) => person.id).filter((id) => !settled.excused.includes(id)));
  }
  for (const doubt of doubts) {
    if (doubt.pick === "none") continue;
    if (doubt.pick === "")
      settled.unsettled.push({ name: doubt.name, line: doubt.written || doubt.lines.slice(0, 150) });
    else if (doubt.pick === "new") {
      const id = newId();
      await registerNamed(
        scope,
        { personId: id, identityId: newId() },
        { name: doubt.newName || doubt.name, kind: doubt.kind, building: doubt.building, from: on },
      );
      registered.push({ id, kind: doubt.kind });
      listOf(doubt.part).push(id);
      if (doubt.kind !== "VOLUNTEER") settled.answers[id] = doubt.kind === "MEMBER" ? "VOLUNTEER" : "UNCOUNTED";
    } else if (!listOf(doubt.part).includes(doubt.pick)) listOf(doubt.part).push(doubt.pick);
  }
  return { ...settled, registered };
}
