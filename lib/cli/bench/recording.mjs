// Loaded before the app (--import) where its statements are taken down: one line of JSON each, in the order they are sent.
import fs from "node:fs";
import pg from "pg";

const file = process.env.BENCH_RECORDING ?? "";
const send = pg.Client.prototype.query;
/** @type {WeakMap<object, number>} */
const numbers = new WeakMap();
let clients = 0;

/** @this {import("pg").Client} @param {...any} asked */
function noted(...asked) {
  const [first, second] = asked;
  const text = typeof first === "string" ? first : first?.text;
  const values = (typeof first === "string" ? second : first?.values) ?? [];
  if (!numbers.has(this)) numbers.set(this, ++clients);
  const line = { client: numbers.get(this), text, values: Array.isArray(values) ? values : [] };
  fs.appendFileSync(file, `${JSON.stringify(line)}\n`);
  // @ts-expect-error: query has many forms; whatever came is passed on as it is
  return send.apply(this, asked);
}
pg.Client.prototype.query = noted;
