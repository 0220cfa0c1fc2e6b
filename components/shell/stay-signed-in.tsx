import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { SignInEnd } from "@/components/shell/sign-in-end";
import { Icon } from "@/components/ui/icon";

/** The words of the warning before a sign-in ends, and of its end; what makes them appear is in SignInEnd. */
export async function StaySignedIn() {
  const t = await getTranslations("shell");
  const page = (await headers()).get("x-pathname") ?? "/";
  return (
    <SignInEnd
      soon={
        <>
          <header>
            <h2 id="sign-in-end">{t("end.soonTitle")}</h2>
            <button type="button" className="icon-btn" aria-label={t("keys.done")}>
              <Icon name="cross" />
            </button>
          </header>
          <p id="sign-in-end-text">{t("end.soonText")}</p>
          <div className="actions">
            <button type="button" className="btn primary">
              {t("end.stay")}
            </button>
          </div>
        </>
      }
      over={
        <>
          <header>
            <h2 id="sign-in-end">{t("end.overTitle")}</h2>
          </header>
          <p id="sign-in-end-text">{t("end.overText")}</p>
          <div className="actions">
            <a className="btn primary" href={`/sign-in?to=${encodeURIComponent(page)}`} target="_blank" rel="noopener">
              {t("end.again")}
            </a>
          </div>
        </>
      }
    />
  );
}
