import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { PaperTable } from "@/components/totals/paper-table";
import { formatCount } from "@/lib/i18n/format-number";
import { localeFrom } from "@/lib/i18n/locale";
import { rangeFilter } from "@/lib/totals/input";
import { PAPER_PAGE, readPaper } from "@/lib/totals/queries/paper";
import { NetworkPage } from "../../../network-page";
import { rangeQuery, rangeWords } from "../range";
import { type Props, titleOf, visitOf } from "../visit";

const visit = visitOf(
  (query) => rangeFilter.parse(query),
  async (scope, filter) => ({ paper: await readPaper(scope, filter) }),
);

export const generateMetadata = titleOf(visit, async ({ asked }, t, locale) =>
  t("titles.range", { figure: t("nav.station.paper"), range: await rangeWords(asked, locale) }),
);

/** The paper era of a station: the lines of its ledgers, which end every figure of those years. */
export default async function PaperPage(props: Props) {
  const { around, station, asked: filter, paper } = await visit(props);
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
