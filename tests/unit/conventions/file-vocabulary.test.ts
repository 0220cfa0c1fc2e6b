import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

// design.md 1 as a check: where files may lie, what they may be called, how long they may be.
const root = path.resolve(import.meta.dirname, "../../..");
const VOCABULARY = ["rules", "input", "queries", "commands"];
/** Folders of lib that are no areas and have names of their own. */
const NOT_AREAS = ["db", "auth", "i18n", "demo", "cli"];
const FORBIDDEN = /^(utils?|helpers?|commons?|misc|manager|service|services|index)(\.|$)/;
const LINES = 250;
/** Longer than 250 lines, each for a reason. This list may only shrink. */
const LONG_FILES: string[] = [];
const CODE = /\.(ts|tsx|mjs|js)$/;

interface Complaint {
  file: string;
  why: string;
}

/** What is wrong with a file by its path, relative to the project. */
function nameComplaint(file: string): Complaint | null {
  const steps = file.split("/");
  const [top = "", area = "", name = ""] = steps;
  if (steps.some((step) => FORBIDDEN.test(step))) return { file, why: "says nothing about the domain" };
  if (top !== "lib" || steps.length < 3 || NOT_AREAS.includes(area)) return null;
  const allowed = area === "totals" ? [...VOCABULARY, "metrics"] : VOCABULARY;
  if (!allowed.includes(name.replace(/\.ts$/, "")))
    return { file, why: `lib/${area} holds ${allowed.join(", ")} only` };
  return null;
}

/** Present files of ours: tracked or new, not ignored. */
function ourFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
  });
  return listed
    .split("\0")
    .filter(
      (file) =>
        /^(app|components|lib|prisma|tests)\//.test(file) && CODE.test(file) && fs.existsSync(path.join(root, file)),
    );
}

const linesOf = (file: string) => fs.readFileSync(path.join(root, file), "utf8").split("\n").length - 1;
const isData = (file: string) => file.startsWith("lib/demo/data/");

test("there are files to look at", () => {
  expect(ourFiles().length).toBeGreaterThan(50);
});

test("every file is called after the domain and lies where its name belongs", () => {
  expect(ourFiles().flatMap((file) => nameComplaint(file) ?? [])).toEqual([]);
});

test("no file is longer than 250 lines, but for the list that may only shrink", () => {
  const long = ourFiles().filter((file) => !isData(file) && linesOf(file) > LINES);
  expect(long.filter((file) => !LONG_FILES.includes(file)).map((file) => `${file}: ${linesOf(file)} lines`)).toEqual(
    [],
  );
  expect(
    LONG_FILES.filter((file) => !long.includes(file)),
    "no longer long: take them off the list",
  ).toEqual([]);
});

test("half of the files are shorter than 80 lines", () => {
  const lengths = ourFiles()
    .filter((file) => !isData(file))
    .map(linesOf)
    .sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
});

test.each([
  ["lib/people/helpers.ts"],
  ["lib/people/names.ts"],
  ["lib/utils/text.ts"],
  ["components/common/box.tsx"],
  ["lib/people/index.ts"],
  ["lib/activities/metrics.ts"],
  ["app/(station)/desk/misc.ts"],
])("%s would be refused", (file) => {
  expect(nameComplaint(file)).not.toBeNull();
});

test.each([
  ["lib/people/rules.ts"],
  ["lib/people/rules/names.ts"],
  ["lib/totals/metrics.ts"],
  ["lib/db/errors.ts"],
  ["components/people/service-line.tsx"],
])("%s is fine", (file) => {
  expect(nameComplaint(file)).toBeNull();
});
