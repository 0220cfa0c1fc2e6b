import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import net from "node:net";
import { expect, test } from "vitest";
import { expectNoDifferences, openAs, rows, signInCookie } from "../harness";

const SAVES = 200;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** A server process of its own, so that killing it leaves the other tests' app alone. */
async function startServer(port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", String(port)], {
    env: { ...process.env, NODE_ENV: "production", NEXTAUTH_URL: `http://localhost:${port}`, VITEST: "" },
    stdio: "ignore",
  });
  for (;;) {
    const answer = await fetch(`http://localhost:${port}/livez`).catch(() => null);
    if (answer?.ok) return child;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The fields of the log form as a browser without JavaScript would send them. */
async function formFields(): Promise<[string, string][]> {
  const [template] = await rows<{ id: string }>(
    `SELECT t."id" FROM "ActivityTemplate" t JOIN "Station" s ON s."id" = t."stationId" WHERE s."slug" = 'tongmingyuan' AND t."slot" = 5`,
  );
  const page = await openAs("tongmingyuan", { javaScript: false });
  await page.goto(`/desk/tongmingyuan/activities/new?template=${template?.id}`);
  return page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>("form.wrap");
    return [...new FormData(form ?? undefined)].filter(
      (field): field is [string, string] => typeof field[1] === "string",
    );
  });
}

test("killed in the middle of 200 saves: every acknowledged save is there once, none is half", {
  timeout: 180_000,
}, async () => {
  const volunteers = await rows<{ id: string }>(
    `SELECT v."personId" AS "id" FROM "Volunteer" v JOIN "Station" s ON s."id" = v."stationId" JOIN "Person" p ON p."stationId" = v."stationId" AND p."id" = v."personId"
     WHERE s."slug" = 'tongmingyuan' AND v."toOn" IS NULL AND v."fromOn" < '2017-01-01' AND p."endedOn" IS NULL ORDER BY 1 LIMIT 5`,
  );
  expect(volunteers.length).toBeGreaterThan(2);
  const fields = await formFields();
  const cookie = await signInCookie("tongmingyuan");
  const port = await freePort();
  const saves = Array.from({ length: SAVES }, (_, nth) => ({
    key: randomUUID(),
    title: `停电演练 ${nth}`,
    acknowledged: "",
  }));
  const send = async (save: (typeof saves)[number]) => {
    const body = new FormData();
    const own: Record<string, string> = {
      key: save.key,
      title: save.title,
      templateId: "",
      heldOn: "other",
      heldOnOther: "2018-04-05",
      start: "09:00",
      end: "10:00",
    };
    for (const [name, value] of fields) if (!(name in own)) body.append(name, value);
    for (const [name, value] of Object.entries(own)) body.append(name, value);
    for (const { id } of volunteers) body.append("serving[]", id);
    const answer = await fetch(`http://localhost:${port}/desk/tongmingyuan/activities/new`, {
      method: "POST",
      redirect: "manual",
      body,
      headers: { cookie: `next-auth.session-token=${cookie}`, origin: `http://localhost:${port}` },
    });
    if (answer.status === 303) save.acknowledged = answer.headers.get("location") ?? "";
    return answer.status;
  };

  const first = await startServer(port);
  const gone = new Promise((resolve) => first.on("exit", resolve));
  const waiting = [...saves];
  const worker = async () => {
    for (let save = waiting.shift(); save; save = waiting.shift()) {
      await send(save).catch(() => undefined);
      if (saves.filter(({ acknowledged }) => acknowledged).length >= SAVES / 2) first.kill("SIGKILL");
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  await gone;
  const acknowledged = saves.filter((save) => save.acknowledged);
  expect(acknowledged.length).toBeGreaterThanOrEqual(SAVES / 2);
  expect(acknowledged.length).toBeLessThan(SAVES);

  const recorded = () =>
    rows<{ title: string; lines: number; people: number; personTimes: number; revisions: number }>(
      `SELECT a."title", a."people", a."personTimes", (SELECT count(*)::int FROM "ServiceRecord" r WHERE r."stationId" = a."stationId" AND r."activityId" = a."id") AS "lines",
         (SELECT count(*)::int FROM "ActivityRevision" r WHERE r."stationId" = a."stationId" AND r."activityId" = a."id") AS "revisions" FROM "Activity" a WHERE a."title" LIKE '停电演练 %'`,
    );
  const whole = { people: volunteers.length, personTimes: volunteers.length, lines: volunteers.length, revisions: 1 };
  const after = await recorded();
  for (const { title, ...sums } of after) expect({ title, ...sums }).toEqual({ title, ...whole });
  const titles = after.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  for (const save of acknowledged) expect(titles).toContain(save.title);
  await expectNoDifferences();

  // The same forms sent again: what had been saved answers as saved, the rest is saved now. Each is there once.
  const second = await startServer(port);
  for (const save of saves) expect(await send(save)).toBe(303);
  second.kill("SIGKILL");
  const all = await recorded();
  expect(all.map(({ title }) => title).sort()).toEqual(saves.map(({ title }) => title).sort());
  for (const { title, ...sums } of all) expect({ title, ...sums }).toEqual({ title, ...whole });
  await expectNoDifferences();
});
