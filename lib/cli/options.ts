import path from "node:path";
import { parseArgs } from "node:util";
import { Stop } from "@/lib/cli/stop";
import { projectRoot } from "@/prisma/install.mjs";

const PROFILES = ["ci", "demo", "perf"] as const;
export type Profile = (typeof PROFILES)[number];

/** What may be said on the command line; every command reads its own part. */
export interface Options {
  /** The data folder, absolute. */
  data: string;
  /** Whether it was named; bench keeps its networks only then. */
  dataNamed: boolean;
  port: number;
  profile: Profile | null;
  reset: boolean;
  prepare: boolean;
  check: boolean;
  write: boolean;
  json: boolean;
  newMigration: string | null;
  account: string | null;
  name: string | null;
  only: string[];
  /** bench: both sizes of the network, interleaved. */
  both: boolean;
  /** What stands without a flag, e.g. the statement of `sql`. */
  rest: string[];
}

const flags = {
  data: { type: "string" },
  port: { type: "string" },
  profile: { type: "string" },
  reset: { type: "boolean", default: false },
  prepare: { type: "boolean", default: false },
  check: { type: "boolean", default: false },
  write: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  new: { type: "string" },
  account: { type: "string" },
  name: { type: "string" },
  only: { type: "string" },
  both: { type: "boolean", default: false },
} as const;

/**
 * Reads the command line.
 * @throws Stop that names what is wrong
 */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parse(args);
  const port = Number(values.port ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Stop(`--port takes a number from 1 to 65535, not "${values.port}".`);
  const profile = PROFILES.find((one) => one === values.profile) ?? null;
  if (values.profile !== undefined && !profile)
    throw new Stop(`--profile takes ${PROFILES.join(", ")}, not "${values.profile}".`);
  if (values.new !== undefined && !/^[a-z0-9_]+$/.test(values.new))
    throw new Stop("--new takes a name of small letters, digits and underscores.");
  return {
    // npm runs us in the project's folder; a relative path means the user's.
    data: values.data
      ? path.resolve(process.env.INIT_CWD ?? process.cwd(), values.data)
      : path.join(projectRoot, ".data"),
    dataNamed: values.data !== undefined,
    port,
    profile,
    reset: values.reset,
    prepare: values.prepare,
    check: values.check,
    write: values.write,
    json: values.json,
    newMigration: values.new ?? null,
    account: values.account ?? null,
    name: values.name ?? null,
    only: values.only?.split(",").filter(Boolean) ?? [],
    both: values.both,
    rest: positionals,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: flags, allowPositionals: true });
  } catch (error) {
    throw new Stop(
      `${error instanceof Error ? error.message.split(". To specify")[0] : error}. Known options: ${Object.keys(flags)
        .map((flag) => `--${flag}`)
        .join(" ")}`,
    );
  }
}
