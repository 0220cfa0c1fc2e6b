import pg from "pg";

/** A row to be written: column and value. Days and months are texts ("2018-04-09"). */
export type Row = Record<string, unknown>;

const url = (name: "DATABASE_OWNER_URL" | "DATABASE_URL") => {
  const address = process.env[name];
  if (!address) throw new Error(`${name} is not set: call freshDatabase() first`);
  return address;
};

async function connected<T>(address: string, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address });
  client.on("error", () => undefined); // a lost connection is met by the query that needs it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

let kept: pg.Pool | undefined;

/** Keeps owner connections open between calls until the answer is called: before the database is dropped. */
export function keepOwner(): () => Promise<void> {
  const pool = new pg.Pool({ connectionString: url("DATABASE_OWNER_URL"), max: 4 });
  pool.on("error", () => undefined);
  kept = pool;
  return async () => {
    kept = undefined;
    await pool.end();
  };
}

/** Works as the owner of the tables, who sees all rows: the set-up and the second opinion of a test, never its subject. */
export async function asOwner<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const inRole = async (client: pg.ClientBase) => {
    await client.query("SET ROLE table_owner");
    return work(client);
  };
  if (!kept) return connected(url("DATABASE_OWNER_URL"), inRole);
  const client = await kept.connect();
  try {
    return await inRole(client);
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

/** Works on the app's connection outside any door: by itself it may do nothing. */
export async function asApp<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  return connected(url("DATABASE_URL"), work);
}

/** Rows of one query, read by the owner. */
export async function rowsOf<T extends Row>(statement: string, values: unknown[] = []): Promise<T[]> {
  return asOwner(async (client) => (await client.query<T>(statement, values)).rows);
}

/** The one number that a query answers with. */
export async function numberOf(statement: string, values: unknown[] = []): Promise<number> {
  const [row] = await rowsOf(statement, values);
  return Number(Object.values(row ?? {})[0]);
}

/** Writes rows of one table as its owner; all rows have the columns of the first. */
export async function put(table: string, ...rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values: unknown[] = [];
  const places = rows.map((row) => `(${columns.map((column) => `$${values.push(row[column])}`).join(", ")})`);
  await asOwner((client) =>
    client.query(
      `INSERT INTO "${table}" (${columns.map((c) => `"${c}"`).join(", ")}) VALUES ${places.join(", ")}`,
      values,
    ),
  );
}
