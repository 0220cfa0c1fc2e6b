import { getTranslations } from "next-intl/server";
import type { RecordsData } from "@/app/(network)/hq/records-data";
import type { Sheet } from "@/lib/exports/rules";
import { clockTime } from "@/lib/i18n/format";
import { formatCount } from "@/lib/i18n/format-number";
import type { Locale } from "@/lib/i18n/locale";
import { hoursOf, saidFirst } from "./said";

/** The activities and paper documents behind a figure, and what they reconcile to. */
export async function recordRows(view: RecordsData, locale: Locale): Promise<Sheet> {
  const { question, around, list, categories, narrow, records, sources, now, policy } = view;
  const t = await getTranslations("totals");
  const english = locale === "en";
  const asked = { question, around, opened: categories[0]?.opened ?? null, stations: categories[0]?.stations ?? 0 };
  const named = new Map(categories.map((one) => [one.category, english ? one.nameEn : one.name]));
  const said = await saidFirst(asked, now, policy, locale);
  if (list.category) said.push(t("filter.category", { name: named.get(list.category) ?? list.category }));
  said.push(
    t("reconciled", {
      itemised: formatCount(narrow.ledger),
      paper: formatCount(narrow.paper),
      all: formatCount(narrow.ledger + narrow.paper),
    }),
  );
  if (records?.more) said.push(t("cut", { count: formatCount(records.rows.length) }));
  const column = (...keys: string[]) => keys.map((key) => t(`column.${key}`));
  const sections: Sheet["sections"] = [];
  if (records)
    sections.push({
      heads: column("day", "time", "station", "activity", "category", "unit", "personTimes", "hours", "recordedBy"),
      rows: records.rows.map((row) => [
        row.heldOn,
        clockTime(row.startMinute),
        english ? row.stationEn : row.station,
        row.title,
        named.get(row.category) ?? row.category,
        english ? row.unitEn : row.unit,
        row.personTimes,
        hoursOf(row.minutes),
        english ? row.recordedByEn : row.recordedBy,
      ]),
    });
  if (sources)
    sections.push({
      heads: [...column("station", "document"), t("period.from"), t("period.to"), ...column("lines", "value")],
      rows: sources.rows.map((row) => [
        english ? row.stationEn : row.station,
        row.document,
        row.from.slice(0, 7),
        row.to.slice(0, 7),
        row.lines,
        row.value,
      ]),
    });
  return { name: t("nav.network.records"), said, sections };
}
