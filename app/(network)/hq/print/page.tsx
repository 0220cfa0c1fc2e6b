import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inNetwork } from "@/lib/auth/doors";
import { auditNetwork } from "@/lib/db/audit";
import { boardFilter } from "@/lib/totals/input";
import { readBoard } from "../board-data";
import { BoardSheet } from "../board-sheet";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("totals");
  return { title: `${t("printPage")} · ${t("brand")}` };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The network's board on one sheet of paper. Opening it is an event of the audit. */
export default async function HqPrintPage({ searchParams }: Props) {
  const filter = boardFilter.parse(await searchParams);
  const board = await inNetwork(null, "network.read", async (scope) => {
    const read = await readBoard(scope, filter);
    await auditNetwork(scope.db, "PRINTED", null, scope.actor.id, { list: "board", ...read.question });
    return read;
  });
  return <BoardSheet board={board} />;
}
