import { describe, expect, test } from "vitest";
import { agendaOf, isMoved, isOver, type PublicActivity } from "@/lib/activities/rules/agenda";

const now = { today: "2018-04-12", minute: 510 };

function anActivity(given: Partial<PublicActivity> = {}): PublicActivity {
  const words = { invited: "", bring: "", entrance: "", contact: "", publicLine: "", place: "活动室" };
  const times = { heldOn: "2018-04-12", startMinute: 540, endMinute: 630 };
  const moved = { movedFromOn: null, movedFromStart: null, movedFromPlace: null };
  return {
    id: "a",
    kind: "MEETING",
    state: "PUBLISHED",
    title: "学习",
    version: 1,
    ...words,
    ...times,
    ...moved,
    ...given,
  };
}
const moved = { movedFromOn: "2018-04-14", movedFromStart: 540, movedFromPlace: "活动室" };
const shown = (...activities: PublicActivity[]) =>
  agendaOf(activities, now).map(({ on, was, activity }) => `${on} ${activity.id}${was ? " was" : ""}`);

describe("the agenda", () => {
  test("is in the order of day and hour, what is over is gone", () => {
    expect(
      shown(
        anActivity({ id: "late", startMinute: 900, endMinute: 960 }),
        anActivity({ id: "early" }),
        anActivity({ id: "over", startMinute: 420, endMinute: 510 }),
        anActivity({ id: "tomorrow", heldOn: "2018-04-13", startMinute: 60 }),
      ),
    ).toEqual(["2018-04-12 early", "2018-04-12 late", "2018-04-13 tomorrow"]);
  });

  test("shows what was moved to another day at both days, until the old one has passed", () => {
    expect(shown(anActivity({ heldOn: "2018-04-21", ...moved }))).toEqual(["2018-04-14 a was", "2018-04-21 a"]);
    expect(shown(anActivity({ heldOn: "2018-04-21", ...moved, movedFromOn: "2018-04-11" }))).toEqual(["2018-04-21 a"]);
  });

  test("shows what was moved to an earlier day at both days as well", () => {
    expect(shown(anActivity({ heldOn: "2018-04-13", ...moved }))).toEqual(["2018-04-13 a", "2018-04-14 a was"]);
  });

  test("shows another hour of the same day once", () => {
    const later = anActivity({ ...moved, movedFromOn: "2018-04-12", movedFromStart: 480 });
    expect(shown(later)).toEqual(["2018-04-12 a"]);
    expect(isMoved(later)).toBe(true);
  });

  test("keeps what was cancelled until its day has passed, once", () => {
    const cancelled = anActivity({ state: "CANCELLED", startMinute: 60, endMinute: 120, ...moved });
    expect(shown(cancelled)).toEqual(["2018-04-12 a"]);
    expect(isMoved(cancelled)).toBe(false);
    expect(isOver(cancelled, { today: "2018-04-13", minute: 0 })).toBe(true);
  });

  test("is no longer than asked for", () => expect(agendaOf([anActivity(), anActivity()], now, 1)).toHaveLength(1));
});

test("an activity that was moved back to where it was is not moved", () => {
  expect(isMoved(anActivity({ heldOn: "2018-04-14", ...moved }))).toBe(false);
});
