"use client";

import { Incident } from "@/components/shell/incident";

/** A page that failed: its incident number stands in the log, never a stack or SQL here. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Incident digest={error.digest} retry={reset} />;
}
