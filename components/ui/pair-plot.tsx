import { scaleBand, scaleLinear } from "d3-scale";
import { formatCount } from "@/lib/i18n/format-number";

/** Two values of one place on the axis: now, and before; null is not known. `short` is the label on narrow screens, `second` stands under the label where it changes ("2018"). */
export type Pair = { key: string; label: string; short: string; second?: string; value: number; before: number | null };

const sizes = {
  wide: { width: 720, height: 220, top: 24, bottom: 44, id: "dots-wide" },
  narrow: { width: 340, height: 190, top: 24, bottom: 40, id: "dots-narrow" },
};

/** One drawing of pairs of bars: solid for now, dotted for before. Values stand at the solid ones; narrow screens say the telling ones. */
export function PairPlot({
  pairs,
  summary,
  narrow,
  format = formatCount,
}: {
  pairs: Pair[];
  summary: string;
  narrow: boolean;
  format?: (value: number) => string;
}) {
  const { width, height, top, bottom, id } = sizes[narrow ? "narrow" : "wide"];
  const base = height - bottom;
  const highest = Math.max(0, ...pairs.flatMap(({ value, before }) => [value, before ?? 0]));
  const x = scaleBand(
    pairs.map(({ key }) => key),
    [8, width - 8],
  ).padding(0.22);
  const y = scaleLinear([0, highest || 1], [base, top]);
  const half = x.bandwidth() / 2;
  const most = Math.max(0, ...pairs.map(({ value }) => value));
  const told = (place: number) => !narrow || place === pairs.length - 1 || pairs[place]?.value === most;
  return (
    <svg
      className={narrow ? "plot narrow" : "plot wide"}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={summary}
    >
      <Dots id={id} />
      <line className="axis" x1="8" x2={width - 8} y1={base + 0.5} y2={base + 0.5} />
      {pairs.map(({ key, label, short, second, value, before }, place) => {
        const left = x(key) ?? 0;
        const last = place === pairs.length - 1;
        return (
          <g key={key}>
            {before !== null && before > 0 && (
              <rect
                className="before"
                fill={`url(#${id})`}
                x={left}
                width={half}
                y={y(before)}
                height={base - y(before)}
              />
            )}
            {value > 0 && <rect className="bar" x={left + half} width={half} y={y(value)} height={base - y(value)} />}
            {told(place) && (
              <text
                x={last && narrow ? left + half * 2 : left + half * 1.5}
                y={y(value) - 6}
                textAnchor={last && narrow ? "end" : "middle"}
                fontWeight={value === most ? 600 : 400}
              >
                {format(value)}
              </text>
            )}
            <text className="lbl" x={left + half} y={base + 17} textAnchor="middle">
              {narrow ? short : label}
            </text>
            {second && (
              <text className="lbl note" x={left + half} y={base + 34} textAnchor="middle">
                {second}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** The pattern of a second series. A drawing that is not shown lends none, so each has its own. */
export function Dots({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" className="fill-paper" />
        <circle cx="2" cy="2" r="1" className="fill-c3" />
      </pattern>
    </defs>
  );
}
