import { getLocale, getTranslations } from "next-intl/server";
import type { CodeFormProps } from "@/components/accounts/code-form";
import type { CentrePlaces } from "@/lib/accounts/queries/places";
import { givableRoles } from "@/lib/accounts/rules/posts";

/** What a form that gives a post offers, in words: `places` null for a station's head, who gives one role at one place. */
export async function postChoices(places: CentrePlaces[] | null): Promise<NonNullable<CodeFormProps["post"]>> {
  const t = await getTranslations();
  const english = (await getLocale()) === "en";
  const named = ({ slug, name, nameEn }: { slug: string; name: string; nameEn: string }) => ({
    value: slug,
    label: english ? nameEn : name,
  });
  return {
    roles: givableRoles(places === null).map((role) => ({
      value: role,
      label: t("accounts.roleDoes", { role: t(`auth.role.${role}`), does: t(`auth.does.${role}`) }),
    })),
    stations: (places ?? [])
      .filter(({ stations }) => stations.length > 0)
      .map((centre) => ({ label: named(centre).label, places: centre.stations.map(named) })),
    centres: (places ?? []).map(named),
    words: {
      role: t("accounts.form.role"),
      station: t("accounts.form.station"),
      centre: t("accounts.form.centre"),
      choose: t("accounts.form.choose"),
    },
  };
}
