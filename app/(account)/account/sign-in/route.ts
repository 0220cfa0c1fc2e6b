import { readSignInLeft } from "@/lib/accounts/queries/own";
import { beforeSignIn, whoIs } from "@/lib/auth/doors";
import { fromOurPages } from "@/lib/auth/origin";
import { readSignIn } from "@/lib/auth/sign-in-cookie";

async function answer(): Promise<Response> {
  const key = await readSignIn();
  const left = await beforeSignIn((scope) => readSignInLeft(scope, key));
  return Response.json(left, { headers: { "cache-control": "no-store" } });
}

/** How long this sign-in lasts if nothing is done. Asking is not doing something. */
export function GET(): Promise<Response> {
  return answer();
}

/** Somebody is there: the sign-in lasts on, and how long is answered. One that has ended stays ended. */
export async function POST(request: Request): Promise<Response> {
  if (!fromOurPages(request)) return new Response(null, { status: 403 });
  await whoIs();
  return answer();
}
