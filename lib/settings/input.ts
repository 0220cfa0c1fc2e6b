import { z } from "zod";
import { readWeek, WEEKDAYS } from "./rules";

const time = z.string().max(8).default("");
const day = z
  .object({ from1: time, to1: time, from2: time, to2: time, same: z.literal("on").optional() })
  .transform(({ same, ...times }) => ({ ...times, same: same === "on" }));
const text = (most: number, message: string) => z.string().trim().max(most, message).default("");

/** What the station says of itself, and its week. `version` 0: nothing has been said yet. */
export const publicDetailInput = z
  .object({
    key: z.uuid(),
    version: z.coerce.number().int().min(0).default(0),
    way: text(200, "settings.longWay"),
    hoursNote: text(100, "settings.longNote"),
    introduction: text(1000, "settings.longIntroduction"),
    meant: z.preprocess((value) => [value ?? []].flat(), z.array(z.string().max(50)).max(50)),
    all: z.literal("on").optional(),
    hours: z.partialRecord(z.enum(WEEKDAYS.map(String) as [string, ...string[]]), day).default({}),
  })
  .transform(({ hours, all, ...rest }, context) => {
    const read = readWeek(
      Object.fromEntries(
        Object.entries(hours).flatMap(([weekday, typed]) => (typed ? [[Number(weekday), typed]] : [])),
      ),
      all === "on",
    );
    if ("spans" in read) return { ...rest, spans: read.spans };
    for (const [weekday, message] of read.wrong)
      context.addIssue({ code: "custom", path: [`hours-${weekday}`], message });
    return z.NEVER;
  });

export type PublicDetailInput = z.output<typeof publicDetailInput>;

/** What the address of the settings says was just done, to which frequent activity. */
export const settingsQuery = z.object({
  said: z.enum(["public", "made", "changed", "ended", "back"]).optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
});
