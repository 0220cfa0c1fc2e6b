import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import type { Day } from "@/lib/clock";
import { formatDay, formatRange } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import type { Team } from "@/lib/teams/queries";

/** Beside a team's people: its regular work, each with a press away from its log, and the names that it has had. */
export async function TeamSide({ team, home, today }: { team: Team; home: string; today: Day }) {
  const t = await getTranslations("teams");
  const locale = localeFrom(await getLocale());
  const day = (text: Day) => formatDay(text, locale, { today });
  return (
    <div className="side">
      {!team.endedOn && (
        <>
          <h2>{t("page.frequent")}</h2>
          <div className="plain">
            {team.frequent.length === 0 && <p className="row muted">{t("page.noFrequent")}</p>}
            {team.frequent.map((one) => (
              <div className="row" key={one.id}>
                <div>
                  <Link prefetch={false} href={`${home}/activities/new?template=${one.id}`}>
                    <b>{one.title}</b>
                  </Link>
                  <p>{[formatRange(one.startMinute, one.endMinute, locale), one.place].filter(Boolean).join(" · ")}</p>
                </div>
              </div>
            ))}
            <p className="row">
              <Link prefetch={false} href={`${home}/activities?unit=${team.id}`}>
                {t("page.activities")}
              </Link>
            </p>
          </div>
        </>
      )}
      <h2>{t("page.names")}</h2>
      <div className="plain">
        {team.names.map((name) => (
          <div className="row" key={name.fromOn}>
            <div>
              <b>{locale === "en" ? name.nameEn : name.name}</b>
              <p>
                {name.toOn
                  ? t("page.nameSpan", { from: day(name.fromOn), to: day(name.toOn) })
                  : t("page.nameFrom", { from: day(name.fromOn) })}
                {" · "}
                {t(`naming.${name.namingType as "PLAIN"}`)}
                {name.decidedBy && ` · ${t("page.decided", { who: name.decidedBy })}`}
              </p>
              {name.reason && <p>{name.reason}</p>}
            </div>
          </div>
        ))}
      </div>
      {!team.endedOn && (
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`${home}/teams/${team.id}/name`} size="sm">
            {t("page.rename")}
          </LinkButton>
          <LinkButton href={`${home}/teams/${team.id}/change`} size="sm">
            {t("page.change")}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
