import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { Db } from "@/lib/db/doors";
import { refusalOf } from "@/lib/db/errors";
import { once } from "@/lib/db/once";
import { type Problem, Problems } from "@/lib/db/refusal";
import { formatDay, formatMonth } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { fromForm } from "./form-data";
import { type FormState, nextNth } from "./form-state";

export type Keyed = { key: string };
/** What the wrapper needs of a door's scope: whose keys count (station 0 outside the stations), and who acts. */
type Keyring = { db: Db; station: { id: number } | null; actor: { id: string } };

async function inWords(wrong: Problem[]): Promise<Record<string, string[]>> {
  const t = await getTranslations();
  const locale = localeFrom(await getLocale());
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
 * The one wrapper of every write: door, schema, key, work, and failure into words. The form gets back what was typed with
 * each mistake beside its field; whatever is no refusal is a bug and reaches the error page.
 * @param door opens the place with the permission that the write needs
 * @param work the verb; answers with the path to go on to
 * @param keep reads what the form needs to show its typed values again, e.g. the names behind typed ids
 * @returns where to go on to, or the answer for the form
 */
export async function takeForm<S extends z.ZodType<Keyed>, Scope extends Keyring, K = never>(
  door: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>,
  { action, schema, work, keep }: FormWork<S, Scope, K>,
  before: FormState<K>,
  form: FormData,
): Promise<{ next: string } | { answer: FormState<K> }> {
  const typed = fromForm(form);
  let next = "";
  let wrong: Problem[] = [];
  try {
    next = await door(async (scope) => {
      const input = schema.safeParse(typed);
      if (!input.success) {
        wrong = input.error.issues.map((issue) => ({ messageKey: issue.message, field: String(issue.path[0] ?? "") }));
        return "";
      }
      const { db, actor } = scope;
      const station = scope.station ?? { id: 0 };
      return once({ db, actor, station }, { key: input.data.key, action, input: input.data }, () =>
        work(scope, input.data),
      );
    });
  } catch (error) {
    wrong = wrongOf(error);
  }
  if (wrong.length === 0) return { next };
  const answer: FormState<K> = { typed, errors: await inWords(wrong), nth: nextNth(before) };
  const subject = wrong.find(({ values }) => values?.activity)?.values?.activity;
  if (subject) answer.subject = String(subject);
  if (keep) answer.kept = await door((scope) => keep(scope, typed));
  return { answer };
}

/** What a form's action does: its name for the keys, what may come in, the verb, and what the form needs to show itself again. */
export type FormWork<S extends z.ZodType<Keyed>, Scope, K = never> = {
  action: string;
  schema: S;
  work: (scope: Scope, input: z.output<S>) => Promise<string>;
  keep?: (scope: Scope, typed: Record<string, unknown>) => Promise<K>;
};
