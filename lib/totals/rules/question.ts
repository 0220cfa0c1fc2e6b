import type { Day } from "@/lib/clock";
import { type MetricKey, metricOf } from "../metrics";
import type { MonthRange } from "./range";

/** Where a question asks: a city or a county by its code, within the network or centre that the path names. */
export type Where = { city?: string | undefined; county?: string | undefined };
export type Question = Where & MonthRange & { metric: MetricKey };

type Extra = Record<string, string | number | undefined>;

/** An address with what is asked; what is not asked, and the board's usual figure, stay out of it. */
export function addressOf(
  path: string,
  { metric, city, county, from, to }: Partial<Question>,
  extra: Extra = {},
): string {
  const asked: Extra = { metric: metric === "personTimes" ? undefined : metric, city, county, from, to, ...extra };
  const query = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : `${name}=${encodeURIComponent(value)}`,
  );
  return query.length > 0 ? `${path}?${query.join("&")}` : path;
}

/** The list whose rows a figure of this question counts, under the address of the network or a centre. */
export function doorOf(base: string, question: Question): string {
  return addressOf(`${base}/${metricOf(question.metric).list}`, question);
}

/** The same question with only places that are there, and no end that lies in today's month or after it. */
export function settled<Asked extends Question>(
  question: Asked,
  places: readonly { cityCode: string; countyCode: string }[],
  today: Day,
): Asked {
  const { city, county, to } = question;
  return {
    ...question,
    city: places.some(({ cityCode }) => cityCode === city) ? city : undefined,
    county: places.some(({ countyCode }) => countyCode === county) ? county : undefined,
    to: to && to.slice(0, 7) >= today.slice(0, 7) ? undefined : to,
  };
}
