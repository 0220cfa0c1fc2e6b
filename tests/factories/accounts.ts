import { createHash, randomBytes } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type { RoleName } from "@/lib/auth/permissions";
import { newId } from "@/lib/db/ids";
import { put, type Row } from "./owner";
import { aStation, nextId } from "./stations";

export const PASSWORD = "blue-heron-7-lake";

export type Account = { id: string; account: string };

/** A user who may be nothing anywhere yet. */
export async function aUser(given: Row & { password?: string } = {}): Promise<Account> {
  const { password = PASSWORD, ...row } = given;
  const id = newId();
  const user = { id, account: `user-${nextId()}`, name: "王芳", nameEn: "Wang Fang", ...row };
  await put("User", {
    ...user,
    passwordHash: await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }),
  });
  return { id, account: user.account };
}

/** Gives a user a role for a place; neither station nor centre means the whole network. */
export async function grant(
  user: Account,
  role: RoleName,
  place: { station?: { id: number }; centre?: { id: number } } = {},
): Promise<void> {
  await put("Grant", {
    id: newId(),
    userId: user.id,
    role,
    placeStationId: place.station?.id ?? null,
    centreId: place.centre?.id ?? null,
    fromOn: "2015-01-01",
  });
}

/** A coordinator of a station. */
export async function aCoordinator(station?: { id: number }): Promise<Account> {
  const user = await aUser();
  await grant(user, "COORDINATOR", { station: station ?? (await aStation()) });
  return user;
}

/** A running sign-in of a user: the key for the cookie, and its hash as the database keeps it. */
export async function aSignIn(user: Account, given: Row = {}): Promise<{ key: string; keyHash: string }> {
  const key = randomBytes(32).toString("base64url");
  const keyHash = createHash("sha256").update(key).digest("base64url");
  await put("SignIn", { keyHash, userId: user.id, ...given });
  return { key, keyHash };
}
