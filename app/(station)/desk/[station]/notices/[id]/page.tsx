import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { EditForm } from "@/components/ui/edit-form";
import { editWords } from "@/components/ui/words";
import { inStation } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { localeFrom } from "@/lib/i18n/locale";
import { noticeId } from "@/lib/notices/input";
import { readNotice } from "@/lib/notices/queries";
import { noticeState } from "@/lib/notices/rules";
import { ActForm } from "../../act-form";
import { DeskPage } from "../../desk-page";
import { deskPlace } from "../../place";
import { changeAction, hangAgainAction, takeDownAction } from "../actions";
import { noticeDays } from "../notice-days";
import { noticeFields } from "../notice-fields";

type Props = { params: Promise<{ station: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("notices.form.change")} · ${t("shell.product")}` };
}

/** One notice: to change, to take down, or, once taken down, to hang again. */
export default async function NoticePage({ params }: Props) {
  const { station, ...rest } = await params;
  const id = noticeId.safeParse(rest.id).data ?? notFound();
  const { place, notice } = await inStation(station, "notice.write", async (scope) => ({
    place: await deskPlace(scope),
    notice: (await readNotice(scope, id)) ?? notFound(),
  }));
  const t = await getTranslations();
  const act = { formKey: newId(), id, errorWord: t("ui.field.error") };
  const state = noticeState(notice, place.today);
  return (
    <DeskPage place={place} current="notices">
      <Crumbs trail={[{ href: `/desk/${station}/notices`, label: t("notices.list.title") }]} here={notice.title} />
      {notice.takenDown ? (
        <>
          <h1>{notice.title}</h1>
          <p className="muted">{await noticeDays(notice, localeFrom(await getLocale()), place.today)}</p>
          <p className="my-4 whitespace-pre-line">{notice.text}</p>
          <p className="note">{t("notices.form.isDown")}</p>
          <ActForm
            {...act}
            action={hangAgainAction.bind(null, station)}
            label={t("notices.form.again")}
            tone="primary"
          />
        </>
      ) : (
        <>
          <h1 className="mb-5">{t("notices.form.change")}</h1>
          <EditForm
            action={changeAction.bind(null, station, id)}
            formKey={newId()}
            version={notice.version}
            fields={await noticeFields(notice)}
            effect={t("notices.form.effect")}
            save={t("notices.form.saveChange")}
            words={await editWords()}
          />
          {state !== "OVER" && (
            <section className="max-w-175 border-t border-line pt-5">
              <p className="note">{t("notices.form.takeDownWhat")}</p>
              <ActForm
                {...act}
                action={takeDownAction.bind(null, station)}
                label={t("notices.form.takeDown")}
                icon="cross"
              />
            </section>
          )}
        </>
      )}
    </DeskPage>
  );
}
