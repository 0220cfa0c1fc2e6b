import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Hatch } from "@/components/ui/year-plot";
import { formatCount } from "@/lib/i18n/format-number";

/** “逐条记录 X + 纸质汇总 Y = Z”: what a figure is made of, each part a door to its rows. */
export async function ReconcileLine({
  ledger,
  paper,
  itemisedHref,
  paperHref,
  policy,
  format = formatCount,
  note,
}: {
  ledger: number;
  paper: number;
  itemisedHref: string;
  paperHref: string;
  policy: string;
  format?: (value: number) => string;
  /** Instead of "only by month": why paper adds nothing here. */
  note?: string;
}) {
  const t = await getTranslations("totals.records");
  return (
    <p className="mb-7 flex flex-wrap items-center gap-x-4 gap-y-1 border-y border-line py-3">
      <span className="legend m-0 text-body text-ink">
        <span>
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <rect width="14" height="14" className="fill-c1" />
          </svg>
          <Link prefetch={false} className="fig" href={itemisedHref}>
            {t("itemised")} {format(ledger)}
          </Link>
        </span>
      </span>
      <span aria-hidden="true">+</span>
      <span className="legend m-0 text-body text-ink">
        <span>
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <Hatch id="hatch-reconcile" />
            <rect fill="url(#hatch-reconcile)" x="0.5" y="0.5" width="13" height="13" />
          </svg>
          {note ? (
            t("paper")
          ) : (
            <Link prefetch={false} className="fig" href={paperHref}>
              {t("paper")} {format(paper)}
            </Link>
          )}{" "}
          <span className="muted small">{note ?? t("paperNote")}</span>
        </span>
      </span>
      <span aria-hidden="true">=</span>
      <b>{format(ledger + paper)}</b>
      <span className="muted small ml-auto">{policy}</span>
    </p>
  );
}
