import { getTranslations } from "next-intl/server";
import type { SlipWords } from "@/components/accounts/code-slip";
import { fieldWords, summaryWords } from "@/components/ui/words";
import { newId } from "@/lib/db/ids";

/** The words and the key that every form needs which gives out a code. */
export async function codeFormBasics() {
  const t = await getTranslations("accounts.slip");
  const slipWords: SlipWords = {
    title: t("title"),
    name: t("name"),
    post: t("post"),
    address: t("address"),
    account: t("account"),
    code: t("code"),
    until: t("until"),
    first: t("first"),
    second: t("second"),
    third: t("third"),
    keep: t("keep"),
    onceShown: t("onceShown"),
    shownBefore: t("shownBefore"),
    print: t("print"),
  };
  return { slipWords, formKey: newId(), fieldWords: await fieldWords(), summaryWords: await summaryWords() };
}
