import { Stop } from "@/prisma/install.mjs";

/** Ends a command with one line that says what to do; printed without a stack. */
export { Stop };

/** The SQLSTATE or system code of an error, if it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
