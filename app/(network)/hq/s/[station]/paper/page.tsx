import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { PaperTable } from "@/components/totals/paper-table";
import { inStation } from "@/lib/auth/doors";
import { formatCount } from "@/lib/i18n/format-number";
import { localeFrom } from "@/lib/i18n/locale";
import { rangeFilter } from "@/lib/totals/input";
import { PAPER_PAGE, readPaper } from "@/lib/totals/queries";
import { aroundStation, NetworkPage } from "../../../network-page";
import { rangeQuery, rangeWords } from "../range";
import { titleOf } from "../title";

type Props = {
  params: Promise<{ station: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = titleOf("paper");

/** The paper era of a station: the lines of its ledgers, which end every figure of those years. */
export default async function PaperPage({ params, searchParams }: Props) {
  const { station: slug } = await params;
  const filter = rangeFilter.parse(await searchParams);
  const { around, station, paper } = await inStation(
    slug,
    "station.visit",
    async (scope) => ({
      around: await aroundStation(scope),
      station: scope.station,
      paper: await readPaper(scope, filter),
    }),
    { visit: true },
  );
  const locale = localeFrom(await getLocale());
  const t = await getTranslations("totals");
  const base = `/hq/s/${station.slug}`;
  const at = (page: number) => `${base}/paper${rangeQuery(filter, `page=${page}`)}`;
  const trail = [
    { href: base, label: locale === "en" ? station.nameEn : station.name },
    { href: `${base}/records${rangeQuery(filter)}`, label: t("nav.station.records") },
  ];
  return (
    <NetworkPage around={around} current="paper">
      <Crumbs trail={trail} here={t("nav.station.paper")} />
      <h1>{t("paper.title", { count: paper.count, value: formatCount(paper.value) })}</h1>
      <p className="mb-5 text-ink-2">
        <span className="f">{await rangeWords(filter, locale)}</span>
        <span className="f">{t("paper.note")}</span>
      </p>
      <PaperTable
        lines={paper.rows}
        count={paper.count}
        value={paper.value}
        first={(filter.page - 1) * PAPER_PAGE + 1}
        previousHref={filter.page > 1 ? at(filter.page - 1) : undefined}
        nextHref={filter.page < paper.pages ? at(filter.page + 1) : undefined}
        locale={locale}
      />
    </NetworkPage>
  );
}
