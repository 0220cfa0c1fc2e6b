import { randomBytes } from "node:crypto";

/**
 * A new uuid of version 7: sortable by the moment it was made. A door that runs again after a failure may make another
 * one: the first run left nothing behind, and a form's key keeps a second press from saving twice.
 */
export function newId(at = Date.now()): string {
  return shapeId(at, randomBytes(10));
}

/** A version 7 uuid from a moment (ms) and ten bytes, random or derived from a natural key. */
export function shapeId(at: number, bytes: Uint8Array): string {
  const time = Math.floor(at).toString(16).padStart(12, "0").slice(-12);
  const rest = Buffer.from(bytes.subarray(0, 10));
  rest[0] = ((rest[0] ?? 0) & 0x0f) | 0x70;
  rest[2] = ((rest[2] ?? 0) & 0x3f) | 0x80;
  const hex = rest.toString("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8, 20)}`;
}

/** Whether a part of an address can be an id at all; anything else is as unknown as an id that nobody has. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
