import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, EmptyRows } from "@/components/ui/data-table";
import type { Frequent } from "@/lib/frequent/queries";
import { formatRange } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";

/** The frequent activities in the order of their keys; the title opens one. */
export async function FrequentTable({ rows, base }: { rows: Frequent[]; base: string }) {
  const t = await getTranslations("settings.frequent");
  const kinds = await getTranslations("activities.kind");
  const locale = localeFrom(await getLocale());
  if (rows.length === 0) return <EmptyRows sentence={t("none")} />;
  const counts = (row: Frequent) => (locale === "en" ? row.categoryNameEn : row.categoryName) ?? kinds(row.kind);
  return (
    <DataTable
      caption={t("caption")}
      columns={[
        { key: "key", label: t("key") },
        { key: "activity", label: t("activity") },
        { key: "when", label: t("when") },
        { key: "where", label: t("where"), optional: true },
        { key: "counts", label: t("counts"), optional: true },
        { key: "team", label: t("team"), optional: true },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <td>{row.slot === null ? <span className="muted">{t("noKey")}</span> : <kbd>{row.slot}</kbd>}</td>
          <th scope="row">
            <Link prefetch={false} href={`${base}/${row.id}`}>
              {row.title}
            </Link>
          </th>
          <td className="nowrap">{formatRange(row.startMinute, row.endMinute, locale)}</td>
          <td className="c-opt d">{row.place}</td>
          <td className="c-opt d">
            {counts(row)}
            {row.countsByDay && ` (${t("byDay")})`}
          </td>
          <td className="c-opt d">{row.unitName}</td>
        </tr>
      ))}
    </DataTable>
  );
}
