import { getTranslations } from "next-intl/server";

/** Says quietly that names are invented and which day it is; demo mode only. */
export async function DemoBanner({ text }: { text: string }) {
  const t = await getTranslations("shell");
  return (
    <aside className="demo-line" aria-label={t("demoNotice")}>
      {text}
    </aside>
  );
}
