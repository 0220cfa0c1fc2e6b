import { type FreshDatabase, freshDatabase } from "@/tests/database/fresh";
import { keepOwner } from "./owner";

/** A fresh database for a test file that makes much by factories: their connection stays open until it is dropped. */
export async function aDatabase(): Promise<FreshDatabase> {
  const database = await freshDatabase();
  const leave = keepOwner();
  return {
    ...database,
    drop: async () => {
      await leave();
      await database.drop();
    },
  };
}
