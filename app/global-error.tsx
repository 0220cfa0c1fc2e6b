"use client";

import "./globals.css";
import { Incident } from "@/components/shell/incident";

/** The same where even the root layout failed, so that it has to bring its own. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang={typeof document === "undefined" ? "zh-CN" : document.documentElement.lang}>
      <body>
        <Incident digest={error.digest} retry={reset} />
      </body>
    </html>
  );
}
