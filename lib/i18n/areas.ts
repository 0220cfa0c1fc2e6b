/** The text catalogues: one file an area and language, messages/<locale>/<area>.json, each its own namespace. */
export const areas = [
  "ui",
  "shell",
  "dates",
  "incident",
  "auth",
  "desk",
  "activities",
  "log",
  "people",
  "totals",
  "errors",
  "demo",
] as const;

export type Area = (typeof areas)[number];
