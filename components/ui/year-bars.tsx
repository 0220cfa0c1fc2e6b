import { ChartTable } from "@/components/ui/chart-table";
import { Hatch, type YearBar, YearPlot } from "@/components/ui/year-plot";
import { formatCount } from "@/lib/i18n/format-number";

/**
 * A figure by year: solid where it was recorded line by line, hatched where it comes from paper totals. Values at the
 * bars, a legend with both sums, and the same figures as a table. Two drawings, one for wide and one for narrow screens
 * (CSS shows one); no script, no inline style.
 */
export function YearBars({
  bars,
  summary,
  words,
  format = formatCount,
  stock,
}: {
  bars: YearBar[];
  /** The finding with its figures, for those who cannot see the drawing. */
  summary: string;
  /** `paper` and `itemised` name the two kinds in the legend and the table's head, `value` a figure that has no kinds. */
  words: {
    paper: string;
    itemised: string;
    year: string;
    total: string;
    value: string;
    asTable: string;
    caption: string;
  };
  format?: (value: number) => string;
  /** A figure of each year's end: years do not add up. */
  stock?: boolean;
}) {
  const sum = (kind: "paper" | "itemised") => bars.reduce((total, bar) => total + bar[kind], 0);
  const [paper, itemised] = [sum("paper"), sum("itemised")];
  const heads = paper > 0 ? [words.paper, words.itemised, words.total] : [words.value];
  const cells = (one: { paper: number; itemised: number }) =>
    paper > 0 ? [one.paper, one.itemised, one.paper + one.itemised] : [one.itemised];
  return (
    <figure className="chart sheet">
      <YearPlot bars={bars} summary={summary} narrow={false} format={format} />
      <YearPlot bars={bars} summary={summary} narrow format={format} />
      {paper > 0 && (
        <p className="legend">
          <span>
            <svg viewBox="0 0 14 14" aria-hidden="true">
              <Hatch id="hatch-legend" />
              <rect className="paper-era" fill="url(#hatch-legend)" x="0.5" y="0.5" width="13" height="13" />
            </svg>
            {words.paper} {format(paper)}
          </span>
          <span>
            <svg viewBox="0 0 14 14" aria-hidden="true">
              <rect width="14" height="14" className="bar" />
            </svg>
            {words.itemised} {format(itemised)}
          </span>
        </p>
      )}
      <ChartTable summary={words.asTable} caption={words.caption} heads={[words.year, ...heads]}>
        {bars.map((bar) => (
          <tr key={bar.year}>
            <th scope="row">
              {bar.year}
              {bar.note && ` ${bar.note}`}
            </th>
            {cells(bar).map((value, place) => (
              <td className="num" key={heads[place]}>
                {format(value)}
              </td>
            ))}
          </tr>
        ))}
        {!stock && (
          <tr className="total">
            <th scope="row">{words.total}</th>
            {cells({ paper, itemised }).map((value, place) => (
              <td className="num" key={heads[place]}>
                {format(value)}
              </td>
            ))}
          </tr>
        )}
      </ChartTable>
    </figure>
  );
}
