import fs from "node:fs";
import pg from "pg";
import { postedJson } from "@/lib/auth/posted-json";
import { readSignIn } from "@/lib/auth/sign-in-cookie";
import { env } from "@/lib/env";

let pool: pg.Pool | undefined;
let statements: { text: string; values: unknown[] }[] | undefined;

/**
 * The type-ahead's statements, taken down beforehand, over bare pg behind the same session check: its floor.
 * In the bench's build only.
 */
export async function POST(request: Request): Promise<Response> {
  const posted = await postedJson(request);
  if ("refused" in posted) return new Response(null, { status: posted.refused });
  pool ??= new pg.Pool({ connectionString: env().DATABASE_URL, max: 10, options: "-c timezone=UTC" });
  statements ??= JSON.parse(fs.readFileSync(/*turbopackIgnore: true*/ process.env.BENCH_STATEMENTS ?? "", "utf8"));
  const key = await readSignIn();
  const client = await pool.connect();
  let rows: unknown[] = [];
  for (const { text, values } of statements ?? []) {
    const own = text.startsWith("SELECT enter(") ? [key, ...values.slice(1)] : values;
    const answer = await client.query(text, own);
    if (answer.rows.length > 0) rows = answer.rows;
  }
  client.release();
  return Response.json(rows, { headers: { "cache-control": "no-store" } });
}
