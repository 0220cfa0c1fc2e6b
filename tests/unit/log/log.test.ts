import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onRequestError } from "@/instrumentation";
import { Prisma } from "@/lib/db/generated/client";
import { logEvent, takeConsole, withoutValues } from "@/lib/log";

let written: string;
beforeEach(() => {
  written = "";
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    written += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const lines = () => {
  expect(written.endsWith("\n")).toBe(true);
  return written
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};
const request = { path: "/desk/dongli/activities/0199-4f?q=王秀英", method: "POST", headers: { cookie: "key=secret" } };
const context = {
  routerKind: "App Router",
  routePath: "/(station)/desk/[station]/activities/[id]/page",
  routeType: "render",
  renderSource: "react-server-components",
  revalidateReason: undefined,
} as const;
const report = (thrown: unknown) => onRequestError(thrown as Error & { digest: string }, request, context);

test("an event is one line with its moment, whatever it holds", () => {
  logEvent("process.draining", { milliseconds: 6000, nothing: undefined, text: "a\nb" });
  expect(lines()).toEqual([
    { at: expect.stringMatching(/^\d{4}-.*Z$/), event: "process.draining", milliseconds: 6000, text: "a\nb" },
  ]);
});

test("a failed request is found by its number, and says where, not whose", async () => {
  await report(Object.assign(new TypeError("Cannot read 'name' of 王秀英, 13812345678"), { digest: "3141592653" }));
  const [line] = lines();
  expect(line).toMatchObject({
    event: "request.failed",
    incident: "3141592653",
    method: "POST",
    route: "/desk/[station]/activities/[id]",
    kind: "render",
    while: "react-server-components",
    error: "TypeError",
  });
  expect(line?.text).toBe("Cannot read … of …, #");
  expect(line?.stack).toEqual(expect.arrayContaining([expect.stringContaining("tests/unit/log/log.test.ts")]));
  for (const secret of ["dongli", "0199", "王秀英", "13812345678", "secret"]) expect(written).not.toContain(secret);
});

test("a message of several lines does not pass for a place in the code", async () => {
  await report(new Error("one\n    at 王秀英 (13812345678:1:2)\n    at home"));
  expect(written).not.toMatch(/王秀英|13812345678|home/);
  expect(lines()[0]?.stack).not.toEqual([]);
});

test("of a database error stand the codes of it and of its cause, and no message", async () => {
  const cause = { originalCode: "23505", originalMessage: "Key (name)=(王秀英) already exists." };
  const error = new Prisma.PrismaClientKnownRequestError("Invalid `create()`: name: 王秀英", {
    code: "P2010",
    clientVersion: "7",
    meta: { driverAdapterError: { name: "DriverAdapterError", cause } },
  });
  await report(error);
  const [line] = lines();
  expect(line).toMatchObject({ error: "PrismaClientKnownRequestError", codes: ["P2010", "23505"] });
  expect(line).not.toHaveProperty("text");
  expect(written).not.toContain("王秀英");
});

test("what the framework says of the same error is no second line; what is thrown besides is one of its own", async () => {
  const framework = { error: (..._: unknown[]) => {}, warn: (..._: unknown[]) => {} };
  takeConsole(framework);
  const error = new Error("out of order");
  framework.error("⨯", error);
  await report(error);
  await report(error);
  framework.error("uncaughtException: ", new RangeError("too far"));
  framework.warn("an old setting of 王秀英 is in use");
  await new Promise((resolve) => setImmediate(resolve));
  expect(lines().map(({ event, error: kind, text }) => [event, kind, text])).toEqual([
    ["request.failed", "Error", "out of order"],
    ["process.said", undefined, "an old setting of … is in use"],
    ["process.failed", "RangeError", "too far"],
  ]);
});

test.each([["gone"], [undefined], [null], [{ name: "王秀英" }]])(
  "%j thrown is no reason to fail in logging it",
  async (thrown) => {
    await report(thrown);
    expect(lines()).toHaveLength(1);
    expect(written).not.toContain("王秀英");
  },
);

test("an error that is its own cause is logged like any other", async () => {
  const error: Error & { code?: string } = Object.assign(new Error("round"), { code: "ELOOP" });
  error.cause = error;
  await report(error);
  expect(lines()[0]).toMatchObject({ codes: ["ELOOP"] });
});

test("nothing that could be somebody's is left of a message: no number, no character, nothing quoted", () => {
  const quoted = fc.string({ unit: fc.constantFrom("a", "b", " ", ".") }).map((text) => `"${text}"`);
  const part = fc.oneof(
    fc.constantFrom("the ", "row of ", "is gone "),
    quoted,
    fc.nat().map(String),
    fc.constant("王秀英"),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const left = withoutValues(parts.join(" "));
      expect(left).toMatch(/^[ a-z…#]*$/);
      expect(left).not.toMatch(/[ab]{2}|\d|王/);
      expect(left.length).toBeLessThanOrEqual(200);
    }),
    { seed: 20180410 },
  );
});
