import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

// Each rule of biome.json meets a file that breaks it, in a tree of its own. A rule that stops biting fails here.
const root = path.resolve(import.meta.dirname, "../../..");
const IMPORTS = "lint/style/noRestrictedImports";
const use = (from: string, name = "thing") => `import { ${name} } from "${from}";\n\nexport const used = ${name};\n`;

/** File and the module it must not import. */
const breaches: [file: string, module: string][] = [
  ["app/page.tsx", "zod"],
  ["app/a/page.tsx", "node:fs"],
  ["app/b/page.tsx", "pg"],
  ["app/c/page.tsx", "@/lib/db/generated/client"],
  ["app/d/page.tsx", "../../lib/db/generated/client"],
  ["app/e/page.tsx", "@/lib/cli/verify"],
  ["app/f/page.tsx", "@/lib/demo/load"],
  ["app/g/page.tsx", "@prisma/client"],
  ["app/h/page.tsx", "@/tests/database/fresh"],
  ["components/ui/button.tsx", "@/app/menu"],
  ["components/ui/field.tsx", "../../app/menu"],
  ["components/people/card.tsx", "@/lib/db/refusal"],
  ["components/people/text.tsx", "zod"],
  ["components/people/door.tsx", "@/lib/auth/doors"],
  ["components/people/env.tsx", "@/lib/env"],
  ["lib/people/queries.ts", "@/app/menu"],
  ["lib/people/commands.ts", "@/components/ui/button"],
  ["lib/people/rules.ts", "zod"],
  ["lib/people/rules/names.ts", "node:fs"],
  ["lib/people/queries/list.ts", "@/lib/activities/secret-notes"],
  ["lib/people/queries/one.ts", "../../activities/secret-notes"],
  ["lib/people/commands/merge.ts", "@/lib/cli/verify"],
  ["lib/people/input.ts", "@/app/menu"],
  ["lib/people/input/card.ts", "pg"],
  ["lib/auth/action.ts", "@/components/ui/button"],
  ["lib/auth/files.ts", "node:fs"],
  ["lib/db/client.ts", "@/lib/people/queries"],
  ["lib/people/queries/two.ts", "../../activities/rules"],
  ["lib/db/errors.ts", "../people/rules"],
  ["lib/db/once.ts", "zod"],
  ["lib/i18n/words.ts", "@/lib/people/queries"],
  ["lib/clock.ts", "@/lib/db/client"],
  ["lib/cli/demo.ts", "@/app/menu"],
  ["lib/demo/load.ts", "@/components/ui/button"],
];

/** What must stay possible. */
const permitted: [file: string, module: string][] = [
  ["app/ok/page.tsx", "@/lib/people/queries"],
  ["app/ok/sign-in.tsx", "@/lib/demo/accounts"],
  ["app/ok/action.ts", "@/lib/db/refusal"],
  ["app/ok/table.tsx", "@/components/ui/table"],
  ["components/ok/total.tsx", "@/lib/totals/rules/sums"],
  ["components/ok/deep.tsx", "@/lib/activities/rules/chat-list"],
  ["components/ok/words.tsx", "@/lib/i18n/format"],
  ["components/ok/clock.tsx", "@/lib/clock"],
  ["lib/activities/commands.ts", "@/lib/people/queries"],
  ["lib/activities/queries.ts", "@/lib/db/doors"],
  ["lib/activities/queries/list.ts", "@/lib/people/rules/names"],
  ["lib/activities/commands/log.ts", "../rules/chat-list"],
  ["lib/activities/queries/one.ts", "../rules"],
  ["lib/activities/queries/two.ts", "@/lib/db/generated/client"],
  ["lib/activities/input.ts", "zod"],
  ["lib/auth/sign-in.ts", "zod"],
  ["lib/auth/cookie.ts", "node:crypto"],
  ["lib/activities/commands/draft.ts", "node:crypto"],
  ["lib/env.ts", "zod"],
  ["lib/db/ids.ts", "node:crypto"],
  ["lib/cli/sql.ts", "pg"],
  ["tests/unit/ok.test.ts", "@/lib/people/rules"],
];

const others: Record<string, string> = {
  "lib/teams/rules.ts": 'import { other } from "./rules-other";\n\nexport const one = () => other;\n',
  "lib/teams/rules-other.ts": 'import { one } from "./rules";\n\nexport const other = () => one;\n',
  "lib/teams/commands.ts": "async function save() {\n  return 1;\n}\n\nexport function forgets() {\n  save();\n}\n",
  "lib/teams/queries.ts": 'console.log("seen");\n',
  "lib/teams/queries/own-client.ts": use("@/lib/db/generated/client", "PrismaClient"),
  "components/teams/all.ts": 'export * from "./one";\n',
  "lib/stations/rules.ts": "export const loose: any = 1;\n",
};

let folder: string;
let found: Map<string, string[]>;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "pmss-rules-"));
  const files = [...breaches, ...permitted].map(([file, module]): [string, string] => [file, use(module)]);
  expect(new Set(files.map(([file]) => file)).size).toBe(files.length);
  for (const [file, text] of [...files, ...Object.entries(others)]) {
    fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  fs.copyFileSync(path.join(root, "biome.json"), path.join(folder, "biome.json"));
  fs.copyFileSync(path.join(root, "tsconfig.json"), path.join(folder, "tsconfig.json"));
  found = diagnostics();
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** The rules that complained, by file. */
function diagnostics(): Map<string, string[]> {
  const args = ["lint", "--vcs-enabled=false", "--reporter=json", "--max-diagnostics=1000"];
  const report = run(process.execPath, [path.join(root, "node_modules/@biomejs/biome/bin/biome"), ...args]);
  const { diagnostics } = JSON.parse(report) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  const byFile = new Map<string, string[]>();
  for (const { category, location } of diagnostics) {
    const file = typeof location.path === "string" ? location.path : location.path.file;
    const name = path.isAbsolute(file) ? path.relative(folder, file) : file;
    byFile.set(name, [...(byFile.get(name) ?? []), category]);
  }
  return byFile;
}

/** Biome ends with an error because it finds some; its report counts. */
function run(command: string, args: string[]): string {
  try {
    return execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

test.each(breaches)("%s may not import %s", (file) => {
  expect(found.get(file)).toContain(IMPORTS);
});

test.each(permitted)("%s may import %s", (file) => {
  expect(found.get(file) ?? []).not.toContain(IMPORTS);
});

test.each([
  ["lib/teams/rules.ts", "lint/suspicious/noImportCycles"],
  ["lib/teams/commands.ts", "lint/nursery/noFloatingPromises"],
  ["lib/teams/queries/own-client.ts", IMPORTS],
  ["lib/teams/queries.ts", "lint/suspicious/noConsole"],
  ["components/teams/all.ts", "lint/performance/noBarrelFile"],
  ["lib/stations/rules.ts", "lint/suspicious/noExplicitAny"],
])("%s breaks %s", (file, rule) => {
  expect(found.get(file)).toContain(rule);
});

/** Modules with queries, commands or schemas that a text imports for more than their types (Biome cannot tell). */
function valueImports(text: string): string[] {
  const imports = text.matchAll(
    /^import\s+(?!type\b)[^;]*?from\s+"([^"]*\/lib\/\w+\/(?:queries|commands|input)(?:\/[^"]*)?)"/gm,
  );
  return [...imports].flatMap((found) => found[1] ?? []);
}

test("components take only types from what reaches the database", () => {
  const files = fs
    .readdirSync(path.join(root, "components"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(5);
  const broken = files.flatMap((file) =>
    valueImports(fs.readFileSync(path.join(root, "components", file), "utf8")).map(
      (module) => `${file} imports ${module}`,
    ),
  );
  expect(broken).toEqual([]);
});

test.each([
  ['import { find } from "@/lib/people/queries";', ["@/lib/people/queries"]],
  ['import {\n  type Row,\n  merge,\n} from "../../lib/people/commands/merge";', ["../../lib/people/commands/merge"]],
  ['import { schema } from "@/lib/people/input";', ["@/lib/people/input"]],
  ['import type { Row } from "@/lib/people/queries";', []],
  ['import { monthOf } from "@/lib/people/rules";', []],
])("%j imports the values of %j", (text, modules) => {
  expect(valueImports(text)).toEqual(modules);
});
