import { scaleBand, scaleLinear } from "d3-scale";
import { formatCount } from "@/lib/i18n/format-number";

export type YearBar = {
  year: number;
  /** From paper totals, and from records line by line; both may be there in one year. */
  paper: number;
  itemised: number;
  /** Under the year, where it is not whole: "下半年", "到4月9日". */
  note?: string;
  /** The year's rows. */
  href?: string;
};

const sizes = {
  wide: { width: 720, height: 286, top: 26, bottom: 44, id: "hatch-wide" },
  narrow: { width: 340, height: 220, top: 26, bottom: 26, id: "hatch-narrow" },
};

/** One drawing of the bars, in fixed units that scale with the page. Narrow screens say only the telling values. */
export function YearPlot({
  bars,
  summary,
  narrow,
  format = formatCount,
}: {
  bars: YearBar[];
  summary: string;
  narrow: boolean;
  /** How a value is written where it is no whole number of things. */
  format?: (value: number) => string;
}) {
  const { width, height, top, bottom, id } = sizes[narrow ? "narrow" : "wide"];
  const base = height - bottom;
  const totals = bars.map(({ paper, itemised }) => paper + itemised);
  const highest = Math.max(0, ...totals);
  const x = scaleBand(
    bars.map((bar) => bar.year),
    [8, width - 8],
  )
    .paddingInner(0.32)
    .paddingOuter(0.16);
  const y = scaleLinear([0, highest || 1], [base, top]);
  const lastPaper = bars.findLastIndex(({ paper }) => paper > 0);
  // On narrow screens the last value would lie on the bar before it where that one is higher.
  const lastFits = (totals.at(-2) ?? 0) <= (totals.at(-1) ?? 0);
  const told = (place: number) =>
    !narrow ||
    place === 0 ||
    place === lastPaper ||
    totals[place] === highest ||
    (place === bars.length - 1 && lastFits);
  return (
    <svg
      className={narrow ? "plot narrow" : "plot wide"}
      viewBox={`0 0 ${width} ${height}`}
      role={bars.some(({ href }) => href) ? "group" : "img"}
      aria-label={summary}
    >
      <Hatch id={id} />
      <line className="axis" x1="8" x2={width - 8} y1={base + 0.5} y2={base + 0.5} />
      {bars.map(({ year, paper, itemised, note, href }, place) => {
        const left = x(year) ?? 0;
        const middle = left + x.bandwidth() / 2;
        const total = paper + itemised;
        // On narrow screens these two would run into the bar, or the edge, at their right.
        const leftward = narrow && (place === bars.length - 1 || place === lastPaper);
        const drawing = (
          <>
            {paper > 0 && (
              <rect
                className="paper-era"
                fill={`url(#${id})`}
                x={left}
                width={x.bandwidth()}
                y={y(paper)}
                height={base - y(paper)}
              />
            )}
            {itemised > 0 && (
              <rect className="bar" x={left} width={x.bandwidth()} y={y(total)} height={y(paper) - y(total)} />
            )}
            {told(place) && (
              <text
                x={leftward ? left + x.bandwidth() + (place === lastPaper ? 0 : 4) : middle}
                y={y(total) - 7}
                textAnchor={leftward ? "end" : "middle"}
                fontWeight={total === highest ? 600 : 400}
              >
                {format(total)}
              </text>
            )}
            <text className="lbl" x={middle} y={base + 19} textAnchor="middle">
              {narrow ? String(year).slice(2) : year}
            </text>
            {note && !narrow && (
              <text className="lbl note" x={middle} y={base + 37} textAnchor="middle">
                {note}
              </text>
            )}
          </>
        );
        return href ? (
          <a href={href} key={year} aria-label={`${year}: ${format(total)}`}>
            {/* The whole column is the door: a small year's bar alone would be too small to hit. */}
            <rect className="door" x={middle - x.step() / 2} width={x.step()} y="0" height={height} />
            {drawing}
          </a>
        ) : (
          <g key={year}>{drawing}</g>
        );
      })}
    </svg>
  );
}

/** The hatching of paper-era figures. A drawing that is not shown lends no pattern, so each has its own. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="fill-petrol-100" />
        <rect width="2.4" height="6" className="fill-c1" />
      </pattern>
    </defs>
  );
}
