import { scaleLinear } from "d3-scale";
import { type Day, daysBetween } from "@/lib/clock";
import { formatCount } from "@/lib/i18n/format-number";

type Size = { day: Day; size: number };

const sizes = {
  wide: { width: 1080, height: 230, left: 36, right: 90, top: 30, bottom: 30 },
  narrow: { width: 340, height: 180, left: 14, right: 52, top: 28, bottom: 26 },
};

/** How many people a team had, on its first day, at each year's end and now: a line, drawn on the server. */
export function Growth({ points, summary, last }: { points: Size[]; summary: string; last: string }) {
  return (
    <div className="chart growth">
      <Drawing points={points} summary={summary} last={last} narrow={false} />
      <Drawing points={points} summary={summary} last={last} narrow />
    </div>
  );
}

function Drawing({
  points,
  summary,
  last,
  narrow,
}: {
  points: Size[];
  summary: string;
  last: string;
  narrow: boolean;
}) {
  const { width, height, left, right, top, bottom } = sizes[narrow ? "narrow" : "wide"];
  const begin = points[0]?.day ?? "";
  const end = points.at(-1)?.day ?? "";
  const x = scaleLinear([0, Math.max(1, daysBetween(begin, end))], [left, width - right]);
  const y = scaleLinear([0, Math.max(1, ...points.map(({ size }) => size))], [height - bottom, top]);
  const at = points.map(({ day, size }) => ({ day, size, x: x(daysBetween(begin, day)), y: y(size) }));
  const line = at.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(" ");
  const base = height - bottom;
  const [first] = at;
  const final = at.at(-1);
  if (!first || !final) return null;
  // A label that would run into its neighbour's stays away; the first and the last are always said.
  const told = at.filter((point, nth) => {
    const next = at[nth + 1];
    if (nth === 0) return true;
    const before = at[nth - 1];
    const far = narrow ? 46 : 30;
    return next !== undefined && point.x - (before?.x ?? 0) >= far && final.x - point.x >= far;
  });
  return (
    <svg
      className={narrow ? "plot narrow" : "plot wide"}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={summary}
    >
      <polygon className="area" points={`${first.x.toFixed(1)},${base} ${line} ${final.x.toFixed(1)},${base}`} />
      <line className="axis" x1={left - 10} x2={width - right + 8} y1={base + 0.5} y2={base + 0.5} />
      <polyline className="line" points={line} />
      {at.map((point) => (
        <circle key={point.day} cx={point.x} cy={point.y} r="4" />
      ))}
      {told.map((point, nth) => (
        <g key={point.day}>
          <text x={point.x} y={point.y - 10} textAnchor="middle">
            {formatCount(point.size)}
          </text>
          {told[nth - 1]?.day.slice(0, 4) !== point.day.slice(0, 4) && (
            <text className="lbl" x={point.x} y={height - 8} textAnchor="middle">
              {point.day.slice(0, 4)}
            </text>
          )}
        </g>
      ))}
      <text x={final.x + 10} y={final.y + 5}>
        {last}
      </text>
    </svg>
  );
}
