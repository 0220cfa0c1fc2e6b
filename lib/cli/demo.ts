import path from "node:path";
import { buildIfStale } from "@/lib/cli/build";
import { withDatabase } from "@/lib/cli/database";
import { prepareNetwork, wakeClock } from "@/lib/cli/demo-network";
import type { Options } from "@/lib/cli/options";
import { say, table } from "@/lib/cli/report";
import { demoEnvironment } from "@/lib/cli/secrets";
import { assertPortFree, startApp, untilEnded } from "@/lib/cli/serve";

/** `npm run demo`: from nothing to a running network that one can sign in to. Safe to run again. */
export async function run(options: Options): Promise<number> {
  if (!options.prepare) await assertPortFree(options.port, "demo");
  return withDatabase(options, async (database) => {
    const env = demoEnvironment(options.data, options.port, database.appUrl);
    Object.assign(process.env, env, { DATABASE_OWNER_URL: database.ownerUrl });
    await prepareNetwork(database, options);
    await wakeClock(database.ownerUrl);
    await buildIfStale();
    if (options.prepare) {
      say("Prepared. Start it: npm run demo");
      return 0;
    }
    const log = path.join(options.data, "server.log");
    const app = await startApp("start", options.port, env, log);
    await printWelcome(app.address, log);
    return untilEnded(app);
  });
}

async function printWelcome(address: string, log: string): Promise<void> {
  const { DEMO_ACCOUNTS, DEMO_PASSWORD } = await import("@/lib/demo/accounts");
  say();
  say(
    table(
      ["account", "name", "first page"],
      DEMO_ACCOUNTS.map((one) => [one.account, one.name, one.home]),
    ),
  );
  say();
  say(`Password of all: ${DEMO_PASSWORD}   Log: ${log}`);
  say(`Ready: ${address}   (Ctrl-C ends it)`);
}
