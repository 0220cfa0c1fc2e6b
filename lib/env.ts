import { z } from "zod";

const text = z.string().min(1);
const settings = z.object({
  DATABASE_URL: text,
  NEXTAUTH_URL: z.url(),
  NEXTAUTH_SECRET: z.string().min(32),
  /** "id:base64key,…", the first one encrypts, all decrypt; each key 32 bytes. */
  FIELD_KEYS: z.string().regex(/^[a-z0-9]+:[A-Za-z0-9+/=]{43,44}(,[a-z0-9]+:[A-Za-z0-9+/=]{43,44})*$/),
  INDEX_KEY: z.string().min(32),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: text,
  /** Stands before the names of the database roles where several installations share a cluster. */
  ROLE_PREFIX: z
    .string()
    .regex(/^[a-z0-9_]*$/)
    .default(""),
  /** Set by `npm run demo` only: demo accounts, banner, clock. */
  DEMO: z.enum(["0", "1"]).default("0"),
});

export type Settings = z.infer<typeof settings>;
const kept = globalThis as unknown as { settings?: Settings };

/**
 * The process's settings, read and checked once.
 * @throws Error that names each variable that is missing or malformed, never its value.
 */
export function env(): Settings {
  if (!kept.settings) {
    const parsed = settings.safeParse(process.env);
    if (!parsed.success) {
      const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
      throw new Error(`These settings are missing or malformed: ${names.join(", ")}. See .env.example.`);
    }
    kept.settings = parsed.data;
  }
  return kept.settings;
}
