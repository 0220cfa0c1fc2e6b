import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { formatDay, formatMoment } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { CallButton } from "../../../../call-button";
import { fullName } from "../../../../names";
import { PublicPage } from "../../../../public-page";
import { ReadAloud } from "../../../../read-aloud";
import { BackToStation } from "../../back-to-station";
import { readNoticePage } from "../../read-piece";

type Props = { params: Promise<{ station: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { station, id } = await params;
  const seen = await readNoticePage(station, id);
  const t = await getTranslations();
  if (!seen?.piece) return { title: t("incident.notFoundTitle") };
  return { title: `${seen.piece.title} · ${fullName(t, seen.station, localeFrom(await getLocale()))}` };
}

/** One notice of the board, in full. */
export default async function NoticePage({ params }: Props) {
  const { station: slug, id } = await params;
  const seen = await readNoticePage(slug, id);
  const notice = seen?.piece;
  if (!seen || !notice) notFound();
  const { station, now, today } = seen;
  const t = await getTranslations("public");
  const locale = localeFrom(await getLocale());
  const [from, to] = [notice.fromOn, notice.toOn].map((day) => day && formatDay(day, locale, { today }));
  return (
    <PublicPage
      phone={station.phone}
      updated={t("updated", { moment: formatMoment(now, locale, { today, weekday: false }) })}
    >
      <article className="in body plain">
        <BackToStation slug={slug} label={fullName(await getTranslations(), station, locale)} />
        <h1>{notice.title}</h1>
        <p className="muted date">
          {to ? t("notices.hangs", { from: from ?? "", to }) : t("notices.since", { from: from ?? "" })}
        </p>
        {notice.text && <p className="text">{notice.text}</p>}
        <div className="ways acts">
          <ReadAloud
            text={`${notice.title}\n${notice.text}`}
            lang="zh-CN"
            words={{ read: t("agenda.read"), stop: t("agenda.stop") }}
          >
            <Icon name="sound" />
          </ReadAloud>
          <CallButton phone={station.phone} />
        </div>
      </article>
    </PublicPage>
  );
}
