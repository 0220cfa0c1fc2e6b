import { formatCount, formatHours } from "@/lib/i18n/format-number";
import type { MetricKey } from "@/lib/totals/metrics";

/** How a figure is written exactly: minutes of service as hours, everything else as a whole number. */
export function formatOf(metric: MetricKey): (value: number | null) => string {
  return metric === "hours" ? formatHours : formatCount;
}
