import type { MetricKey, Total } from "@/lib/totals/metrics";
import type { NetworkSums } from "@/lib/totals/queries";

type Facts = { stationFacts: string[]; memberFacts: string[]; hourFacts: string[] };

/** The six headline figures of a network or centre, each opening the list of stations that it is the sum of. */
export function networkTotals({
  base,
  sums,
  stationFacts,
  memberFacts,
  hourFacts,
}: Facts & { base: string; sums: NetworkSums }) {
  const total = (
    metric: MetricKey,
    value: number,
    href: string,
    facts: string[] = [],
  ): Total & { facts: string[] } => ({
    metric,
    value,
    href: base + href,
    facts,
  });
  return [
    total("stations", sums.stations, "#stations", stationFacts),
    total("members", sums.members, "?sort=members#stations", memberFacts),
    total("volunteers", sums.volunteers, "?sort=volunteers#stations"),
    total("personTimes", sums.ledger + sums.paper, "/stations"),
    total("hours", sums.minutes, "/stations?sort=hours", hourFacts),
    total("applications", sums.applications, "?sort=applications#stations"),
  ];
}
