/** The text catalogues: one file an area and language, messages/<locale>/<area>.json, each its own namespace. */
export const areas = [
  "ui",
  "shell",
  "dates",
  "incident",
  "auth",
  "accounts",
  "places",
  "desk",
  "activities",
  "log",
  "plan",
  "people",
  "teams",
  "notices",
  "settings",
  "totals",
  "public",
  "export",
  "errors",
  "demo",
] as const;

export type Area = (typeof areas)[number];
