import { withDatabase } from "@/lib/cli/database";
import { prepareNetwork, wakeClock } from "@/lib/cli/demo-network";
import type { Options } from "@/lib/cli/options";
import { say } from "@/lib/cli/report";
import { demoEnvironment } from "@/lib/cli/secrets";
import { assertPortFree, startApp, untilEnded } from "@/lib/cli/serve";

/** `npm run dev`: the demo network under `next dev`, which shows each change at once. */
export async function run(options: Options): Promise<number> {
  await assertPortFree(options.port, "dev");
  return withDatabase(options, async (database) => {
    const env = demoEnvironment(options.data, options.port, database.appUrl);
    Object.assign(process.env, env, { DATABASE_OWNER_URL: database.ownerUrl });
    await prepareNetwork(database, options);
    await wakeClock(database.ownerUrl);
    const app = await startApp("dev", options.port, env);
    say(`Ready: ${app.address}   (Ctrl-C ends it)`);
    return untilEnded(app);
  });
}
