import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { PrintButton } from "@/components/ui/print-button";

export type PrintChoice = { label: string; href: string; current?: boolean };

/** Grey ground with the bar above the paper: back, choices such as blank rows, print. Not printed itself. */
export function PrintPreview({
  back,
  printLabel,
  choices,
  choicesLabel,
  children,
}: {
  back: { href: string; label: string };
  printLabel: string;
  /** Sizes or numbers of blank rows, as links to the same preview. */
  choices?: PrintChoice[];
  choicesLabel?: string;
  /** One or more PrintSheets. */
  children: ReactNode;
}) {
  return (
    <main className="print-ground" id="main">
      <div className="print-bar">
        <Link prefetch={false} className="btn quiet" href={back.href}>
          <Icon name="left" />
          {back.label}
        </Link>
        {choices && (
          <nav aria-label={choicesLabel}>
            <span>{choicesLabel}</span>
            {choices.map(({ label, href, current }) => (
              <Link prefetch={false} key={href} href={href} aria-current={current || undefined}>
                {label}
              </Link>
            ))}
          </nav>
        )}
        <span className="end">
          <PrintButton label={printLabel} />
        </span>
      </div>
      {children}
    </main>
  );
}

/**
 * A sheet of paper: heading, content, and the foot (station, form, print time, policy). Page numbers are the browser's.
 * Rows for hand entries are <tr className="blank">, 12 mm high; `thead` repeats and rows never split.
 */
export function PrintSheet({
  title,
  foot,
  across,
  children,
}: {
  title: string;
  foot: string[];
  /** Landscape. */
  across?: boolean;
  children: ReactNode;
}) {
  return (
    <article className={across ? "paper across" : "paper"}>
      <h1>{title}</h1>
      {children}
      <footer className="paper-foot">
        {foot.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </footer>
    </article>
  );
}
