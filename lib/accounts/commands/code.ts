import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { makeCode } from "../rules/codes";

/** Cost of a password's hash (argon2id, the library's default kind): 19 MB, two passes. Source: OWASP's least values. */
export const ARGON = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** A fresh one-time code, its hash for the database, and a mark by which its own save is told from an earlier one's. */
export type FreshCode = { code: string; hash: string; mark: string };

/** Makes a one-time code. Outside the transaction: hashing takes longer than the save itself. */
export async function freshCode(): Promise<FreshCode> {
  const code = makeCode((most) => randomInt(most));
  return { code, hash: await hash(code, ARGON), mark: randomUUID() };
}
