import { beforeSignIn } from "@/lib/auth/doors";

const ANSWER_WITHIN = 3000; // ms

/** Whether this process shall get requests: not while it is being ended, nor while the database does not answer. */
export async function GET() {
  const ready = !globalThis.__draining && (await databaseAnswers());
  return new Response(ready ? "ok\n" : "not ready\n", {
    status: ready ? 200 : 503,
    headers: { "cache-control": "no-store", "content-type": "text/plain" },
  });
}

async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, ANSWER_WITHIN, false));
  const answer = beforeSignIn(async () => true).catch(() => false);
  return Promise.race([answer, late]);
}
