import { getLocale, getTranslations } from "next-intl/server";
import type { Day } from "@/lib/clock";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/demo/accounts";
import { formatDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { enterDemo } from "./actions";

/** Demo mode only: who can be tried, one line each, entered by one click; the password for the form stands there too. */
export async function DemoAccounts({ today }: { today: Day }) {
  const locale = localeFrom(await getLocale());
  const t = await getTranslations();
  const english = locale === "en";
  return (
    <section className="demo" aria-labelledby="demo-title">
      <div className="measure">
        <div className="hrow">
          <h2 id="demo-title">{t("demo.accounts")}</h2>
          <p>{t("demo.about", { day: formatDay(today, locale, { weekday: true }), password: DEMO_PASSWORD })}</p>
        </div>
        <ul>
          {DEMO_ACCOUNTS.map(({ account, name, nameEn, role, intro }) => (
            <li key={account}>
              <b>{account}</b>
              <span>
                {t(`auth.role.${role}`)} {english ? nameEn : name}
              </span>
              <span className="s">{english ? intro.en : intro.zh}</span>
              <form action={enterDemo}>
                <input type="hidden" name="account" value={account} />
                <button type="submit" className="lk min-h-8 pointer-coarse:min-h-11">
                  {t("demo.enter")}
                  <span className="vh"> {account}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
