import { hash } from "@node-rs/argon2";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cutSignIn, endAccount, makeAccount, resetAccount, reviveAccount } from "@/lib/accounts/commands/accounts";
import { ARGON } from "@/lib/accounts/commands/code";
import { endPost, givePost } from "@/lib/accounts/commands/posts";
import { signIn } from "@/lib/accounts/commands/sign-in";
import { listSignIns, readAccount } from "@/lib/accounts/queries/detail";
import { listAccounts } from "@/lib/accounts/queries/list";
import type { StationPlace } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { type Account, aCoordinator, aSignIn, aUser, grant } from "@/tests/factories/accounts";
import { aDatabase } from "@/tests/factories/database";
import { asOwner, rowsOf } from "@/tests/factories/owner";
import { asKeeperOfAccounts } from "@/tests/factories/scope";
import { aCentre, aStation, nextId } from "@/tests/factories/stations";
import { NOW, setClock } from "@/tests/factories/time";
import type { FreshDatabase } from "../fresh";

const CODE = "abcdEFGH2345";

let database: FreshDatabase;
let station: StationPlace;
let head: Account;
let hq: Account;
let codeHash: string;
beforeAll(async () => {
  database = await aDatabase();
  await setClock(NOW);
  station = await aStation();
  head = await aUser();
  await grant(head, "STATION_HEAD", { station });
  hq = await aUser();
  await grant(hq, "HQ_STAFF");
  codeHash = await hash(CODE, ARGON);
});
afterAll(() => database.drop());

const somebody = (role: "COORDINATOR" | "STATION_HEAD" | "CENTRE_STAFF" | "HQ_LEADER" = "COORDINATOR") => ({
  key: newId(),
  account: `new-${nextId()}`,
  name: "陈玉珍",
  nameEn: "",
  role,
  station: station.slug,
  centre: null as string | null,
});
const events = async (id: string) =>
  (
    await rowsOf<{ kind: string; detail: unknown }>(
      `SELECT "kind", "detail" FROM "NetworkAudit" WHERE "subject" = $1 ORDER BY "day", "seq"`,
      [id],
    )
  ).map(({ kind }) => kind);
const asHead = <T>(work: Parameters<typeof asKeeperOfAccounts<T>>[2]) => asKeeperOfAccounts(station, head, work);
const asHq = <T>(work: Parameters<typeof asKeeperOfAccounts<T>>[2]) => asKeeperOfAccounts(null, hq, work);

test("a head makes a coordinator's account: its code opens it for seven days, typed with gaps or without", async () => {
  const input = somebody();
  const id = await asHead((scope) => makeAccount(scope, input, codeHash));
  const [user] = await rowsOf<{ nameEn: string; days: number }>(
    `SELECT "nameEn", extract(epoch FROM "oneTimeUntil" - $2::timestamptz)::float8 / 86400 AS "days" FROM "User" WHERE "id" = $1`,
    [id, NOW],
  );
  expect(user?.nameEn).toBe("Chen Yuzhen");
  expect(user?.days).toBeCloseTo(7, 1);
  expect((await signIn(input.account, "abcd EFGH 2345")).is).toBe("in");
  expect((await signIn(input.account, CODE)).is).toBe("in");
  await asOwner((client) =>
    client.query(`UPDATE "User" SET "oneTimeUntil" = $2::timestamptz - interval '1 minute' WHERE "id" = $1`, [id, NOW]),
  );
  expect(await signIn(input.account, CODE)).toEqual({ is: "wrong" });
  expect(await events(id)).toEqual(["ACCOUNT_MADE"]);
  expect(JSON.stringify(await rowsOf(`SELECT * FROM "NetworkAudit" WHERE "subject" = $1`, [id]))).not.toMatch(
    new RegExp(`${input.account}|陈玉珍`),
  );
});

test("an account's name is given once, well formed, with a role that the maker may give", async () => {
  const input = somebody();
  await asHq((scope) => makeAccount(scope, input, codeHash));
  const attempt = (change: object, as = asHead) =>
    as((scope) => makeAccount(scope, { ...somebody(), ...change }, codeHash));
  await expect(attempt({ account: input.account })).rejects.toThrow(/User_account_key|Unique/);
  await expect(attempt({ account: "Chen" })).rejects.toMatchObject({ field: "account" });
  await expect(attempt({ name: "陈1" })).rejects.toMatchObject({ field: "name" });
  await expect(attempt({ role: "STATION_HEAD" })).rejects.toMatchObject({ field: "role" });
  await expect(attempt({ role: "HQ_LEADER" })).rejects.toMatchObject({ field: "role" });
  await expect(attempt({ role: "CENTRE_STAFF" }, asHq)).rejects.toMatchObject({ field: "centre" });
  await expect(attempt({ station: "nowhere" }, asHq)).rejects.toMatchObject({ field: "station" });
});

test("a head's account goes to the own station, whatever station is named", async () => {
  const other = await aStation();
  const id = await asHead((scope) => makeAccount(scope, { ...somebody(), station: other.slug }, codeHash));
  expect(await rowsOf(`SELECT "placeStationId" AS id FROM "Grant" WHERE "userId" = $1`, [id])).toEqual([
    { id: station.id },
  ]);
});

test("a new code replaces the password and ends what is open", async () => {
  const user = await aCoordinator(station);
  await aSignIn(user);
  await asHead((scope) => resetAccount(scope, user.id, codeHash));
  expect((await signIn(user.account, CODE)).is).toBe("in");
  const rows = await rowsOf(`SELECT "endReason" FROM "SignIn" WHERE "userId" = $1 ORDER BY "startedAt"`, [user.id]);
  expect(rows).toEqual([{ endReason: "RESET" }, { endReason: null }]);
});

test("an ended account opens nothing; taking it into use again is a new post, the old one stays ended", async () => {
  const user = await aCoordinator(station);
  await aSignIn(user);
  await asHead((scope) => endAccount(scope, user.id));
  expect((await signIn(user.account, CODE)).is).toBe("wrong");
  await expect(asHead((scope) => endAccount(scope, user.id))).rejects.toMatchObject({ messageKey: "accounts.isEnded" });
  await asHead((scope) => reviveAccount(scope, { ...somebody(), id: user.id }, codeHash));
  expect((await signIn(user.account, CODE)).is).toBe("in");
  const posts = await rowsOf(`SELECT "fromOn"::text, "toOn"::text FROM "Grant" WHERE "userId" = $1 ORDER BY "fromOn"`, [
    user.id,
  ]);
  expect(posts).toEqual([
    { fromOn: "2015-01-01", toOn: "2018-04-10" },
    { fromOn: "2018-04-10", toOn: null },
  ]);
  expect(await events(user.id)).toEqual(["ACCOUNT_ENDED", "ACCOUNT_REVIVED"]);
});

test("a head changes nobody who is more than coordinator here, headquarters nobody's own account", async () => {
  const elsewhere = await aCoordinator();
  const both = await aCoordinator(station);
  await grant(both, "COORDINATOR", { station: await aStation() });
  for (const user of [elsewhere, both, hq]) {
    for (const act of [endAccount, (s: Parameters<typeof endAccount>[0], id: string) => resetAccount(s, id, "x")])
      await expect(asHead((scope) => act(scope, user.id))).rejects.toMatchObject({ messageKey: "errors.notFound" });
  }
  await expect(asHead((scope) => endAccount(scope, head.id))).rejects.toMatchObject({ messageKey: "accounts.notOwn" });
  await expect(asHq((scope) => endAccount(scope, hq.id))).rejects.toMatchObject({ messageKey: "accounts.notOwn" });
  await expect(
    asHq((scope) => givePost(scope, { id: hq.id, role: "HQ_LEADER", station: null, centre: null })),
  ).rejects.toMatchObject({ messageKey: "accounts.notOwn" });
  expect(await asHead((scope) => readAccount(scope, both.id))).toMatchObject({ changeable: false });
  expect(await asHead((scope) => readAccount(scope, elsewhere.id))).toBeNull();
});

test("headquarters give and end posts one by one", async () => {
  const user = await aCoordinator(station);
  const centre = await aCentre();
  const post = { id: user.id, role: "CENTRE_STAFF" as const, station: null, centre: centre.slug };
  await asHq((scope) => givePost(scope, post));
  await expect(asHq((scope) => givePost(scope, post))).rejects.toMatchObject({ messageKey: "accounts.hasPost" });
  const found = await asHq((scope) => readAccount(scope, user.id));
  expect(found?.posts.map(({ role }) => role)).toEqual(["CENTRE_STAFF", "COORDINATOR"]);
  await asHq((scope) => endPost(scope, user.id, found?.posts[1]?.id ?? ""));
  expect((await asHq((scope) => readAccount(scope, user.id)))?.posts[1]).toMatchObject({ toOn: "2018-04-10" });
  await expect(asHq((scope) => endPost(scope, user.id, found?.posts[1]?.id ?? ""))).rejects.toMatchObject({
    messageKey: "errors.notFound",
  });
});

test("one sign-in is ended by its key's hash, and the list says how each ended", async () => {
  const user = await aCoordinator(station);
  const old = await aSignIn(user, { startedAt: "2020-01-01", lastSeenAt: "2020-01-01" });
  const { keyHash } = await aSignIn(user);
  await asHead((scope) => cutSignIn(scope, user.id, keyHash));
  const rows = await asHead((scope) => listSignIns(scope, user.id));
  expect(rows.map(({ id, end }) => ({ id, end }))).toEqual([
    { id: keyHash, end: "CUT" },
    { id: old.keyHash, end: "IDLE" },
  ]);
  expect(await events(user.id)).toEqual(["SIGN_IN_ENDED"]);
});

test("the list finds by account, name and pinyin, by place, role and state", async () => {
  const centre = await aCentre();
  const there = await aStation({ centre });
  const user = await aUser({ name: "阿依古丽", nameEn: "Ayiguli", account: `list-${nextId()}` });
  await grant(user, "COORDINATOR", { station: there });
  const found = async (filter: object, text: string | null = null) =>
    (await asHq((scope) => listAccounts(scope, { page: 1, ...filter }, text))).rows.map(({ account }) => account);
  for (const text of [user.account.toUpperCase(), "古丽", "ayi"]) expect(await found({}, text)).toEqual([user.account]);
  expect(await found({ place: `s-${there.slug}` })).toEqual([user.account]);
  expect(await found({ place: `c-${centre.slug}` })).toEqual([user.account]);
  expect(await found({ place: `c-${centre.slug}`, role: "STATION_HEAD" })).toEqual([]);
  expect(await found({ place: `s-${there.slug}`, state: "ENDED" })).toEqual([]);
  expect(await found({ place: `s-${there.slug}`, state: "DORMANT" })).toEqual([]);
  await asOwner((client) =>
    client.query(`UPDATE "User" SET "createdAt" = now() - interval '91 days' WHERE "id" = $1`, [user.id]),
  );
  expect(await found({ place: `s-${there.slug}`, state: "DORMANT" })).toEqual([user.account]);
  await asHq((scope) => endAccount(scope, user.id));
  expect(await found({ place: `s-${there.slug}` })).toEqual([]);
  expect(await found({ place: `s-${there.slug}`, state: "ENDED" })).toEqual([user.account]);
  expect(await found({ place: "network", role: "HQ_STAFF" }, hq.account)).toEqual([hq.account]);
});
