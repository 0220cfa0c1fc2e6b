import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const CHAR_OID = 18; // "char", all over pg_catalog, which the adapter does not know
const TEXT_OID = 25;

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
/** What pg answers; the adapter reads the types of its fields. */
type Answer = { fields?: { dataTypeID: number }[] };
type Query = (...args: unknown[]) => Promise<Answer>;

/** Where a database is, in fields: pg lets a connection string win over `database`, and the shadow would be the real one. */
export interface DatabaseAddress {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

export function databaseAddress(url: string): DatabaseAddress {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
  };
}

/** Prisma's PostgreSQL adapter, mended so that its schema engine can use it. Everything it opened is closed by `dispose`. */
export class MigrationPg extends PrismaPg {
  private readonly closing: (() => Promise<unknown>)[] = [];

  constructor(private readonly at: DatabaseAddress) {
    super(at);
  }

  override async connect(): Promise<Adapter> {
    const adapter = whole(await super.connect());
    this.closing.push(() => adapter.underlyingDriver().end());
    return adapter;
  }

  override async connectToShadowDb(): Promise<Adapter> {
    const name = `shadow_${process.pid}_${Date.now()}`;
    const admin = new pg.Client(this.at);
    await admin.connect();
    await admin.query(`CREATE DATABASE "${name}"`);
    const adapter = whole(await new PrismaPg({ ...this.at, database: name }).connect());
    // The adapter's own way drops the database while it is still connected to it.
    const dispose = async () => {
      await adapter.underlyingDriver().end();
      await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await admin.end();
    };
    return Object.assign(adapter, { dispose });
  }

  async dispose(): Promise<void> {
    await Promise.all(this.closing.splice(0).map((close) => close()));
  }
}

/**
 * Mends two faults: scripts were cut at every semicolon and run outside a transaction (function bodies broke, failures
 * stayed half applied), and columns of type "char" could not be read.
 */
function whole(adapter: Adapter): Adapter {
  const driver = adapter.underlyingDriver();
  const query = driver.query.bind(driver) as unknown as Query;
  const queryRaw = adapter.queryRaw.bind(adapter);
  let charColumns: number[] = [];
  const readable: Query = async (...args) => {
    const answer = await query(...args);
    charColumns = [];
    for (const [at, field] of (answer.fields ?? []).entries()) {
      if (field.dataTypeID !== CHAR_OID) continue;
      field.dataTypeID = TEXT_OID;
      charColumns.push(at);
    }
    return answer;
  };
  Object.assign(driver, { query: readable });
  const patched: Pick<Adapter, "queryRaw" | "executeScript"> = {
    queryRaw: async (asked) => {
      const result = await queryRaw(asked);
      for (const at of charColumns) result.columnTypes[at] = ColumnTypeEnum.Character;
      return result;
    },
    executeScript: async (script) => {
      await query(script); // one simple query: all or nothing
    },
  };
  return Object.assign(adapter, patched);
}
