import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PutOffPage } from "../put-off-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("plan.move.open")} · ${t("shell.product")}` };
}

type Props = { params: Promise<{ station: string; id: string }> };

/** A published plan, to be put to another time or place. */
export default async function MovePage({ params }: Props) {
  return <PutOffPage {...(await params)} what="move" />;
}
