import { beforeAll, expect, test } from "vitest";
import { postedJson } from "@/lib/auth/posted-json";
import { setTestEnvironment } from "@/tests/database/environment";

beforeAll(() => setTestEnvironment("postgres://owner@localhost/none", "postgres://app@localhost/none"));

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://localhost:3000/api", {
    method: "POST",
    body,
    headers: { host: "localhost:3000", origin: "http://localhost:3000", ...headers },
    duplex: "half",
  } as RequestInit);

test("JSON from one of our pages comes in", async () => {
  expect(await postedJson(post('{"ask":"find"}'))).toEqual({ json: { ask: "find" } });
});

test("another site's page, a broken text and no text at all are refused", async () => {
  expect(await postedJson(post("{}", { origin: "http://elsewhere.example" }))).toEqual({ refused: 403 });
  expect(await postedJson(post("{"))).toEqual({ refused: 400 });
  expect(
    await postedJson(
      new Request("http://localhost:3000/api", {
        method: "POST",
        headers: { host: "localhost:3000", origin: "http://localhost:3000" },
      }),
    ),
  ).toEqual({ refused: 400 });
});

test("too much is not read to its end, whatever the header says", async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(1000));
    },
  });
  expect(await postedJson(post(endless), 5000)).toEqual({ refused: 413 });
  expect(pulled).toBeLessThan(20);
  expect(await postedJson(post("x".repeat(6000), { "content-length": "6000" }), 5000)).toEqual({ refused: 413 });
});
