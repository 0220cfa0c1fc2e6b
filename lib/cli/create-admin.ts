import { hash } from "@node-rs/argon2";
import type pg from "pg";
import { isAccountName } from "@/lib/accounts/rules/posts";
import { roleName, withClient, withDatabase } from "@/lib/cli/database";
import type { Options } from "@/lib/cli/options";
import { ask, passwordFromInput, weaknessesInWords } from "@/lib/cli/password";
import { say } from "@/lib/cli/report";
import { codeOf, Stop } from "@/lib/cli/stop";
import { newId } from "@/lib/db/ids";

export interface NewAdmin {
  account: string;
  name: string;
  password: string;
}

/** `npm run create-admin`: the first account, of HQ staff for the whole network. Asks, or reads --account, --name and the password from standard input. */
export async function run(options: Options): Promise<number> {
  const byHand = process.stdin.isTTY === true;
  const account =
    options.account ?? process.env.ADMIN_ACCOUNT ?? (byHand ? await ask("Account (small letters): ") : "");
  const name = options.name ?? process.env.ADMIN_NAME ?? (byHand ? await ask("Name: ") : "");
  if (!account || !name) throw new Stop("Give --account and --name, and the password on standard input.");
  const password = byHand ? await ask("Password: ", true) : await passwordFromInput();
  if (byHand && password !== (await ask("Once more: ", true)))
    throw new Stop("The two passwords differ; nothing was made.");
  return withDatabase(options, async ({ ownerUrl }) => {
    await createAdmin(ownerUrl, { account, name, password });
    say(`The account "${account}" can sign in: HQ staff, the whole network.`);
    return 0;
  });
}

/**
 * Makes an account of HQ staff for the whole network.
 * @throws Stop if the account exists, its name is malformed, or the password is weak
 */
export async function createAdmin(ownerUrl: string, { account, name, password }: NewAdmin): Promise<void> {
  if (!isAccountName(account))
    throw new Stop("An account has 2 to 32 small letters, digits or hyphens and begins with a letter.");
  const weak = weaknessesInWords(password, account, name);
  if (weak.length > 0) throw new Stop(`The password will not do: ${weak.join("; ")}.`);
  const passwordHash = await hash(password, { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }); // argon2id, its default
  await withClient(ownerUrl, async (client) => {
    await client.query("BEGIN");
    await client.query(`SET LOCAL ROLE ${client.escapeIdentifier(roleName("table_owner"))}`);
    try {
      const id = await insert(client, { account, name, passwordHash });
      await client.query(`SET LOCAL ROLE ${client.escapeIdentifier(roleName("crossing"))}`);
      await client.query("SELECT audit_network('ACCOUNT_MADE', $1, $2, NULL)", [id, { by: "create-admin" }]);
      await client.query("COMMIT");
    } catch (error) {
      if (codeOf(error) === "23505") throw new Stop(`The account "${account}" exists already; nothing was changed.`);
      throw error;
    }
  });
}

async function insert(
  client: pg.Client,
  user: { account: string; name: string; passwordHash: string },
): Promise<string> {
  const id = newId();
  await client.query('INSERT INTO "User" (id, account, name, "nameEn", "passwordHash") VALUES ($1, $2, $3, $3, $4)', [
    id,
    user.account,
    user.name,
    user.passwordHash,
  ]);
  // From the business day on: where the clock is set (demo), today's date would lie in the future.
  await client.query(
    `INSERT INTO "Grant" (id, "userId", role, "fromOn") VALUES ($1, $2, 'HQ_STAFF',
       (coalesce((SELECT business + (now() - machine) FROM "Clock" WHERE id = 1), now()) AT TIME ZONE 'Asia/Shanghai')::date)`,
    [newId(), id],
  );
  return id;
}
