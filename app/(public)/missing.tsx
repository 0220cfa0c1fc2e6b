import { getTranslations } from "next-intl/server";
import { helpPhone } from "@/components/shell/help-phone";
import { CallButton } from "./call-button";
import { PublicPage } from "./public-page";

/** The same for an address that never was and for one that is not for everybody. */
export async function Missing() {
  const t = await getTranslations("incident");
  const phone = helpPhone();
  return (
    <PublicPage phone={phone}>
      <div className="in body plain">
        <h1>{t("notFoundTitle")}</h1>
        <p>{t("notFoundText")}</p>
        <p className="ways">
          <a className="button filled" href="/">
            {t("home")}
          </a>
          {phone && <CallButton phone={phone} />}
        </p>
      </div>
    </PublicPage>
  );
}
