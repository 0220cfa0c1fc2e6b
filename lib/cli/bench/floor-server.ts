import fs from "node:fs";
import http from "node:http";
import pg from "pg";
import type { Floor } from "@/lib/cli/bench/floors";
import { renewed, type Statement } from "@/lib/cli/bench/statements";
import { isPassing } from "@/lib/db/errors";

// A process of its own, so that its CPU time can be read: the statements of each case by bare pg, without and with a page
// of their rows by bare node:http. Started by lib/cli/bench/floors.ts.

const floors = JSON.parse(fs.readFileSync(process.env.BENCH_FLOORS ?? "", "utf8")) as Record<string, Floor>;
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: "-c timezone=UTC" });

/** Sends the statements of one request of the app; answers with all their rows. */
async function send({ requests, fresh }: Floor, nth: number): Promise<object[]> {
  const at = nth % requests.length;
  const client = await pool.connect();
  try {
    return await sendOn(client, renewed(requests[at] ?? [], fresh[at] ?? []));
  } catch (error) {
    await client.query("ROLLBACK");
    // Two requests noted at once that the same sign-in is in use: a door starts over, so do we.
    if (isPassing(error)) return await sendOn(client, renewed(requests[at] ?? [], fresh[at] ?? []));
    throw error;
  } finally {
    client.release();
  }
}

async function sendOn(client: pg.PoolClient, statements: Statement[]): Promise<object[]> {
  const rows: object[] = [];
  for (const { text, values } of statements) {
    const answer = await client.query(text, values);
    rows.push(...(answer.rows ?? []));
  }
  return rows;
}

/** Rows as a page's table, one HTML text. */
function pageOf(rows: object[]): string {
  const lines = rows.map((row) => `<tr>${Object.values(row).map(cell).join("")}</tr>`);
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Floor</title><table>${lines.join("")}</table></html>`;
}

function cell(value: unknown): string {
  const text = typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "");
  return `<td>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</td>`;
}

let nth = 0;
const server = http.createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const floor = floors[searchParams.get("case") ?? ""];
  const times = Number(searchParams.get("times") ?? 1);
  if (!floor) {
    response.writeHead(pathname === "/livez" ? 200 : 404).end();
    return;
  }
  const work = async () => {
    let rows: object[] = [];
    for (let time = 0; time < times; time++) rows = await send(floor, nth++);
    return pathname === "/page" ? pageOf(rows) : "";
  };
  work().then(
    (text) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(text),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(Number(process.env.PORT), "127.0.0.1");
