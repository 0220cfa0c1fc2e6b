import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { type FreshCode, freshCode } from "@/lib/accounts/commands/code";
import { type FormWork, type Keyed, takeForm } from "./form-action";
import type { FormState } from "./form-state";
import { type AccountAdminScope, inAccountsOf, inPlaces, type PlaceScope } from "./keeper-doors";

/** A write of the network's places by headquarters: `takeForm` in their door. */
export function placeAction<S extends z.ZodType<Keyed>, K = never>(
  form: FormWork<S, PlaceScope & { station: null }, K>,
) {
  return async (before: FormState<K>, data: FormData): Promise<FormState<K>> => {
    const door = <T>(inside: (scope: PlaceScope & { station: null }) => Promise<T>) =>
      inPlaces("place.manage", (scope) => inside({ ...scope, station: null }));
    const taken = await takeForm(door, form, before, data);
    if ("answer" in taken) return taken.answer;
    revalidatePath("/", "layout");
    redirect(taken.next);
  };
}

/** A write of other people's accounts: at one station by its head, or of anybody's by headquarters (slug null). */
export function accountAction<S extends z.ZodType<Keyed>, K = never>(form: FormWork<S, AccountAdminScope, K>) {
  return async (slug: string | null, before: FormState<K>, data: FormData): Promise<FormState<K>> => {
    const door = <T>(inside: (scope: AccountAdminScope) => Promise<T>) => inAccountsOf(slug, "account.manage", inside);
    const taken = await takeForm(door, form, before, data);
    if ("answer" in taken) return taken.answer;
    revalidatePath("/", "layout");
    redirect(taken.next);
  };
}

/** What a form answers that gave out a one-time code. `code` is null where this very form was answered before: once is once. */
export type CodeGiven<Facts> = Facts & { code: string | null };

/**
 * A write of an account that gives it a one-time code. The answer to this one request holds the code; it stands in no address,
 * no cookie and nowhere in the database, so that nobody sees it again.
 * @param form.work the verb; answers with the account's id
 * @param form.facts what the slip says besides the code
 */
export function codeAction<S extends z.ZodType<Keyed>, Facts>(form: {
  action: string;
  schema: S;
  work: (scope: AccountAdminScope, input: z.output<S>, fresh: FreshCode) => Promise<string>;
  facts: (scope: AccountAdminScope, id: string) => Promise<Facts>;
}) {
  type Answer = FormState<CodeGiven<Facts>>;
  return async (slug: string | null, before: Answer, data: FormData): Promise<Answer> => {
    const door = <T>(inside: (scope: AccountAdminScope) => Promise<T>) => inAccountsOf(slug, "account.manage", inside);
    const fresh = await freshCode();
    const { action, schema } = form;
    const work = async (scope: AccountAdminScope, input: z.output<S>) =>
      `${await form.work(scope, input, fresh)} ${fresh.mark}`;
    const taken = await takeForm<S, AccountAdminScope, CodeGiven<Facts>>(door, { action, schema, work }, before, data);
    if ("answer" in taken) return taken.answer;
    const [id = "", mark] = taken.next.split(" ");
    const facts = await door((scope) => form.facts(scope, id));
    revalidatePath("/", "layout");
    const code = mark === fresh.mark ? fresh.code : null; // another press's save: its code was shown there
    return { typed: {}, errors: {}, nth: before.nth + 1, kept: { ...facts, code } };
  };
}
