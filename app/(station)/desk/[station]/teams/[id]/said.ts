import { getTranslations } from "next-intl/server";
import type { Team } from "@/lib/teams/queries";

/** What was just done to a team, in words. */
export async function teamSaid(
  said: "made" | "renamed" | "changed" | "ended" | "joined" | "left" | "handedOver" | undefined,
  { name, sizes }: Pick<Team, "name" | "sizes">,
): Promise<string | null> {
  if (!said) return null;
  const t = await getTranslations("teams.said");
  return t(said, { name, count: sizes.at(-1)?.size ?? 0 });
}
