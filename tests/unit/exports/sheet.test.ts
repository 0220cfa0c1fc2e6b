import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine, harmless, rowsOf } from "@/lib/exports/rules";

/** The fields of a CSV line as RFC 4180 reads them. */
function fieldsOf(line: string): string[] {
  return [...`,${line.replace(/\r\n$/, "")}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, bare = ""]) => quoted?.replaceAll('""', '"') ?? bare,
  );
}

test("no text becomes a formula, with or without blanks before it", () => {
  for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =cmd|' /C calc'!A0", "\r=1", "\n=1"])
    expect(harmless(text)).toBe(`'${text}`);
  for (const text of ["义务巡逻", "“允功”志愿服务队", "", "2018-04-09", "a=b"]) expect(harmless(text)).toBe(text);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(harmless(text)).not.toMatch(/^\s*[=+\-@]/);
    }),
    { seed: 20180410, numRuns: 500 },
  );
});

test("a line reads back as the cells it was written from; numbers stay bare", () => {
  const cell = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constantFrom('a"b', "a,b", "a\nb"));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (row) => {
      const written = row.map((one) => (typeof one === "string" ? harmless(one) : one === null ? "" : String(one)));
      if (row.length === 1 && written[0] === "") return;
      expect(fieldsOf(csvLine(row))).toEqual(written);
    }),
    { seed: 20180410 },
  );
  expect(csvLine(["东营", 106996, -3, null])).toBe("东营,106996,-3,\r\n");
});

test("what was said comes first, a blank row before each section", () => {
  const sheet = {
    name: "x",
    said: ["sentence", "as of"],
    sections: [
      { heads: ["a"], rows: [[1]] },
      { heads: ["b"], rows: [] },
    ],
  };
  expect([...rowsOf(sheet)]).toEqual([["sentence"], ["as of"], [], ["a"], [1], [], ["b"]]);
});
