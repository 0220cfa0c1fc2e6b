import "server-only";
import { env } from "@/lib/env";

/**
 * Whether a request comes from a page of ours. Server actions are checked by Next itself; our own POST handlers ask this,
 * because a cookie alone would let another site's page write in a signed-in person's name.
 */
export function fromOurPages(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return false;
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  try {
    return new URL(origin).host === host || origin === new URL(env().NEXTAUTH_URL).origin;
  } catch {
    return false;
  }
}
