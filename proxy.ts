import { type NextRequest, NextResponse } from "next/server";

/**
 * The content security policy of one answer. `'strict-dynamic'` lets the framework's own scripts load theirs;
 * there is no inline style anywhere. Only development needs `'unsafe-eval'` (React's error stacks).
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // In development the framework's overlay writes its own style elements.
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}

/** Whether an address can be read: "%E0%A4%A" is half a character, which the framework answers with an error of its own. */
export function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** Where nothing is: what cannot be read is answered as what does not exist. */
const NOWHERE = "/nowhere";

/** Gives every page its policy and tells it its own address; decides nothing about access (the doors do). */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from this request header.
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const readable = isReadable(request.nextUrl.pathname);
  headers.set("x-pathname", readable ? request.nextUrl.pathname + request.nextUrl.search : "/");
  const response = readable
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL(NOWHERE, request.url), { request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = { matcher: ["/((?!_next/static|favicon.ico|icon.svg).*)"] };
