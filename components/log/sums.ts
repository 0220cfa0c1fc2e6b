import type { Kind, Part } from "@/lib/activities/rules/kinds";
import { totalsOf } from "@/lib/activities/rules/lines";
import type { Sums } from "./summary";
import type { FormPeople, LogStart } from "./types";

function minuteIn(text: FormDataEntryValue | null): number | null {
  const [hours, minutes] = typeof text === "string" && /^\d{1,2}:\d{2}$/.test(text) ? text.split(":").map(Number) : [];
  return hours === undefined || minutes === undefined ? null : hours * 60 + minutes;
}

/** What the form, as it stands, would put into the ledger: by the same rule that the server applies when it is saved. */
export function readSums(data: FormData | null, people: FormPeople, kind: Kind, start: LogStart): Sums {
  const text = (name: string) => data?.get(name) ?? null;
  const day = text("heldOn") === "other" ? text("heldOnOther") : text("heldOn");
  const heldOn = typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : data ? null : start.heldOn;
  const from = data ? minuteIn(text("start")) : start.startMinute;
  const to = data ? minuteIn(text("end")) : start.endMinute;
  const picked = people.doubts.filter((doubt) => doubt.pick !== "" && doubt.pick !== "none");
  const uncounted = (id: string) => text(`answers[${id}]`) === "UNCOUNTED";
  const row = (personId: string, part: Part) => ({
    personId,
    part,
    status: "PRESENT" as const,
    minutes: Number(text(`minutes[${personId}]`)) || null,
  });
  const sheet = [
    ...people.serving.map(({ id }) => row(id, uncounted(id) ? "TAKING_PART" : "SERVING")),
    ...people.attending.map(({ id }) => row(id, "TAKING_PART")),
    ...picked.map((doubt, nth) =>
      row(
        doubt.pick === "new" ? `new-${nth}` : doubt.pick,
        doubt.pick === "new" && doubt.kind === "RESIDENT" ? "TAKING_PART" : doubt.part,
      ),
    ),
  ];
  const length = from !== null && to !== null && to > from ? to - from : 0;
  const counted = {
    kind,
    category: kind === "MEETING" ? null : "ANY",
    heldOn: heldOn ?? "",
    startMinute: 0,
    endMinute: length,
  };
  return {
    title: String(text("title") ?? start.title),
    heldOn,
    start: from,
    end: to !== null && from !== null && to > from ? to : null,
    ...totalsOf(counted, sheet),
    open: people.doubts.filter((doubt) => doubt.pick === "").map((doubt) => doubt.name),
    counts: kind !== "MEETING",
  };
}
