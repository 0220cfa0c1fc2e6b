/** What the board's table of places is broken down by. */
export const BY = ["city", "county", "centre"] as const;
export type By = (typeof BY)[number];
