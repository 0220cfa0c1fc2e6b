export const KEYS = [1, 2, 3, 4, 5, 6] as const;

/** The kinds of organisational life that an activity can be, as the database's list has them (domain 2.3). */
export const MEETING_KINDS = [
  "THEME_DAY",
  "BRANCH_MEETING",
  "BRANCH_COMMITTEE",
  "PARTY_GROUP",
  "PARTY_CLASS",
  "ORG_LIFE_REVIEW",
  "DEMOCRATIC_APPRAISAL",
  "STUDY",
] as const;

/** A frequent activity and the key on Today that logs it; null is none. */
export type Keyed = { id: string; slot: number | null };

/**
 * Puts a frequent activity on a key. Whatever is on that key changes places with it: it gets the key that the other had,
 * or none. A key is never held twice, not even between two steps.
 * @param all the station's frequent activities that have not ended; `id` may be a new one that is not among them
 * @returns the steps in their order; none where nothing changes
 */
export function putOnKey(all: readonly Keyed[], id: string, slot: number | null): Keyed[] {
  const own = all.find((one) => one.id === id)?.slot ?? null;
  if (own === slot) return [];
  const other = slot === null ? undefined : all.find((one) => one.slot === slot && one.id !== id);
  if (!other) return [{ id, slot }];
  const steps: Keyed[] = [
    { id: other.id, slot: null },
    { id, slot },
  ];
  return own === null ? steps : [...steps, { id: other.id, slot: own }];
}
