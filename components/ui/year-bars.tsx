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
}: {
  bars: YearBar[];
  /** The finding with its figures, for those who cannot see the drawing. */
  summary: string;
  /** `paper` and `itemised` name the two kinds in the legend and the table's head. */
  words: { paper: string; itemised: string; year: string; total: string; asTable: string; caption: string };
}) {
  const sum = (kind: "paper" | "itemised") => bars.reduce((total, bar) => total + bar[kind], 0);
  const [paper, itemised] = [sum("paper"), sum("itemised")];
  return (
    <figure className="chart sheet">
      <YearPlot bars={bars} summary={summary} narrow={false} />
      <YearPlot bars={bars} summary={summary} narrow />
      {paper > 0 && (
        <p className="legend">
          <span>
            <svg viewBox="0 0 14 14" aria-hidden="true">
              <Hatch id="hatch-legend" />
              <rect className="paper-era" fill="url(#hatch-legend)" x="0.5" y="0.5" width="13" height="13" />
            </svg>
            {words.paper} {formatCount(paper)}
          </span>
          <span>
            <svg viewBox="0 0 14 14" aria-hidden="true">
              <rect width="14" height="14" className="bar" />
            </svg>
            {words.itemised} {formatCount(itemised)}
          </span>
        </p>
      )}
      <details className="as-table">
        <summary>{words.asTable}</summary>
        <table className="data dense">
          <caption>
            <span className="vh">{words.caption}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              {[words.paper, words.itemised, words.total].map((name) => (
                <th scope="col" className="num" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.year}>
                <th scope="row">
                  {bar.year}
                  {bar.note && ` ${bar.note}`}
                </th>
                <td className="num">{formatCount(bar.paper)}</td>
                <td className="num">{formatCount(bar.itemised)}</td>
                <td className="num">{formatCount(bar.paper + bar.itemised)}</td>
              </tr>
            ))}
            <tr className="total">
              <th scope="row">{words.total}</th>
              <td className="num">{formatCount(paper)}</td>
              <td className="num">{formatCount(itemised)}</td>
              <td className="num">{formatCount(paper + itemised)}</td>
            </tr>
          </tbody>
        </table>
      </details>
    </figure>
  );
}
