import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { inStation, type StationScope } from "./doors";
import { type Keyed, takeForm } from "./form-action";
import type { FormState } from "./form-state";
import type { Permission } from "./permissions";

/** A write at a station: `takeForm` in its door. The address's slug comes first, then what useActionState gives. */
export function stationAction<S extends z.ZodType<Keyed>, K = never>(
  permission: Permission,
  action: string,
  schema: S,
  work: (scope: StationScope, input: z.output<S>) => Promise<string>,
  keep?: (scope: StationScope, typed: Record<string, unknown>) => Promise<K>,
) {
  return async (slug: string, before: FormState<K>, form: FormData): Promise<FormState<K>> => {
    const door = <T>(inside: (scope: StationScope) => Promise<T>) => inStation(slug, permission, inside);
    const taken = await takeForm(door, { action, schema, work, keep }, before, form);
    if ("answer" in taken) return taken.answer;
    revalidatePath(`/desk/${slug}`, "layout");
    redirect(taken.next); // outside the try: redirect works by throwing
  };
}
