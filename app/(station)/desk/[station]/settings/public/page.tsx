import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { editWords } from "@/components/ui/words";
import { inStation } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { localeFrom } from "@/lib/i18n/locale";
import { readPublicDetail } from "@/lib/settings/queries";
import { WEEKDAYS } from "@/lib/settings/rules";
import { DeskPage } from "../../desk-page";
import { deskPlace } from "../../place";
import { weekdayName } from "../hours-words";
import { keepPublicAction } from "./actions";
import { PublicForm } from "./public-form";

type Props = { params: Promise<{ station: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("settings.form.title")} · ${t("shell.product")}` };
}

/** How to get in, when the door is open, and a few sentences: as everybody reads them. */
export default async function PublicDetailPage({ params }: Props) {
  const { station } = await params;
  const { place, detail } = await inStation(station, "station.settings", async (scope) => ({
    place: await deskPlace(scope),
    detail: await readPublicDetail(scope),
  }));
  const t = await getTranslations("settings");
  const f = await getTranslations("settings.form");
  const locale = localeFrom(await getLocale());
  const days = WEEKDAYS.map((weekday) => {
    const day = weekdayName(weekday, locale);
    return {
      name: day,
      from1: f("from1", { day }),
      to1: f("to1", { day }),
      from2: f("from2", { day }),
      to2: f("to2", { day }),
    };
  });
  return (
    <DeskPage place={place} current="settings">
      <Crumbs trail={[{ href: `/desk/${station}/settings`, label: t("title") }]} here={f("title")} />
      <h1 className="mb-5">{f("title")}</h1>
      <PublicForm
        action={keepPublicAction.bind(null, station)}
        formKey={newId()}
        detail={detail}
        asked={{
          way: { label: f("way"), hint: f("wayHint") },
          hoursNote: { label: f("note"), hint: f("noteHint") },
          introduction: { label: f("introduction"), hint: f("introductionHint") },
        }}
        hours={{
          legend: f("hours"),
          hint: f("hoursHint"),
          until: f("until"),
          and: f("and"),
          same: f("same"),
          all: f("all"),
          days,
        }}
        effect={f("effect")}
        save={f("save")}
        words={await editWords()}
      />
    </DeskPage>
  );
}
