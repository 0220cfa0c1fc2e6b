import { getTranslations } from "next-intl/server";
import type { Day } from "@/lib/clock";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { PublicStation } from "@/lib/stations/queries/public";
import { CallButton } from "../../call-button";
import { fullName } from "../../names";
import { PublicPage } from "../../public-page";

/** A station that is no more: one sentence, and who goes on with its name, page and telephone. */
export async function ClosedStation({
  station,
  closedOn,
  locale,
  updated,
}: {
  station: PublicStation;
  closedOn: Day;
  locale: Locale;
  updated: string;
}) {
  const t = await getTranslations();
  const day = formatDay(closedOn, locale);
  const next = station.next && { ...station.next, name: fullName(t, station.next, locale) };
  return (
    <PublicPage phone={next?.phone ?? station.phone} updated={updated}>
      <div className="hero">
        <div className="in">
          <h1>{fullName(t, station, locale)}</h1>
          <p className="sentence">
            {next ? t("public.closed.merged", { day, next: next.name }) : t("public.closed.since", { day })}
          </p>
          <div className="facts">
            {next && (
              <a className="button filled" href={`/stations/${next.slug}`}>
                {t("public.closed.open", { next: next.name })}
              </a>
            )}
            <CallButton phone={next?.phone ?? station.phone} />
          </div>
        </div>
      </div>
    </PublicPage>
  );
}
