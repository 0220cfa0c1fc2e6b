import { ownScript } from "@/lib/cli/bench/client-script";
import { figure, median, ratioOf } from "@/lib/cli/bench/figures";
import { mostStatements } from "@/lib/cli/bench/floors";
import { keyOf, type Stage } from "@/lib/cli/bench/stage";
import type { Figures } from "@/lib/cli/bench/targets";
import { say, table } from "@/lib/cli/report";

/** The floor in the same build under each case. */
const SHELL: Record<string, string> = {
  board: "floor: HQ shell",
  "public page": "floor: public frame",
  "paste of 60": "floor: route handler",
  "type-ahead": "floor: route handler",
};

export interface Results extends Figures {
  cpu(size: string, name: string): number;
  /** Cases in the order in which they are shown, the app's floors last. */
  names: readonly string[];
}

/** What was measured, to be looked up by size and case. */
export function figuresOf(stages: readonly Stage[], measured: Map<string, number[]>, build: string): Results {
  const rounds = (size: string, name: string) => measured.get(keyOf(size, name)) ?? [];
  const [first] = stages;
  const bare = first?.pages["floor: no script"] ?? "";
  return {
    sizes: stages.map(({ size }) => size),
    names: first?.cases.map(({ name }) => name) ?? [],
    cpu: (size, name) => median(rounds(size, name)),
    times: (size, name, floor) => ratioOf(rounds(size, name), rounds(size, floor)),
    grown: (name) => ratioOf(rounds("perf", name), rounds("demo", name)),
    statements: (size, name) => {
      const floor = stages.find((stage) => stage.size === size)?.floors[name];
      return floor ? mostStatements(floor) : Number.NaN;
    },
    script: (name) => {
      const page = first?.pages[name];
      return page ? ownScript(build, page, bare) : Number.NaN;
    },
  };
}

/** Prints every figure: CPU ms a request and how many times its floors. */
export function printFigures(results: Results): void {
  for (const size of results.sizes) {
    say(`\nNetwork "${size}": CPU ms a request, Node and PostgreSQL together (median), and times the floors`);
    const rows = results.names.map((name) => {
      const times = (floor: string) => figure(results.times(size, name, floor));
      const shell = name.startsWith("floor: ") ? "" : (SHELL[name] ?? "floor: desk shell");
      return [
        name,
        figure(results.cpu(size, name)),
        shell.replace("floor: ", ""),
        shell && times(shell),
        figure(results.cpu(size, `bare: ${name}`)),
        shell && times(`bare: ${name}`),
        figure(results.cpu(size, `node:http: ${name}`)),
        shell && times(`node:http: ${name}`),
        figure(results.statements(size, name), 0),
        figure(results.script(name) / 1000, 1),
        figure(results.grown(name)),
      ];
    });
    const columns = [
      "case",
      "ms",
      "floor of the build",
      "×",
      "bare pg ms",
      "×",
      "node:http ms",
      "×",
      "SQL",
      "script kB",
      "perf ÷ demo",
    ];
    say(table(columns, rows));
  }
}
