import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ownScript, scriptsOf } from "@/lib/cli/bench/client-script";
import { each, figure, median, ratioOf } from "@/lib/cli/bench/figures";
import { cpuOfTree, parseStat } from "@/lib/cli/bench/processes";
import { freshIds, inTurn, ownStatements, readRecording, renewed } from "@/lib/cli/bench/statements";
import { type Figures, isMet, judge, rowOf } from "@/lib/cli/bench/targets";
import { hiddenFields } from "@/lib/cli/bench/visitor";
import { newId } from "@/lib/db/ids";

describe("processes", () => {
  test("a line of /proc: parent, and own and ended children's ticks", () => {
    const rest = "S 41 77 77 0 -1 4194304 900 50 3 0 310 25 40 5 20 0 11 0 123456 987 654";
    expect(parseStat(`77 (next-server (v16)) ${rest}`)).toEqual({ pid: 77, parent: 41, ticks: 310 + 25 + 40 + 5 });
  });
  test("a tree is a process and all below it, whatever their numbers; its CPU time is in ms", () => {
    const all = [
      { pid: 5, parent: 9, ticks: 7 },
      { pid: 9, parent: 20, ticks: 2 },
      { pid: 20, parent: 1, ticks: 1 },
      { pid: 21, parent: 1, ticks: 1000 },
    ];
    expect(cpuOfTree(all, 20)).toBe(100);
    expect(cpuOfTree(all, 9)).toBe(90);
    expect(cpuOfTree(all, 77)).toBe(0);
  });
});

describe("figures", () => {
  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])("the median of %j is %d", (values, expected) => {
    expect(median(values)).toBe(expected);
  });
  test("of nothing there is none", () => {
    expect(median([])).toBeNaN();
    expect(each(10, 0)).toBeNaN();
    expect(figure(Number.NaN)).toBe("–");
  });
  test("a ratio is taken within each round, so that a slow round slows both", () => {
    expect(ratioOf([2, 20, 4], [1, 10, 1])).toBe(2);
    expect(ratioOf([2, 20, 4], [1, 0])).toBe(2);
    expect(ratioOf([1], [])).toBeNaN();
  });
  test("CPU time is shared among the requests", () => expect(each(120, 30)).toBe(4));
});

describe("statements", () => {
  const made = newId(2000);
  const known = newId(500);
  const key = "2f1a3bc4-0000-4000-8000-000000000001";
  const sent = [
    { client: 1, text: "BEGIN", values: [] },
    { client: 1, text: "SELECT enter($1, $2, $3) AS entry", values: ["k"] },
    { client: 1, text: "SELECT app_scope($1, $2::int[])", values: [[7]] },
    { client: 1, text: 'INSERT INTO "Activity"', values: [7, made, known, JSON.stringify({ id: made })] },
    { client: 1, text: 'INSERT INTO "Once"', values: [key] },
    { client: 1, text: "SELECT audit_station($1)", values: [made] },
    { client: 1, text: "COMMIT", values: [] },
  ];
  test("those of the door do not count as the page's", () => {
    expect(ownStatements(sent).map(({ text }) => text)).toEqual(['INSERT INTO "Activity"', 'INSERT INTO "Once"']);
  });
  test("a recording is read line by line, bytes as bytes", () => {
    const line = { client: 2, text: "SELECT $1", values: [Buffer.from([1, 2])] };
    expect(readRecording(`${JSON.stringify(line)}\n`)).toEqual([line]);
  });
  test("connections come one after the other, each in its order", () => {
    const mixed = [2, 1, 2, 1].map((client, nth) => ({ client, text: String(nth), values: [] }));
    expect(inTurn(mixed).map(({ text }) => text)).toEqual(["1", "3", "0", "2"]);
  });
  test("another save has ids and a key of its own and is otherwise the same", () => {
    const fresh = freshIds(sent, 1000, [key]);
    expect([...fresh].sort()).toEqual([made, key].sort());
    const again = renewed(sent, fresh);
    const [station, id, other, json] = again[3]?.values ?? [];
    expect([station, other]).toEqual([7, known]);
    expect(id).not.toBe(made);
    expect(JSON.parse(String(json))).toEqual({ id });
    expect(again[5]?.values).toEqual([id]);
    expect(again[4]?.values).not.toEqual([key]);
    expect(again.map(({ text }) => text)).toEqual(sent.map(({ text }) => text));
  });
});

test("a form's hidden fields are read as a browser would send them back", () => {
  const html = `<form><input type="text" name="q"/></form><form id="f"><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:1}"/><input name="title"/></form>`;
  expect(hiddenFields(html, "title")).toEqual([["$ACTION_1:0", '{"id":1}']]);
  expect(() => hiddenFields(html, "other")).toThrow("other");
});

describe("scripts", () => {
  const tag = (name: string, rest = "") => `<script src="/_next/static/chunks/${name}.js"${rest}></script>`;
  const html = `${tag("a")}${tag("old", ' noModule=""')}<script>self.__next_f.push([1,"I[1,[\\"/_next/static/chunks/own.js\\"]]"])</script>`;
  test("those of tags and those that components name, without the one for old browsers", () => {
    expect(scriptsOf(html).sort()).toEqual(["static/chunks/a.js", "static/chunks/own.js"]);
  });
  test("own is what a bare page does not bring, gzipped", () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "pmss-scripts-"));
    fs.mkdirSync(path.join(folder, "static/chunks"), { recursive: true });
    const text = "export const own = 1;".repeat(50);
    fs.writeFileSync(path.join(folder, "static/chunks/own.js"), text);
    expect(ownScript(folder, html, tag("a"))).toBe(gzipSync(text).length);
    fs.rmSync(folder, { recursive: true });
  });
});

describe("targets", () => {
  const figures: Figures = {
    sizes: ["demo", "perf"],
    times: () => 2,
    grown: (name) => (name === "board" ? 1.31 : 1.1),
    statements: (_size, name) => (name === "desk" ? 6 : 5),
    script: (name) => (name === "public page" ? 1500 : 24_000),
  };
  test("what is over its limit is missed; only hard ones fail the run", () => {
    const missed = judge(figures).filter((one) => !isMet(one));
    expect(missed.map(({ what }) => what)).toEqual(["desk: statements beside the door's", "board: perf ÷ demo"]);
    expect(missed.every(({ hard }) => hard)).toBe(true);
  });
  test("growth is judged only where both sizes were measured, everything else always", () => {
    const one = judge({ ...figures, sizes: ["demo"], grown: () => Number.NaN });
    expect(one.filter(({ what }) => what.includes("perf"))).toEqual([]);
    expect(one.some(({ what }) => what === "type-ahead ÷ route handler (demo)")).toBe(true);
  });
  test("what could not be measured is not held", () => {
    const lost = judge({ ...figures, script: () => Number.NaN }).filter((one) => !isMet(one));
    expect(lost.map(({ what }) => what)).toContain("desk: own script, gzip");
  });
  test("a row says whether it is held, and whether it had to be", () => {
    const target = { what: "x", value: 2.5, limit: 2.2, unit: "×", hard: false };
    expect(rowOf(target)).toEqual(["x", "2.50 ×", "≤ 2.2 ×", "missed (aimed at)"]);
    expect(rowOf({ ...target, hard: true })[3]).toBe("MISSED");
    expect(rowOf({ ...target, value: 1 })[3]).toBe("held");
  });
});
