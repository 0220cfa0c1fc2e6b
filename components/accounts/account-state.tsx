import { getTranslations } from "next-intl/server";
import { StatusChip } from "@/components/ui/status-chip";
import type { AccountState } from "@/lib/accounts/rules/posts";

/** How an account stands; one that is in use is plain grey text, no chip. */
export async function AccountStateChip({ state }: { state: AccountState }) {
  const t = await getTranslations("accounts.state");
  if (state === "CODE") return <StatusChip tone="now">{t("CODE")}</StatusChip>;
  if (state === "CODE_OVER") return <StatusChip tone="bad">{t("CODE_OVER")}</StatusChip>;
  if (state === "ENDED")
    return (
      <StatusChip tone="grey" icon="lock">
        {t("ENDED")}
      </StatusChip>
    );
  return <span className="text-ink-3">{t("LIVE")}</span>;
}
