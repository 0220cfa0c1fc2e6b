import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";

/** The telephone as the green button; on phones the bar at the bottom stands for it. */
export async function CallButton({ phone }: { phone: string }) {
  const t = await getTranslations("public");
  return (
    <a className="call" href={`tel:${phone}`} aria-label={t("call", { phone })}>
      <Icon name="phone" />
      {phone}
    </a>
  );
}
