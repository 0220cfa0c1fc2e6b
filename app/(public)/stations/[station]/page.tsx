import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { formatMoment } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { fullName } from "../../names";
import { PublicPage } from "../../public-page";
import { Agenda } from "./agenda";
import { ClosedStation } from "./closed-station";
import { NoticeBoard } from "./notice-board";
import { readStationPage } from "./read-station";
import { StationHead } from "./station-head";
import { Story } from "./story";
import { Teams } from "./teams";

type Props = { params: Promise<{ station: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const seen = await readStationPage((await params).station);
  const t = await getTranslations();
  return { title: seen ? fullName(t, seen.station, localeFrom(await getLocale())) : t("shell.product") };
}

/** A station's door: what is coming up, whom to ring, what hangs on the board. One door, five statements. */
export default async function StationPage({ params }: Props) {
  const seen = (await readStationPage((await params).station)) ?? notFound();
  const { station, now, today, agenda, notices, units, milestones } = seen;
  const t = await getTranslations("public");
  const locale = localeFrom(await getLocale());
  const updated = t("updated", { moment: formatMoment(now, locale, { today, weekday: false }) });
  if (station.closedOn)
    return <ClosedStation station={station} closedOn={station.closedOn} locale={locale} updated={updated} />;
  return (
    <PublicPage phone={station.phone} updated={updated}>
      <StationHead station={station} locale={locale} />
      <div className="in cols">
        <div>
          <Agenda entries={agenda} station={station} today={today} locale={locale} />
          <NoticeBoard notices={notices} station={station} today={today} locale={locale} />
        </div>
        <aside>
          <Story milestones={milestones} locale={locale} />
          <Teams units={units} phone={station.phone} locale={locale} />
        </aside>
      </div>
    </PublicPage>
  );
}
