import { getTranslations } from "next-intl/server";
import { helpPhone } from "@/components/shell/help-phone";
import { PlainShell } from "@/components/shell/plain-shell";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** The same for an address that never was and for one that belongs to someone else. */
export default async function NotFound() {
  const t = await getTranslations("incident");
  const phone = helpPhone();
  return (
    <PlainShell>
      <div className="measure plain-page">
        <h1>{t("notFoundTitle")}</h1>
        <p>{t("notFoundText")}</p>
        <p className="ways-out">
          <LinkButton tone="primary" href="/">
            {t("home")}
          </LinkButton>
          {phone && (
            <a className="btn" href={`tel:${phone}`}>
              <Icon name="phone" />
              {t("call", { phone })}
            </a>
          )}
        </p>
      </div>
    </PlainShell>
  );
}
