import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { EditForm } from "@/components/ui/edit-form";
import { editWords } from "@/components/ui/words";
import { inStation } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { DeskPage } from "../../desk-page";
import { deskPlace } from "../../place";
import { hangAction } from "../actions";
import { noticeFields } from "../notice-fields";

type Props = { params: Promise<{ station: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("notices.form.new")} · ${t("shell.product")}` };
}

/** A new notice, hanging from today on unless another day is said. */
export default async function NewNoticePage({ params }: Props) {
  const { station } = await params;
  const place = await inStation(station, "notice.write", deskPlace);
  const t = await getTranslations("notices");
  return (
    <DeskPage place={place} current="notices">
      <Crumbs trail={[{ href: `/desk/${station}/notices`, label: t("list.title") }]} here={t("form.new")} />
      <h1 className="mb-5">{t("form.new")}</h1>
      <EditForm
        action={hangAction.bind(null, station)}
        formKey={newId()}
        version={0}
        fields={await noticeFields({ title: "", text: "", fromOn: place.today, toOn: null })}
        effect={t("form.effectNew")}
        save={t("form.save")}
        words={await editWords()}
      />
    </DeskPage>
  );
}
