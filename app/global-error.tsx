"use client";

import { Incident } from "@/components/shell/incident";

/** The same where even the root layout failed. It brings no stylesheet: every page of the app would load it beforehand. */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang={typeof document === "undefined" ? "zh-CN" : document.documentElement.lang}>
      <body>
        <Incident digest={error.digest} retry={retry} />
      </body>
    </html>
  );
}
