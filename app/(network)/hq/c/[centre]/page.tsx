import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inNetwork } from "@/lib/auth/doors";
import { boardFilter } from "@/lib/totals/input";
import { Board } from "../../board";
import { readBoard } from "../../board-data";
import { NetworkPage } from "../../network-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("totals");
  return { title: `${t("nav.network.overview")} · ${t("brand")}` };
}

type Props = {
  params: Promise<{ centre: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The board of one management centre: its own stations only. */
export default async function CentrePage({ params, searchParams }: Props) {
  const { centre } = await params;
  const filter = boardFilter.parse(await searchParams);
  const board = await inNetwork(centre, "centre.read", (scope) => readBoard(scope, filter));
  return (
    <NetworkPage around={board.around} current="overview">
      <Board board={board} />
    </NetworkPage>
  );
}
