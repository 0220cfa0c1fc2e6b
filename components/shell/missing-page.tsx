import { getTranslations } from "next-intl/server";
import { helpPhone } from "@/components/shell/help-phone";
import { PlainShell } from "@/components/shell/plain-shell";
import { Icon } from "@/components/ui/icon";

/** For staff pages: the same for an address that never was and for one that belongs to someone else. */
export async function MissingPage() {
  const t = await getTranslations("incident");
  const phone = helpPhone();
  return (
    <PlainShell>
      <div className="measure plain-page">
        <h1>{t("notFoundTitle")}</h1>
        <p>{t("notFoundText")}</p>
        <p className="ways-out">
          <a className="btn primary" href="/">
            {t("home")}
          </a>
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
