import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openPostgres } from "@/prisma/postgres.mjs";
import { command, openFolder, start } from "./script";

let folder: string;
beforeEach(() => {
  folder = openFolder();
});
afterEach(async () => {
  // What a killed script left running goes too.
  if (fs.existsSync(path.join(folder, "postgres/postmaster.pid"))) await (await openPostgres(folder)).stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const lines = (output: string) => output.trim().split("\n");

test("port taken: one line names it and another one, and nothing was begun", async () => {
  const holder = net.createServer();
  const port = await new Promise<number>((resolve) =>
    holder.listen(0, () => resolve((holder.address() as net.AddressInfo).port)),
  );
  const data = path.join(folder, "data");
  const { code, output } = await command("demo", "--port", String(port), "--data", data);
  holder.close();
  expect(code).toBe(1);
  expect(lines(output)).toEqual([
    `Port ${port} is taken. Stop what runs there, or choose another one: npm run demo -- --port 3001`,
  ]);
  expect(fs.existsSync(data)).toBe(false);
});

test("data folder out of reach: one line names the folder that is closed and the way out", async () => {
  const closed = path.join(folder, "closed");
  const isRoot = process.getuid?.() === 0;
  fs.mkdirSync(closed, { mode: isRoot ? 0o700 : 0o500 });
  const { code, output } = await command("migrate", "--data", path.join(closed, "data"));
  expect(code).toBe(1);
  expect(lines(output)).toHaveLength(1);
  expect(output).toContain(closed);
  expect(output).toContain("-- --data ");
  expect(fs.readdirSync(closed)).toEqual([]);
});

test("wrong Node: one line says which is needed", async () => {
  const old =
    "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.20.4'}})";
  const { code, output } = await start(["prisma/run.mjs", "demo"], ["--import", old]).ended;
  expect(code).toBe(1);
  expect(lines(output)).toHaveLength(1);
  expect(output).toMatch(/^Node 18\.20\.4 is too old: install Node 20\.19 or later/);
});

test("a database already running is shared, and stays when the second command ends", async () => {
  const first = await openPostgres(folder, { throwaway: true });
  try {
    const migrated = await command("migrate", "--data", folder);
    expect(migrated).toMatchObject({ code: 0 });
    expect(migrated.output).toContain(`PostgreSQL already runs on port ${first.port}`);
    const { code, output } = await command("sql", "--data", folder, "--json", "select 41 + 1 as answer");
    expect(code).toBe(0);
    expect(output).toContain('[{"answer":42}]');
  } finally {
    await first.stop();
  }
  expect(fs.existsSync(path.join(folder, "postgres/postmaster.pid"))).toBe(false);
});

test("whoever leaves last stops the server, not who started it", async () => {
  const first = await openPostgres(folder, { throwaway: true });
  const second = await openPostgres(folder, { throwaway: true });
  expect([first.adopted, second.adopted]).toEqual([false, true]);
  await first.stop();
  const client = new pg.Client({ connectionString: second.ownerUrl });
  await client.connect();
  expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await client.end();
  await second.stop();
  expect(fs.existsSync(path.join(folder, "postgres/postmaster.pid"))).toBe(false);
});

test("two commands at once on a new folder make one server", async () => {
  const both = await Promise.all([command("migrate", "--data", folder), command("migrate", "--data", folder)]);
  expect(both.map((one) => one.code)).toEqual([0, 0]);
  expect(both.filter((one) => one.output.includes("Making a PostgreSQL database"))).toHaveLength(1);
});

test("a server that was killed, and a pid file that now names another program, stand in nobody's way", async () => {
  const pidFile = path.join(folder, "postgres/postmaster.pid");
  const first = await openPostgres(folder, { throwaway: true });
  const text = fs.readFileSync(pidFile, "utf8");
  await first.stop();
  fs.writeFileSync(pidFile, text.replace(/^\d+/, String(process.pid)));
  const second = await openPostgres(folder, { throwaway: true });
  expect(second).toMatchObject({ adopted: false, ownerUrl: expect.stringContaining(new URL(first.ownerUrl).password) });
  await second.stop();
});

test("the addresses are for their owner's eyes only", async () => {
  const server = await openPostgres(folder, { throwaway: true });
  await server.stop();
  expect(fs.statSync(path.join(folder, "postgres.json")).mode & 0o777).toBe(0o600);
});

test("killed half-way through loading and started again: it starts over, and its database is whole", async () => {
  const script = ["tests/database/cli/prepare-network.ts", folder];
  const flags = ["--conditions=react-server", "--import", "tsx"];
  const first = start(script, flags);
  await first.printed("Loading the demo network");
  first.child.kill("SIGKILL");
  await first.ended;

  const second = await start(script, flags).ended;
  expect(second).toMatchObject({ code: 0 });
  expect(second.output).toContain("PostgreSQL already runs");
  expect(second.output).toContain("The first load (profile ci) was interrupted: starting it over.");

  const third = await start(script, flags).ended;
  expect(third.output).not.toContain("Loading");
  const verified = await command("verify", "--data", folder);
  expect(verified.output).toContain("\n0 differences");
  expect(verified.code).toBe(0);
}, 240_000); // four processes one after the other: seconds alone, minutes on a busy machine
