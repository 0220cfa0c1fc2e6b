import { scaleLinear } from "d3-scale";
import { Figure } from "@/components/ui/figure";
import type { Locale } from "@/lib/i18n/locale";

export type RankedBar = { name: string; value: number; href?: string };

/** Labelled bars of one colour, longest first as given; the figure stands at its bar and opens its rows. */
export function RankedBars({ bars, unit, locale }: { bars: RankedBar[]; unit: string; locale: Locale }) {
  const width = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value))], [0, 100]);
  return (
    <ul className="rank sheet">
      {bars.map(({ name, value, href }) => (
        <li key={name}>
          <span>{name}</span>
          <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
            <rect className="fill-c1" width={width(value)} height="14" />
          </svg>
          <span className="val">
            <Figure exact={value} unit={unit} label={name} href={href} locale={locale} />
          </span>
        </li>
      ))}
    </ul>
  );
}
