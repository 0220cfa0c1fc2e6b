import { getTranslations } from "next-intl/server";
import { fieldWords, summaryWords } from "@/components/ui/words";
import { leastLength } from "@/lib/accounts/rules/passwords";
import { seesWholeNetwork } from "@/lib/accounts/rules/posts";
import type { Actor } from "@/lib/auth/doors";
import type { PasswordWords } from "./password-form";

/** The words of the form for an own password; the rule names the length that holds for this person. */
export async function passwordWords(actor: Actor): Promise<PasswordWords> {
  const t = await getTranslations();
  return {
    password: t("accounts.own.password"),
    again: t("accounts.own.again"),
    rule: t("accounts.own.rule", { least: leastLength({ wholeNetwork: seesWholeNetwork(actor.grants) }) }),
    save: t("accounts.own.save"),
    show: t("auth.show"),
    hide: t("auth.hide"),
    summary: await summaryWords(),
    field: await fieldWords(),
  };
}
