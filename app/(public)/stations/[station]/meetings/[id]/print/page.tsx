import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { posterInput } from "@/lib/activities/input";
import { localeFrom } from "@/lib/i18n/locale";
import { fullName } from "../../../../../names";
import { PrintNow } from "../../../../../print-now";
import { readMeetingPage } from "../../../read-piece";
import { Poster } from "./poster";

type Props = {
  params: Promise<{ station: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("public.agenda.print")} · ${t("shell.product")}` };
}

/** The notice for the door, as it prints: A4, or A3 from the same drawing. */
export default async function PosterPage({ params, searchParams }: Props) {
  const { station: slug, id } = await params;
  const { paper } = posterInput.parse(await searchParams);
  const seen = await readMeetingPage(slug, id);
  const activity = seen?.piece;
  if (!seen || !activity) notFound();
  const t = await getTranslations();
  const locale = localeFrom(await getLocale());
  const here = `/stations/${slug}/meetings/${id}`;
  return (
    <main className="ground" id="main">
      <div className="print-bar">
        <a className="button" href={here}>
          <Icon name="left" />
          {t("ui.back")}
        </a>
        <nav aria-label={t("public.poster.paper")}>
          {(["a4", "a3"] as const).map((size) => (
            <a key={size} href={`${here}/print?paper=${size}`} aria-current={size === paper || undefined}>
              {size.toUpperCase()}
            </a>
          ))}
        </nav>
        <PrintNow label={t("ui.print")}>
          <Icon name="printer" />
        </PrintNow>
      </div>
      <Poster
        {...{ activity, paper, locale }}
        stationName={fullName(t, seen.station, locale)}
        phone={seen.station.phone}
        now={seen.now}
        today={seen.today}
      />
    </main>
  );
}
