import { buildIfStale } from "@/lib/cli/build";
import type { Options } from "@/lib/cli/options";
import { assertPortFree, startApp, untilEnded } from "@/lib/cli/serve";
import { Stop } from "@/lib/cli/stop";

const NEEDED = [
  "DATABASE_URL",
  "NEXTAUTH_URL",
  "NEXTAUTH_SECRET",
  "FIELD_KEYS",
  "INDEX_KEY",
  "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
];

/** `npm start`: the app in production, on the database and with the keys that the environment names. */
export async function run(options: Options): Promise<number> {
  const missing = NEEDED.filter((name) => !process.env[name]);
  if (missing.length > 0)
    throw new Stop(
      `npm start needs these environment variables: ${missing.join(", ")}. See .env.example; to look around, use npm run demo.`,
    );
  const { env } = await import("@/lib/env");
  try {
    env();
  } catch (error) {
    throw new Stop(error instanceof Error ? error.message : String(error));
  }
  await assertPortFree(options.port, "start");
  await buildIfStale();
  const app = await startApp("start", options.port, { DEMO: "0", NEXT_TELEMETRY_DISABLED: "1" });
  return untilEnded(app);
}
