import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { refusalOf } from "@/lib/db/errors";
import { once } from "@/lib/db/once";
import { type Problem, Problems } from "@/lib/db/refusal";
import { formatDay, formatMonth } from "@/lib/i18n/format";
import { inStation, type StationScope } from "./doors";
import { fromForm } from "./form-data";
import type { FormState } from "./form-state";
import type { Permission } from "./permissions";

type Keyed = { key: string };

async function inWords(wrong: Problem[]): Promise<Record<string, string[]>> {
  const t = await getTranslations();
  const locale = t("dates.locale") as "zh-CN" | "en";
  const errors: Record<string, string[]> = {};
  for (const { messageKey, field, values = {} } of wrong) {
    const shown = Object.fromEntries(
      Object.entries(values).map(([name, value]) =>
        name === "day"
          ? [name, formatDay(String(value), locale)]
          : name === "month"
            ? [name, formatMonth(String(value), locale)]
            : [name, value],
      ),
    );
    // A key that the catalogue lacks is a bug of ours, said as such, never shown as a key.
    const words = t.has(messageKey) ? t(messageKey, shown) : t("errors.unknown");
    errors[field] = [...(errors[field] ?? []), words];
  }
  return errors;
}

/** The refusal that an error means as things to put right; an error that means none is thrown on. */
function wrongOf(error: unknown): Problem[] {
  if (error instanceof Problems) return error.problems;
  const refusal = refusalOf(error);
  if (!refusal) throw error;
  return [{ messageKey: refusal.messageKey, field: refusal.field, values: refusal.values }];
}

/**
 * The one wrapper of every write at a station: door, permission, schema, key, work, and failure into words. The form gets
 * back what was typed with each mistake beside its field; whatever is no refusal is a bug and reaches the error page.
 * @param work the verb; answers with the path to go on to
 * @param keep reads what the form needs to show its typed values again, e.g. the names behind typed ids
 */
export function stationAction<S extends z.ZodType<Keyed>, K = never>(
  permission: Permission,
  action: string,
  schema: S,
  work: (scope: StationScope, input: z.output<S>) => Promise<string>,
  keep?: (scope: StationScope, typed: Record<string, unknown>) => Promise<K>,
) {
  return async (slug: string, before: FormState<K>, form: FormData): Promise<FormState<K>> => {
    const typed = fromForm(form);
    let next = "";
    let wrong: Problem[] = [];
    try {
      next = await inStation(slug, permission, async (scope) => {
        const input = schema.safeParse(typed);
        if (!input.success) {
          wrong = input.error.issues.map((issue) => ({
            messageKey: issue.message,
            field: String(issue.path[0] ?? ""),
          }));
          return "";
        }
        return once(scope, { key: input.data.key, action, input: input.data }, () => work(scope, input.data));
      });
    } catch (error) {
      wrong = wrongOf(error);
    }
    if (wrong.length > 0) {
      const answer: FormState<K> = { typed, errors: await inWords(wrong), nth: before.nth + 1 };
      const subject = wrong.find(({ values }) => values?.activity)?.values?.activity;
      if (subject) answer.subject = String(subject);
      if (keep) answer.kept = await inStation(slug, permission, (scope) => keep(scope, typed));
      return answer;
    }
    revalidatePath(`/desk/${slug}`, "layout");
    redirect(next); // outside the try: redirect works by throwing
  };
}
