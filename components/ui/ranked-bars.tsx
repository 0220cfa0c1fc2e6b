import { scaleLinear } from "d3-scale";
import { formatCount } from "@/lib/i18n/format-number";

export type RankedBar = { name: string; value: number; href?: string };

/** Labelled bars of one colour, longest first as given; the figure stands at its bar and opens its rows. */
export function RankedBars({ bars, format = formatCount }: { bars: RankedBar[]; format?: (value: number) => string }) {
  const width = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value))], [0, 100]);
  return (
    <ul className="rank sheet">
      {bars.map(({ name, value, href }) => (
        <li key={name}>
          <span>{name}</span>
          <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
            <rect className="fill-c1" width={width(Math.max(0, value))} height="14" />
          </svg>
          <span className="val">
            {href ? (
              <a className="fig" href={href}>
                <span className="vh">{name} </span>
                {format(value)}
              </a>
            ) : (
              format(value)
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
