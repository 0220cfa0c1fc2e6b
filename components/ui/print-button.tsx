"use client";

import { Button } from "@/components/ui/button";

/** Opens the browser's print dialog. Without JavaScript the browser's own menu prints the same page. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button tone="primary" icon="printer" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
