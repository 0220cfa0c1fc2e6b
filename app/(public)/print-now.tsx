"use client";

import type { ReactNode } from "react";

/** Opens the browser's print dialog. Without JavaScript the browser's own menu prints the same sheet. */
export function PrintNow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <button type="button" className="button filled" onClick={() => window.print()}>
      {children}
      {label}
    </button>
  );
}
