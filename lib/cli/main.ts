import { type Options, readOptions } from "@/lib/cli/options";
import { say } from "@/lib/cli/report";
import { Stop } from "@/lib/cli/stop";

/** Every command: reads its options, returns its exit code. Loaded only when asked for. */
const commands: Record<string, () => Promise<{ run(options: Options): Promise<number> }>> = {
  demo: () => import("@/lib/cli/demo"),
  dev: () => import("@/lib/cli/dev"),
  start: () => import("@/lib/cli/start"),
  migrate: () => import("@/lib/cli/migrate"),
  verify: () => import("@/lib/cli/verify"),
  sql: () => import("@/lib/cli/sql"),
  "create-admin": () => import("@/lib/cli/create-admin"),
  bench: () => import("@/lib/cli/bench"),
  test: () => import("@/lib/cli/test"),
};

async function main([name = "", ...args]: string[]): Promise<number> {
  const load = commands[name];
  if (!load) throw new Stop(`There is no command "${name}". There are: ${Object.keys(commands).join(", ")}`);
  const { run } = await load();
  return run(readOptions(args));
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(
      error instanceof Stop ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
    process.exit(1);
  },
);
