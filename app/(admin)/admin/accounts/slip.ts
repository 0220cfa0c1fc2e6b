import { getLocale } from "next-intl/server";
import type { Slip } from "@/components/accounts/code-slip";
import { postInWords } from "@/components/accounts/posts";
import { readSlip } from "@/lib/accounts/queries/detail";
import type { AccountAdminScope } from "@/lib/auth/keeper-doors";
import { env } from "@/lib/env";
import { formatMoment } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";

/** Where accounts are kept: at the head's desk, or by headquarters. */
export function accountsAddress({ station }: Pick<AccountAdminScope, "station">): string {
  return station ? `/desk/${station.slug}/accounts` : "/admin/accounts";
}

/** What an account's slip says besides its code, in the reader's language. */
export async function slipInWords(scope: AccountAdminScope, id: string): Promise<Omit<Slip, "code">> {
  const locale = localeFrom(await getLocale());
  const facts = await readSlip(scope, id);
  const until = facts?.oneTimeUntil;
  return {
    name: (locale === "en" ? facts?.nameEn : facts?.name) ?? "",
    post: facts?.post ? await postInWords(facts.post, locale) : "",
    account: facts?.account ?? "",
    address: `${env().NEXTAUTH_URL.replace(/\/$/, "")}/sign-in`,
    until: until ? formatMoment(until, locale) : "",
  };
}
