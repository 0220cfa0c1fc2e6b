import fs from "node:fs";
import path from "node:path";
import { buildIfStale } from "@/lib/cli/build";
import { projectRoot } from "@/prisma/install.mjs";

/** Where the bench's build lies, beside the app's own, which has no floors. */
export const DIST_DIR = ".next-bench";
/** What `next build` rewrites for a build in another folder. */
const REWRITTEN = ["tsconfig.json", "next-env.d.ts"];

/** Builds the app with the floors (*.bench.tsx) in a folder of its own; the project's files stay as they were. */
export async function buildForBench(): Promise<void> {
  Object.assign(process.env, { BENCH: "1", NEXT_DIST_DIR: DIST_DIR });
  const kept = REWRITTEN.map((name) => path.join(projectRoot, name))
    .filter((file) => fs.existsSync(file))
    .map((file): [string, string] => [file, fs.readFileSync(file, "utf8")]);
  try {
    await buildIfStale();
  } finally {
    for (const [file, text] of kept) if (fs.readFileSync(file, "utf8") !== text) fs.writeFileSync(file, text);
  }
}
