import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PutOffPage } from "../put-off-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("plan.cancel.open")} · ${t("shell.product")}` };
}

type Props = { params: Promise<{ station: string; id: string }> };

/** A published plan, to be called off. */
export default async function CancelPage({ params }: Props) {
  return <PutOffPage {...(await params)} what="cancel" />;
}
