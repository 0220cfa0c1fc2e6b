import { getLocale, getTranslations } from "next-intl/server";
import { CodeForm } from "@/components/accounts/code-form";
import { Crumbs } from "@/components/shell/crumbs";
import type { AccountDetail } from "@/lib/accounts/queries/detail";
import type { CentrePlaces } from "@/lib/accounts/queries/places";
import { renewAccountAction } from "./actions";
import { codeFormBasics } from "./code-words";
import { postChoices } from "./post-choices";

/** A new one-time code: for somebody who has lost the password, or with a new post for an account that had ended. */
export async function AccountCode({
  account,
  station,
  places,
}: {
  account: AccountDetail;
  station: string | null;
  places: CentrePlaces[] | null;
}) {
  const t = await getTranslations("accounts");
  const base = station ? `/desk/${station}/accounts` : "/admin/accounts";
  const here = `${base}/${account.id}`;
  const ended = account.state === "ENDED";
  const name = (await getLocale()) === "en" ? account.nameEn : account.name;
  const verb = ended ? "revive" : "reset";
  return (
    <>
      <Crumbs
        trail={[
          { href: base, label: t("title") },
          { href: here, label: account.account },
        ]}
        here={t(`${verb}.title`)}
      />
      <h1 className="no-print mb-5">{t(`${verb}.heading`, { name })}</h1>
      <CodeForm
        action={renewAccountAction.bind(null, station)}
        id={account.id}
        post={ended ? await postChoices(places) : undefined}
        effect={t(`${verb}.effect`)}
        submit={t(`${verb}.submit`)}
        done={{ href: here, label: t("reset.done", { account: account.account }) }}
        {...(await codeFormBasics())}
      />
    </>
  );
}
