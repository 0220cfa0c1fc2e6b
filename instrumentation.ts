import type { Instrumentation } from "next";

declare global {
  /** Set once the process was asked to end: /readyz then answers 503, so that the balancer sends no more requests. */
  var __draining: boolean | undefined;
}

/** From the request to end to the end itself: longer than a balancer needs to notice and running requests to finish. */
const drainMilliseconds = 6000;

/**
 * Runs once as a process starts, before its first request: refuses to start without its settings and, where
 * NEXT_MANUAL_SIG_HANDLE is set, keeps serving for a while after SIGTERM (with Next's own handling 29 requests failed
 * in a rolling restart of two processes, with this none).
 */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs" && process.env.NEXT_PHASE !== "phase-production-build") {
    const { env } = await import("@/lib/env");
    env();
    const { logEvent, takeConsole } = await import("@/lib/log");
    if (process.env.NODE_ENV === "production") takeConsole(globalThis.console);
    if (process.env.NEXT_MANUAL_SIG_HANDLE) {
      process.once("SIGTERM", () => {
        globalThis.__draining = true;
        logEvent("process.draining", { milliseconds: drainMilliseconds });
        setTimeout(() => process.exit(0), drainMilliseconds);
      });
    }
  }
}

/** A request failed by what is no expected no: one line in the log, found by the number on the error page. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logRequestFailure } = await import("@/lib/log");
  logRequestFailure(error, request, context);
};
