import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { PrismaClient } from "./generated/client";

const kept = globalThis as unknown as { prisma?: PrismaClient };

/** The one client. Made on first use, not at import: a build imports every module without a database. */
export function client(): PrismaClient {
  // Prisma writes and reads every moment as if the session stood at UTC: in a server of another time zone all of them
  // would be hours off. Days are counted in Asia/Shanghai by name, wherever SQL counts them.
  const utc = { connectionString: env().DATABASE_URL, max: 10, options: "-c timezone=UTC" };
  kept.prisma ??= new PrismaClient({ adapter: new PrismaPg(utc) });
  return kept.prisma;
}

/** Closes the pool, so that a test may drop its database. */
export async function disconnect(): Promise<void> {
  await kept.prisma?.$disconnect();
  kept.prisma = undefined;
}
