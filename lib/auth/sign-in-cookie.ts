import "server-only";
import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { LONGEST_HOURS } from "@/lib/accounts/rules/sign-in-end";
import { env } from "@/lib/env";

/** Seconds; the SignIn row ends it earlier (SEC-02). */
export const MAX_AGE = LONGEST_HOURS * 3600;

function secure(): boolean {
  return env().NEXTAUTH_URL.startsWith("https:");
}

function cookieName(): string {
  return secure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/** How a sign-in key is kept in the database: by its hash, so that a copy of the table opens nothing. */
export function keyHash(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}

/** The hash of the sign-in key that this request brings, or null. */
export async function readSignIn(): Promise<string | null> {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return null;
  try {
    const claims = await decode({ token, secret: env().NEXTAUTH_SECRET });
    return typeof claims?.key === "string" ? keyHash(claims.key) : null;
  } catch {
    return null; // altered, or sealed with an earlier secret: as good as none
  }
}

/** The cookie's value for a sign-in key: a token that holds this key and nothing else. */
export function sealSignIn(key: string): Promise<string> {
  return encode({ token: { key }, secret: env().NEXTAUTH_SECRET, maxAge: MAX_AGE });
}

/** Gives the browser its sign-in. */
export async function writeSignIn(key: string): Promise<void> {
  (await cookies()).set(cookieName(), await sealSignIn(key), {
    httpOnly: true,
    sameSite: "lax",
    secure: secure(),
    path: "/",
    maxAge: MAX_AGE,
  });
}

/** Takes the browser's sign-in away. */
export async function dropSignIn(): Promise<void> {
  (await cookies()).delete(cookieName());
}
