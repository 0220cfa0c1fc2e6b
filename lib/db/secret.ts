import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

function fieldKeys(): Map<string, Buffer> {
  return new Map(
    env()
      .FIELD_KEYS.split(",")
      .map((entry) => {
        const at = entry.indexOf(":");
        return [entry.slice(0, at), Buffer.from(entry.slice(at + 1), "base64")];
      }),
  );
}

/** Encrypts a field (AES-256-GCM) as "keyId.iv.tag.text", all base64url, so that keys can rotate. */
export function seal(plain: string, iv = randomBytes(12)): string {
  const [id, key] = [...fieldKeys()][0] ?? [];
  if (!id || !key) throw new Error("FIELD_KEYS holds no key");
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return [id, iv.toString("base64url"), cipher.getAuthTag().toString("base64url"), text.toString("base64url")].join(
    ".",
  );
}

/**
 * Decrypts what `seal` made.
 * @throws Error if its key is no longer there or the text was altered.
 */
export function unseal(sealed: string): string {
  const [id = "", iv = "", tag = "", text = ""] = sealed.split(".");
  const key = fieldKeys().get(id);
  if (!key) throw new Error(`Field key ${id} is not in FIELD_KEYS`);
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(iv, "base64url"));
  decipher.setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]).toString("utf8");
}

/** The blind index by which an encrypted value is found again: HMAC-SHA-256 with a key of its own. */
export function blindIndex(plain: string): string {
  return createHmac("sha256", env().INDEX_KEY).update(plain).digest("base64url");
}
