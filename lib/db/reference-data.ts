import type pg from "pg";
import { categoryRows } from "./reference/categories";
import { counties } from "./reference/counties";
import { countingPolicyRows } from "./reference/counting-policy";

/** What every installation has from its first day: counties by GB/T 2260, the service categories, how person-times count. */
export const referenceRows = {
  County: counties,
  ActivityCategory: categoryRows,
  CountingPolicy: countingPolicyRows,
};

/** Writes the reference rows that are not there yet; what headquarters changed stays. @param client in the role of the tables' owner */
export async function seedReferenceData(client: pg.ClientBase): Promise<void> {
  for (const [table, rows] of Object.entries(referenceRows)) {
    await client.query(
      `INSERT INTO "${table}" SELECT (jsonb_populate_record(NULL::"${table}", row)).* FROM jsonb_array_elements($1::jsonb) row ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }
}
