import { getTranslations } from "next-intl/server";
import type { Member } from "@/lib/teams/queries";

/** The words of the forms about a team's people. */
export async function memberWords() {
  const t = await getTranslations("teams.members");
  const roles = await getTranslations("teams.role");
  const people = await getTranslations("people");
  const home = ({ building, unitNo }: Pick<Member, "building" | "unitNo">) =>
    building
      ? unitNo
        ? people("buildingUnit", { building, unit: unitNo })
        : people("buildingOnly", { building })
      : people("noBuilding");
  return {
    roles: (["MEMBER", "DEPUTY", "INITIATOR"] as const).map((value) => ({ value, label: roles(value) })),
    homes: {
      unit: people.raw("buildingUnit") as string,
      only: people.raw("buildingOnly") as string,
      none: people("noBuilding"),
    },
    takeIn: {
      who: t("who"),
      whoHint: t("whoHint"),
      whoText: t("whoText"),
      whoTextHint: t("whoTextHint"),
      role: t("role"),
      from: t("from"),
      add: t("add"),
    },
    handOver: { leader: t("leader"), since: t("since"), what: t("leaderWhat"), submit: t("handOver") },
    letGo: { on: t("on"), submit: t("leave") },
    /** somebody in a list to choose from: namesakes are told apart by their home */
    person: (one: Pick<Member, "name" | "building" | "unitNo">) => t("namesake", { name: one.name, home: home(one) }),
    /** role and home, beside a name */
    detail: (one: Member) => [one.role === "MEMBER" ? "" : roles(one.role), home(one)].filter(Boolean).join(" · "),
  };
}
