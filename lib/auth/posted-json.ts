import "server-only";
import { fromOurPages } from "./origin";

/** What a POST handler of ours was sent: the JSON, or the status with which it is refused. */
export type Posted = { json: unknown } | { refused: 400 | 403 | 413 };

/**
 * Reads a posted JSON text of at most `most` bytes from one of our own pages. It stops reading where there is too much, so
 * that nobody fills the memory before the door has looked who is there.
 */
export async function postedJson(request: Request, most = 200_000): Promise<Posted> {
  if (!fromOurPages(request)) return { refused: 403 };
  if (Number(request.headers.get("content-length") ?? 0) > most) return { refused: 413 };
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > most) return { refused: 413 };
    parts.push(part);
  }
  try {
    return { json: JSON.parse(Buffer.concat(parts).toString("utf8")) };
  } catch {
    return { refused: 400 };
  }
}
