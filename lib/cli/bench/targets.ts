import { figure } from "@/lib/cli/bench/figures";

/** A figure that is held against a limit. Hard ones decide the exit code, the others are printed. */
export interface Judged {
  what: string;
  value: number;
  limit: number;
  unit: string;
  hard: boolean;
}

/** What all figures of a run are found by: a network's size and a case. */
export interface Figures {
  /** Times dearer than a floor of the same network and round. */
  times(size: string, name: string, floor: string): number;
  /** Times dearer on the large network than on the demo's; NaN when only one was measured. */
  grown(name: string): number;
  statements(size: string, name: string): number;
  /** Bytes of own script, gzipped. */
  script(name: string): number;
  sizes: readonly string[];
}

const MOST_STATEMENTS = 5;
const MOST_GROWN: Record<string, number> = {
  desk: 1.2,
  "list, first page": 1.2,
  "list, last page": 1.2,
  "people search": 1.2,
  "save of 20": 1.2,
  board: 1.3,
};
const PUBLIC_SCRIPT = 2_000; // bytes
const STAFF_SCRIPT = 25_000; // bytes
/** Case, its floor, how many times as dear it may be. */
const OVER_FLOOR: readonly [name: string, floor: string, limit: number][] = [
  ["desk", "floor: desk shell", 2.2],
  ["list, first page", "floor: desk shell", 2.2],
  ["list, last page", "floor: desk shell", 2.2],
  ["people search", "floor: desk shell", 2.2],
  ["board", "floor: HQ shell", 3],
  ["public page", "floor: public frame", 2],
  ["type-ahead", "floor: route handler", 2],
  ["save of 20", "bare: save of 20", 4],
];
/** Cases that are pages: their statements and scripts are limited. */
export const PAGES = [
  "board",
  "desk",
  "list, first page",
  "list, last page",
  "people search",
  "log form",
  "public page",
];

/** Every target with what was measured for it. */
export function judge(figures: Figures): Judged[] {
  const judged: Judged[] = [];
  for (const name of PAGES) {
    const value = Math.max(...figures.sizes.map((size) => figures.statements(size, name)));
    judged.push({ what: `${name}: statements beside the door's`, value, limit: MOST_STATEMENTS, unit: "", hard: true });
  }
  for (const name of PAGES) {
    const limit = name === "public page" ? PUBLIC_SCRIPT : STAFF_SCRIPT;
    judged.push({ what: `${name}: own script, gzip`, value: figures.script(name), limit, unit: "B", hard: true });
  }
  for (const [name, limit] of Object.entries(MOST_GROWN)) {
    const value = figures.grown(name);
    if (Number.isFinite(value)) judged.push({ what: `${name}: perf ÷ demo`, value, limit, unit: "×", hard: true });
  }
  for (const size of figures.sizes) {
    for (const [name, floor, limit] of OVER_FLOOR)
      judged.push({
        what: `${name} ÷ ${floor.replace("floor: ", "")} (${size})`,
        ...{ value: figures.times(size, name, floor), limit, unit: "×", hard: false },
      });
  }
  return judged;
}

/** Whether a figure is within its limit; one that was not measured is not. */
export function isMet({ value, limit }: Judged): boolean {
  return value <= limit;
}

/** A row of the table of targets. */
export function rowOf(one: Judged): string[] {
  const shown = (value: number) => (one.unit === "×" ? `${figure(value)} ×` : `${figure(value, 0)} ${one.unit}`.trim());
  const verdict = isMet(one) ? "held" : one.hard ? "MISSED" : "missed (aimed at)";
  return [one.what, shown(one.value), `≤ ${one.unit === "×" ? `${one.limit} ×` : shown(one.limit)}`, verdict];
}
