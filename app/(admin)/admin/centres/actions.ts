"use server";

import { placeAction } from "@/lib/auth/keeper-action";
import { changeCentre, makeCentre } from "@/lib/places/commands/centres";
import { centreInput, changeCentreInput } from "@/lib/places/input";
import { proposeSlug } from "@/lib/places/rules";

/** A new management centre. Without an address it comes back with the one that the name suggests. */
export const makeCentreAction = placeAction({
  action: "centre.make",
  schema: centreInput,
  work: async (scope, input) => {
    await makeCentre(scope, input);
    return "/admin/centres?said=made";
  },
  keep: async (_scope, typed) => ({ slug: typed.slug ? "" : proposeSlug(String(typed.name ?? "")) }),
});

/** A centre's name and telephone. */
export const changeCentreAction = placeAction<typeof changeCentreInput, { slug: string }>({
  action: "centre.change",
  schema: changeCentreInput,
  work: async (scope, input) => {
    await changeCentre(scope, input);
    return "/admin/centres?said=changed";
  },
});
