import { randomUUID } from "node:crypto";
import type http from "node:http";
import { type Network, ownerRows } from "@/lib/cli/bench/network";
import { type Asking, ask, hiddenFields, multipart, signInCookie } from "@/lib/cli/bench/visitor";

/** Where pages are read; the largest station. */
const READ = "jinhua3";
/** Where is written, so that what is read stays as it is. */
const WRITTEN = "dongli";
const TODAY = "2018-04-09";

/** One thing that is asked again and again: what to send, and which status answers. */
export interface Case {
  name: string;
  /** The request of the nth time, and the keys that are this request's own. */
  make(nth: number): Asking & { keys?: string[] };
  status: number;
  /** At most so many requests a slice: what writes would else fill the network up. */
  most?: number;
}

/** The cases and the app's own floors over one network; the app answers at `address`. */
export async function casesOf(network: Network, address: string, agent: http.Agent): Promise<Case[]> {
  const [hq, desk, keeper] = await Promise.all(
    ["hq", READ, WRITTEN].map((account) => signInCookie(network.ownerUrl, account)),
  );
  const page = (name: string, path: string, cookie = ""): Case => ({
    name,
    make: () => ({ path, headers: { cookie } }),
    status: 200,
  });
  const json = (name: string, path: string, question: object, cookie = ""): Case => {
    const headers = { cookie, origin: address, "content-type": "application/json" };
    const body = JSON.stringify(question);
    return { name, make: () => ({ path, method: "POST", headers, body }), status: 200 };
  };
  const found = { ask: "find", text: "wy", last: null, unit: null, on: TODAY };
  const pasted = { ask: "list", text: (await names(network, 60)).join("\n"), on: TODAY };
  return [
    page("board", "/hq", hq),
    page("desk", `/desk/${READ}`, desk),
    page("list, first page", `/desk/${READ}/activities`, desk),
    page("list, last page", `/desk/${READ}/activities?page=${await lastPage(network)}`, desk),
    page("people search", await searched(address, agent, desk ?? ""), desk),
    await saving(network, address, agent, keeper ?? ""),
    json("paste of 60", `/api/desk/${READ}/people`, pasted, desk),
    json("type-ahead", `/api/desk/${READ}/people`, found, desk),
    page("log form", `/desk/${READ}/activities/new`, desk),
    page("public page", `/stations/${READ}`),
    page("floor: HQ shell", "/hq/floor", hq),
    page("floor: desk shell", `/desk/${READ}/floor`, desk),
    page("floor: public frame", "/floor"),
    page("floor: no script", "/floor/script"),
    json("floor: route handler", `/api/desk/${READ}/floor`, {}, desk),
  ];
}

async function names({ ownerUrl }: Network, most: number): Promise<string[]> {
  const rows = await ownerRows<{ name: string }>(
    ownerUrl,
    `SELECT p."name" FROM "Person" p JOIN "Station" s ON s."id" = p."stationId" WHERE s."slug" = $1 AND p."endedOn" IS NULL ORDER BY p."id" LIMIT $2`,
    [READ, most],
  );
  return rows.map(({ name }) => name);
}

async function lastPage({ ownerUrl }: Network): Promise<number> {
  const [row] = await ownerRows<{ pages: number }>(
    ownerUrl,
    `SELECT ceil(count(*) / 25.0)::int AS pages FROM "Activity" a JOIN "Station" s ON s."id" = a."stationId" WHERE s."slug" = $1 AND a."state" <> 'CANCELLED'`,
    [READ],
  );
  return row?.pages ?? 1;
}

/** Searches once by the form of the bar; the address that answers is then read again and again. */
async function searched(address: string, agent: http.Agent, cookie: string): Promise<string> {
  const path = `/desk/${READ}`;
  const { body } = await ask(address, agent, { path, headers: { cookie } });
  const sent = multipart([...hiddenFields(body, "text"), ["text", "wang"]]);
  const headers = { ...sent.headers, cookie, origin: address };
  const { location } = await ask(address, agent, { path, method: "POST", ...sent, headers });
  if (!location.includes("?q=")) throw new Error("The search kept no text");
  const { pathname, search } = new URL(location, address);
  return pathname + search;
}

/** Saves of 20 participants by the log form: each another activity, at days and times all over the open month. */
async function saving(network: Network, address: string, agent: http.Agent, cookie: string): Promise<Case> {
  const path = `/desk/${WRITTEN}/activities/new`;
  const { body } = await ask(address, agent, { path, headers: { cookie } });
  const own = new Set(["key", "kind", "version", "heldOn", "serving[]"]);
  const hidden = hiddenFields(body, "title").filter(([name]) => !own.has(name));
  const people = await ownerRows<{ id: string }>(
    network.ownerUrl,
    `SELECT v."personId" AS id FROM "Volunteer" v JOIN "Station" s ON s."id" = v."stationId" JOIN "Person" p ON p."stationId" = v."stationId" AND p."id" = v."personId"
     WHERE s."slug" = $1 AND v."toOn" IS NULL AND v."fromOn" < '2018-01-01' AND p."endedOn" IS NULL ORDER BY 1`,
    [WRITTEN],
  );
  const make = (nth: number) => {
    const key = randomUUID();
    const hour = 7 + (nth % 12);
    const serving = Array.from({ length: 20 }, (_, at) => people[(nth * 20 + at) % people.length]?.id ?? "");
    const sent = multipart([
      ...hidden,
      ["key", key],
      ["kind", "SERVICE"],
      ["category", "PATROL"],
      ["title", `Patrol ${nth}`],
      ["heldOn", "other"],
      ["heldOnOther", `2018-04-0${1 + (nth % 9)}`],
      ["start", `${hour}:00`],
      ["end", `${hour}:45`],
      ["intent", "save"],
      ...serving.map((id): [string, string] => ["serving[]", id]),
    ]);
    return {
      path,
      method: "POST" as const,
      ...sent,
      headers: { ...sent.headers, cookie, origin: address },
      keys: [key],
    };
  };
  return { name: "save of 20", make, status: 303, most: 30 };
}
