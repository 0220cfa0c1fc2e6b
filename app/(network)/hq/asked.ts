import { getTranslations } from "next-intl/server";
import { type Day, monthOf } from "@/lib/clock";
import { formatDay, formatMonth } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { metricOf } from "@/lib/totals/metrics";
import type { Question } from "@/lib/totals/rules/question";
import type { Surroundings } from "./network-page";

/** A question with what its words need: who asks where, since when there is anything, of how many stations. */
export type Asked = {
  question: Question;
  around: Surroundings;
  /** The first station's opening day, null where there is no station. */
  opened: Day | null;
  stations: number;
};

/** The address of the network's or the centre's board. */
export function baseOf({ centre }: Pick<Surroundings, "centre">): string {
  return centre ? `/hq/c/${centre.slug}` : "/hq";
}

/** The stations of the tree that lie in the network or the centre of the path. */
export function placesOf({ tree, centre }: Pick<Surroundings, "tree" | "centre">) {
  return centre ? tree.filter(({ centreSlug }) => centreSlug === centre.slug) : tree;
}

/** What is asked, in words: each bracket, and the whole sentence. */
export async function askedWords({ question, around, opened, stations }: Asked, locale: Locale) {
  const t = await getTranslations("totals");
  const { metric, city, county, from, to } = question;
  const { centre, tree, today } = around;
  const english = locale === "en";
  const inCounty = tree.find(({ countyCode }) => countyCode === county);
  const inCity = tree.find(({ cityCode }) => cityCode === city);
  const names = [
    centre && (english ? centre.nameEn : centre.name),
    inCounty ? (english ? inCounty.countyEn : inCounty.county) : inCity && (english ? inCity.cityEn : inCity.city),
  ].filter(Boolean);
  const words = {
    metric: t(`metric.${metric}.ask`),
    place:
      names.length > 0
        ? t("scope.centre", { centre: names.join(" "), count: stations })
        : t("scope.network", { count: stations }),
    from: formatMonth(from ?? monthOf(opened ?? today), locale),
    to: formatDay(to ?? today, locale),
  };
  return { ...words, sentence: t(metricOf(metric).stock ? "ask.stock" : "ask.flow", words) };
}
