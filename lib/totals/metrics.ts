/**
 * The figures of the network, each declared once: what it is called, what it counts, which roll-up answers, and which
 * list opens behind it. Words stand in the catalogue under totals.<key>.
 */
export const METRIC_KEYS = ["stations", "members", "volunteers", "personTimes", "hours", "applications"] as const;
export type MetricKey = (typeof METRIC_KEYS)[number];

export type Metric = {
  key: MetricKey;
  rollUp: "Station" | "RegisterTotal" | "StationYear";
  /** what the figure is headlined with: truncated (D10) or exact */
  headline: boolean;
  /** how many there are at the end of a period, instead of how many came in it */
  stock: boolean;
  /** the list behind a figure of many stations: no row about a person is in reach there */
  list: "stations" | "records";
  /** the list behind one station's figure, under the station's own address */
  opens: string;
};

export const METRICS: readonly Metric[] = [
  { key: "stations", rollUp: "Station", headline: false, stock: true, list: "stations", opens: "" },
  {
    key: "members",
    rollUp: "RegisterTotal",
    headline: true,
    stock: true,
    list: "stations",
    opens: "/people?kind=MEMBER",
  },
  {
    key: "volunteers",
    rollUp: "RegisterTotal",
    headline: true,
    stock: true,
    list: "stations",
    opens: "/people?kind=VOLUNTEER",
  },
  { key: "personTimes", rollUp: "StationYear", headline: true, stock: false, list: "records", opens: "/records" },
  { key: "hours", rollUp: "StationYear", headline: true, stock: false, list: "records", opens: "/records" },
  {
    key: "applications",
    rollUp: "RegisterTotal",
    headline: true,
    stock: false,
    list: "stations",
    opens: "/applications",
  },
];

/** What is declared of a figure. */
export function metricOf(key: MetricKey): Metric {
  const found = METRICS.find((metric) => metric.key === key);
  if (!found) throw new Error(`no such figure: ${key}`);
  return found;
}

/** Whether a figure counts service, which the ledger and paper totals know by category. */
export function ofService(key: MetricKey): key is "personTimes" | "hours" {
  return key === "personTimes" || key === "hours";
}

/** A number with what a reader may ask of it. Minutes where the metric is hours. */
export type Total = { metric: MetricKey; value: number; href: string | null };
