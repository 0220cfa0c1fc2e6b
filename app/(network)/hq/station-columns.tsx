import { Hours } from "@/components/totals/hours";
import { Figure } from "@/components/ui/figure";
import type { Locale } from "@/lib/i18n/locale";
import type { StationFigures } from "@/lib/totals/queries";
import { type StationSort, timed, yearRange } from "@/lib/totals/rules";

/** A column of figures about stations: what it shows of one, and the list that opens from it at a station. */
export type FigureColumn = {
  key: "members" | "volunteers" | "applications" | "personTimes" | "itemised" | "ofThesePaper" | "paper" | "hours";
  sort: StationSort;
  value: (figures: StationFigures) => number;
  /** The address of the list at a station, after the station's own. */
  opens: string;
  /** Left out on phones. */
  optional?: boolean;
};

const serviceOf = ({ ledger, paper }: StationFigures) => ledger + paper;
const itemisedOf = ({ ledger }: StationFigures) => ledger;
const paperOf = ({ paper }: StationFigures) => paper;
const minutesOf = ({ minutes }: StationFigures) => minutes;

/** The board's columns: registers as they are now, service over all time. */
export const boardColumns: FigureColumn[] = [
  { key: "members", sort: "members", value: ({ members }) => members, opens: "/people?kind=MEMBER" },
  {
    key: "volunteers",
    sort: "volunteers",
    value: ({ volunteers }) => volunteers,
    opens: "/people?kind=VOLUNTEER",
    optional: true,
  },
  { key: "personTimes", sort: "personTimes", value: serviceOf, opens: "/records" },
  { key: "ofThesePaper", sort: "paper", value: paperOf, opens: "/paper", optional: true },
  { key: "hours", sort: "hours", value: minutesOf, opens: "/activities?state=RECORDED", optional: true },
  {
    key: "applications",
    sort: "applications",
    value: ({ applications }) => applications,
    opens: "/applications",
    optional: true,
  },
];

/** The columns of service alone, of one year or of all. */
export function serviceColumns(year: number | null): FigureColumn[] {
  const { from, to } = year === null ? { from: "", to: "" } : yearRange(year);
  const days = year === null ? "" : `from=${from}&to=${to}`;
  const itemised = `/activities?${days ? `${days}&` : ""}state=RECORDED`;
  const asked = days && `?${days}`;
  return [
    { key: "itemised", sort: "itemised", value: itemisedOf, opens: itemised, optional: true },
    { key: "paper", sort: "paper", value: paperOf, opens: `/paper${asked}`, optional: true },
    { key: "personTimes", sort: "personTimes", value: serviceOf, opens: `/records${asked}` },
    { key: "hours", sort: "hours", value: minutesOf, opens: itemised },
  ];
}

/** One figure of a table of stations. */
export function FigureCell({
  column: { key, value, optional },
  figures,
  label,
  unit,
  href,
  locale,
}: {
  column: FigureColumn;
  figures: StationFigures;
  label: string;
  unit: string;
  href?: string;
  locale: Locale;
}) {
  const number = value(figures);
  return (
    <td className={optional ? "num c-opt" : "num"}>
      {key === "hours" ? (
        <Hours minutes={timed(figures) ? number : null} label={label} href={href} />
      ) : (
        <Figure exact={number} unit={unit} label={label} href={number === 0 ? undefined : href} locale={locale} />
      )}
    </td>
  );
}
