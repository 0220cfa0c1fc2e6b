// What `npm run demo` does before it builds and starts, as a process of its own that a test may kill.
// Arguments: the data folder.
import { withDatabase } from "@/lib/cli/database";
import { prepareNetwork } from "@/lib/cli/demo-network";
import { demoEnvironment } from "@/lib/cli/secrets";

const data = process.argv[2];
if (!data) throw new Error("Which data folder?");
await withDatabase({ data }, async (database) => {
  Object.assign(process.env, demoEnvironment(data, 3000, database.appUrl));
  await prepareNetwork(database, { profile: "ci", reset: false });
});
process.exit(0);
