import fs from "node:fs";

/** Linux counts CPU time in hundredths of a second (USER_HZ), whatever the kernel's own clock is. */
const MS_PER_TICK = 10;

/** What /proc/<pid>/stat says of a process: its parent, and its CPU ticks with those of its ended children. */
export interface ProcessStat {
  pid: number;
  parent: number;
  ticks: number;
}

/**
 * Reads one line of /proc/<pid>/stat (proc_pid_stat(5)): fields 4 ppid, 14 to 17 utime, stime, cutime, cstime.
 * The name in field 2 may hold blanks and brackets, so fields are counted behind its last one.
 */
export function parseStat(line: string): ProcessStat {
  const after = line
    .slice(line.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const field = (number: number) => after[number - 3] ?? 0;
  return { pid: Number.parseInt(line, 10), parent: field(4), ticks: field(14) + field(15) + field(16) + field(17) };
}

/**
 * CPU ms that a process and everything below it have used. The time of processes that end is kept by those that started
 * them, so the difference of two readings counts them too.
 */
export function cpuOfTree(all: readonly ProcessStat[], root: number): number {
  const below = new Set([root]);
  // A child's number may be lower than its parent's: repeated until nothing is added.
  for (let before = 0; before !== below.size; ) {
    before = below.size;
    for (const { pid, parent } of all) if (below.has(parent)) below.add(pid);
  }
  return all.filter(({ pid }) => below.has(pid)).reduce((sum, { ticks }) => sum + ticks * MS_PER_TICK, 0);
}

/** Every process of this machine. Linux only. */
export function readProcesses(): ProcessStat[] {
  return fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return parseStat(fs.readFileSync(`/proc/${pid}/stat`, "utf8"));
      } catch {
        return []; // ended between the two readings
      }
    });
}
