import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { foundedWords } from "@/components/teams/founded";
import { Growth } from "@/components/teams/growth";
import type { Day } from "@/lib/clock";
import { formatDay } from "@/lib/i18n/format";
import { formatCount } from "@/lib/i18n/format-number";
import { localeFrom } from "@/lib/i18n/locale";
import type { Relative, Team } from "@/lib/teams/queries";

/** How a team grew, as a finding, a line and a table; under it what it grew out of and into. Nothing where nothing grew. */
export async function TeamStory({ team, base, today }: { team: Team; base: string; today: Day }) {
  const t = await getTranslations("teams.page");
  const locale = localeFrom(await getLocale());
  const sizes = team.sizes.filter(({ day }) => team.endedOn === null || day < team.endedOn);
  const [first] = sizes;
  const last = sizes.at(-1);
  const grown = first && last && sizes.length > 2 && first.size !== last.size;
  if (!grown && team.relatives.length === 0) return null;
  const title = grown
    ? t("grew", { from: first.size, to: formatCount(last.size) })
    : t("nowSize", { count: last?.size ?? 0 });
  return (
    <section aria-labelledby="story" className="mb-7">
      <div className="sec">
        <h2 id="story">{title}</h2>
      </div>
      {grown && <p className="sub">{t("growth")}</p>}
      <div className="sheet">
        {grown && (
          <>
            <Growth points={sizes} summary={title} last={t("nowSize", { count: last.size })} />
            <details className="as-table px-5 pb-3">
              <summary>{t("asTable")}</summary>
              <table className="data dense">
                <caption>
                  <span className="vh">{t("growth")}</span>
                </caption>
                <thead>
                  <tr>
                    <th scope="col">{t("day")}</th>
                    <th scope="col" className="num">
                      {t("size")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {sizes.map(({ day, size }) => (
                    <tr key={day}>
                      <th scope="row">
                        <Link prefetch={false} href={`${base}/${team.id}?on=${day}`}>
                          {formatDay(day, locale, { today })}
                        </Link>
                      </th>
                      <td className="num">{formatCount(size)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          </>
        )}
        {team.relatives.length > 0 && (
          <ul className="lineage" aria-label={t("relatives")}>
            {team.relatives.map((relative) => (
              <Kin key={relative.id + String(relative.before)} relative={relative} base={base} today={today} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** One team of the lineage: name, kind and founding, how it is kin, whether it is still there. */
async function Kin({ relative, base, today }: { relative: Relative; base: string; today: Day }) {
  const t = await getTranslations("teams");
  const locale = localeFrom(await getLocale());
  return (
    <li>
      <b>
        <Link prefetch={false} href={`${base}/${relative.id}`}>
          {locale === "en" ? relative.nameEn : relative.name}
        </Link>
      </b>
      <p>
        {t(relative.before ? "page.grewFrom" : "page.grewInto")}
        {" · "}
        {t(`kind.${relative.kind}`)}
        {" · "}
        {t("page.founded", { when: await foundedWords(relative, locale) })}
        {" · "}
        {relative.endedOn ? t("page.ended", { when: formatDay(relative.endedOn, locale, { today }) }) : t("page.still")}
      </p>
      {relative.note && locale !== "en" && <p>{relative.note}</p>}
    </li>
  );
}
