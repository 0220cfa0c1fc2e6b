import { getTranslations } from "next-intl/server";
import { CodeForm } from "@/components/accounts/code-form";
import { Crumbs } from "@/components/shell/crumbs";
import type { CentrePlaces } from "@/lib/accounts/queries/places";
import { makeAccountAction } from "./actions";
import { codeFormBasics } from "./code-words";
import { postChoices } from "./post-choices";

/** The form for a new account, of headquarters (`station` null) or at a head's desk. */
export async function NewAccount({ station, places }: { station: string | null; places: CentrePlaces[] | null }) {
  const t = await getTranslations("accounts");
  const base = station ? `/desk/${station}/accounts` : "/admin/accounts";
  return (
    <>
      <Crumbs trail={[{ href: base, label: t("title") }]} here={t("new.title")} />
      <h1 className="no-print mb-5">{t("new.title")}</h1>
      <CodeForm
        action={makeAccountAction.bind(null, station)}
        person={{
          name: t("form.name"),
          nameEn: t("form.nameEn"),
          nameEnHint: t("form.nameEnHint"),
          account: t("form.account"),
          accountHint: t("form.accountHint"),
        }}
        post={await postChoices(places)}
        effect={t(station ? "new.effectHere" : "new.effect")}
        submit={t("new.submit")}
        done={{ href: base, label: t("new.done") }}
        {...(await codeFormBasics())}
      />
    </>
  );
}
