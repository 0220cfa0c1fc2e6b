// The log is for whoever keeps the machine running: one line of JSON an event, on standard output. Nothing of a person may
// stand in it, and messages of errors quote what somebody typed or what a row holds: hence what is left out below.

type Facts = Record<string, string | number | boolean | readonly string[] | null | undefined>;

const LONGEST_TEXT = 200; // characters
const DEEPEST_STACK = 12; // lines

/** Writes one event. What is undefined is left out; `at` is the machine's time. */
export function logEvent(event: string, facts: Facts = {}): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
}

/** The first line of a text with all that could be somebody's taken out: what is quoted, no English, a number or an id. */
export function withoutValues(text: string): string {
  const [line = ""] = text.slice(0, 5 * LONGEST_TEXT).split("\n");
  return line
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|=\s*\([^)]*\)/g, "…")
    .replace(/[^\x20-\x7e]+/g, "…")
    .replace(/[\w@.:/?=&-]*\d[\w@.:/?=&-]*/g, "#")
    .slice(0, LONGEST_TEXT);
}

/** The codes that an error and what caused it carry: Prisma's, SQLSTATEs, Node's. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 6) return [];
  const { code, originalCode, cause, meta, driverAdapterError } = error as Record<string, unknown>;
  const own = [code, originalCode].filter((one) => typeof one === "string");
  return [...new Set([...own, ...[cause, meta, driverAdapterError].flatMap((inner) => codesOf(inner, depth + 1))])];
}

/** Messages of these kinds hold whole rows or inputs; so may those of all errors that carry a code. */
const telling = /prisma|zod|syntax/i;

/** What of an error may stand in the log: its kind, codes and the places in the code, a message without its values. */
export function failureOf(thrown: unknown): Facts {
  if (!(thrown instanceof Error)) return { error: typeof thrown };
  const codes = codesOf(thrown);
  return {
    error: thrown.name,
    codes: codes.length > 0 ? codes : undefined,
    text: codes.length > 0 || telling.test(thrown.name) ? undefined : withoutValues(thrown.message),
    stack: (thrown.stack ?? "")
      .replace(thrown.message, "")
      .split("\n")
      .flatMap((line) => /^\s+at (.*:\d+:\d+\)?)$/.exec(line)?.[1]?.replaceAll(`${process.cwd()}/`, "") ?? [])
      .slice(0, DEEPEST_STACK),
  };
}

/** "/(station)/desk/[station]/page" as the address pattern that it is: "/desk/[station]". */
function patternOf(routePath: string): string {
  return routePath.replace(/\/\([^)]*\)/g, "").replace(/\/(page|route)$/, "") || "/";
}

const logged = new WeakSet<object>();

function failed(event: string, thrown: unknown, facts: Facts): void {
  if (typeof thrown === "object" && thrown !== null) {
    if (logged.has(thrown)) return;
    logged.add(thrown);
  }
  logEvent(event, { ...facts, ...failureOf(thrown) });
}

/** A request that failed by a bug or a fault of the machine. `incident` is the number that its error page shows. */
export function logRequestFailure(
  thrown: unknown,
  { method }: { method: string },
  { routePath, routeType, renderSource }: { routePath: string; routeType: string; renderSource?: string },
): void {
  const digest =
    typeof thrown === "object" && thrown !== null && "digest" in thrown ? String(thrown.digest) : undefined;
  failed("request.failed", thrown, {
    incident: digest,
    method,
    route: patternOf(routePath),
    kind: routeType,
    while: renderSource,
  });
}

/**
 * Makes lines of JSON of what the framework writes about errors and warnings, in which it would give away whole messages.
 * It writes a request's error just before it reports it; the report knows the route, so it goes first.
 */
export function takeConsole(of: Pick<Console, "error" | "warn">): void {
  const say =
    (level: "error" | "warn") =>
    (...said: unknown[]) => {
      const thrown = said.find((one) => one instanceof Error);
      if (thrown) setImmediate(failed, "process.failed", thrown, { level });
      else logEvent("process.said", { level, text: withoutValues(said.map(String).join(" ")) });
    };
  Object.assign(of, { error: say("error"), warn: say("warn") });
}
