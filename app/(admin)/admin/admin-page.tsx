import type { ReactNode } from "react";
import { NetworkPage, type NetworkPlace, type Surroundings } from "@/app/(network)/hq/network-page";
import type { Actor } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";
import type { Db } from "@/lib/db/doors";
import { readTree } from "@/lib/totals/queries/tree";

/** What the shell of headquarters' keeping pages shows; read inside the page's own door. One statement. */
export async function aroundAdmin(scope: { db: Db; actor: Actor; today: Day }): Promise<Surroundings> {
  return { actor: scope.actor, today: scope.today, centre: null, station: null, tree: await readTree(scope, null) };
}

/** The shell of headquarters' own pages, with what is kept there: accounts and places. */
export function AdminPage(props: { around: Surroundings; current: NetworkPlace; children: ReactNode }) {
  return <NetworkPage {...props} />;
}
