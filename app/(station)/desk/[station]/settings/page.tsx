import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Toast } from "@/components/ui/toast";
import { inStation } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { listFrequent, readFrequent } from "@/lib/frequent/queries";
import { localeFrom } from "@/lib/i18n/locale";
import { settingsQuery } from "@/lib/settings/input";
import { readPublicDetail } from "@/lib/settings/queries";
import { ActForm } from "../act-form";
import { DeskPage } from "../desk-page";
import { deskPlace } from "../place";
import { resumeAction } from "./frequent/actions";
import { FrequentTable } from "./frequent-table";
import { hoursLines } from "./hours-words";

type Props = {
  params: Promise<{ station: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("settings.title")} · ${t("shell.product")}` };
}

/** What the coordinator keeps of the station: its public words and hours, and the frequent activities with their keys. */
export default async function SettingsPage({ params, searchParams }: Props) {
  const { station } = await params;
  const { said, id } = settingsQuery.parse(await searchParams);
  const { place, detail, frequent, about } = await inStation(station, "station.settings", async (scope) => ({
    place: await deskPlace(scope),
    detail: await readPublicDetail(scope),
    frequent: await listFrequent(scope),
    about: said && id ? await readFrequent(scope, id) : null,
  }));
  const t = await getTranslations();
  const s = await getTranslations("settings");
  const base = `/desk/${station}/settings`;
  const hours = await hoursLines(detail.spans, localeFrom(await getLocale()));
  const none = <span className="muted">{s("public.none")}</span>;
  const undo = said === "ended" && about?.ended && (
    <ActForm
      action={resumeAction.bind(null, station)}
      formKey={newId()}
      id={about.id}
      label={t("ui.undo")}
      errorWord={t("ui.field.error")}
      size="sm"
      icon="undo"
    />
  );
  const message =
    said === "public" ? s("said.public") : said && about ? s(`said.${said}`, { title: about.title }) : null;
  return (
    <DeskPage
      place={place}
      current="settings"
      toast={message && <Toast message={message} closeLabel={t("ui.close")} undo={undo} />}
    >
      <div className="head">
        <h1>{s("title")}</h1>
        <div className="end always">
          <LinkButton href={`/stations/${station}`} size="lead">
            {s("preview")}
          </LinkButton>
        </div>
      </div>
      <section aria-labelledby="public" className="mb-10">
        <div className="sec">
          <h2 id="public">{s("public.title")}</h2>
          <LinkButton href={`${base}/public`} size="sm">
            {s("public.change")}
            <span className="vh"> {s("form.title")}</span>
          </LinkButton>
        </div>
        <p className="sub">{s("public.what")}</p>
        <dl className="facts sheet p-5">
          <dt>{s("public.way")}</dt>
          <dd>{detail.way || none}</dd>
          <dt>{s("public.hours")}</dt>
          <dd>{hours.length > 0 ? hours.map((line) => <div key={line}>{line}</div>) : none}</dd>
          <dt>{s("public.note")}</dt>
          <dd>{detail.hoursNote || none}</dd>
          <dt>{s("public.introduction")}</dt>
          <dd className="whitespace-pre-line">{detail.introduction || none}</dd>
        </dl>
      </section>
      <section aria-labelledby="frequent">
        <div className="sec">
          <h2 id="frequent">{s("frequent.title")}</h2>
          <LinkButton href={`${base}/frequent/new`} size="sm" icon="plus">
            {s("frequent.add")}
          </LinkButton>
        </div>
        <p className="sub">{s("frequent.what")}</p>
        <FrequentTable rows={frequent} base={`${base}/frequent`} />
      </section>
    </DeskPage>
  );
}
