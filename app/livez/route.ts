/** Whether the process answers at all. Never looks at the database: a restart would not mend that. */
export function GET() {
  return new Response("ok\n", { headers: { "cache-control": "no-store", "content-type": "text/plain" } });
}
