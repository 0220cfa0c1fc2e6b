/**
 * The figures of the network, each declared once: what it is called, what it counts, which roll-up answers, and which
 * list opens behind it at a station. Words stand in the catalogue under totals.<key>.
 */
export type MetricKey = "stations" | "members" | "volunteers" | "personTimes" | "hours" | "applications";

export type Metric = {
  key: MetricKey;
  rollUp: "Station" | "RegisterTotal" | "StationYear";
  /** what the figure is headlined with: truncated (D10) or exact */
  headline: boolean;
  /** the list behind one station's figure, under the station's own address */
  opens: string;
};

export const METRICS: readonly Metric[] = [
  { key: "stations", rollUp: "Station", headline: false, opens: "" },
  { key: "members", rollUp: "RegisterTotal", headline: true, opens: "/people?kind=MEMBER" },
  { key: "volunteers", rollUp: "RegisterTotal", headline: true, opens: "/people?kind=VOLUNTEER" },
  { key: "personTimes", rollUp: "StationYear", headline: true, opens: "/records" },
  { key: "hours", rollUp: "StationYear", headline: true, opens: "/records" },
  { key: "applications", rollUp: "RegisterTotal", headline: true, opens: "/applications" },
];

/** A number with what a reader may ask of it. Minutes where the metric is hours. */
export type Total = { metric: MetricKey; value: number; href: string | null };
