import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";

/** One field that takes any name. It asks by address: what is looked for is a station, nobody's data. */
export async function SearchForm({ q }: { q: string }) {
  const t = await getTranslations("public.find");
  return (
    <search>
      <form className="find" action="/" method="get">
        <label htmlFor="q">{t("label")}</label>
        <p className="hint" id="q-hint">
          {t("hint")}
        </p>
        <div className="row">
          <input id="q" name="q" type="search" defaultValue={q} maxLength={60} aria-describedby="q-hint" required />
          <button type="submit" className="button filled">
            <Icon name="search" />
            {t("submit")}
          </button>
        </div>
      </form>
    </search>
  );
}
