import { getTranslations } from "next-intl/server";
import { METRICS, type MetricKey } from "@/lib/totals/metrics";
import { addressOf } from "@/lib/totals/rules/question";
import { percentOf } from "@/lib/totals/rules/sums";
import { baseOf } from "./asked";
import { type BoardData, figureOf } from "./board-data";

/** The six headline figures of a board; each is a tab that makes the whole page speak of it. */
export async function headlineTotals({ question, around, by, whole, policy }: BoardData) {
  const t = await getTranslations("totals");
  const everywhere = !around.centre && !question.city && !question.county && !question.to;
  const share = percentOf(whole.members, everywhere ? (policy?.allMembers ?? null) : null);
  const facts: Record<MetricKey, string[]> = {
    stations: [t("cities", { count: whole.cities }), t("counties", { count: whole.counties })],
    members: share === null ? [] : [t("share", { percent: share })],
    volunteers: [t("sumOfStationsShort")],
    personTimes: [],
    hours: [t("hoursSince")],
    applications: [t("received")],
  };
  return METRICS.map(({ key }) => ({
    metric: key,
    value: figureOf(whole, key),
    href: addressOf(baseOf(around), { ...question, metric: key }, { by: by === "city" ? undefined : by }),
    facts: facts[key],
    current: key === question.metric,
  }));
}
