import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { StatusChip } from "@/components/ui/status-chip";

/** What a new station does first. Steps whose screens do not exist yet are absent. */
export async function FirstSteps({ home, anybody }: { home: string; anybody: boolean }) {
  const t = await getTranslations("desk.first");
  return (
    <section aria-labelledby="first-title">
      <div className="sec">
        <h2 id="first-title">{t("title")}</h2>
      </div>
      <ol className="list sheet">
        <li>
          <div className="t">{t("one")}</div>
          <div>
            <b>{t("register")}</b>
            <p>{t("registerWhy")}</p>
          </div>
          <div className="act">
            {anybody && <StatusChip tone="ok">{t("done")}</StatusChip>}
            <LinkButton href={`${home}/people/new`} size="sm" tone={anybody ? "plain" : "primary"}>
              {t("registerDo")}
            </LinkButton>
          </div>
        </li>
        <li>
          <div className="t">{t("two")}</div>
          <div>
            <b>{t("log")}</b>
            <p>{t("logWhy")}</p>
          </div>
          <div className="act">
            <LinkButton href={`${home}/activities/new`} size="sm" tone={anybody ? "primary" : "plain"}>
              {t("logDo")}
            </LinkButton>
          </div>
        </li>
      </ol>
    </section>
  );
}
