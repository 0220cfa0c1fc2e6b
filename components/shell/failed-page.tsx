"use client";

import { Incident } from "@/components/shell/incident";

/** A page that failed: its incident number stands in the log, never a stack or SQL here. */
export function FailedPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return <Incident digest={error.digest} retry={retry} />;
}
