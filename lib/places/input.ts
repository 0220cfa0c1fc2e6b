import { z } from "zod";
import { isDay } from "@/lib/clock";
import { isSlug, RESERVED_SLUGS } from "./rules";

const key = z.uuid();
const named = (empty: string) => z.string().trim().min(1, empty).max(30, "places.longName");
const name = named("places.noName");
const nameEn = z
  .string()
  .trim()
  .min(1, "places.noNameEn")
  .max(60, "places.longName")
  .regex(/^[\p{Script=Latin}\p{Mark}0-9'’.,\- ]*$/u, "places.badNameEn");
const day = z.string().refine(isDay, "errors.badDay");
/** The part of an address; empty asks for a proposal. */
const slug = z
  .string()
  .trim()
  .toLowerCase()
  .default("")
  .refine((text) => text === "" || (isSlug(text) && !RESERVED_SLUGS.includes(text)), "places.badSlug");
const phone = z.string().trim().min(1, "people.phoneEmpty").max(30, "people.phoneUnknown");
const address = z.string().trim().min(1, "places.noAddress").max(100, "places.longAddress");
const chosen = (empty: string) => z.string().regex(/^[a-z0-9-]{1,40}$/, empty);
const estate = z.union([
  z.literal("").transform(() => null),
  z.coerce
    .number("places.noEstate")
    .int("places.noEstate")
    .positive("places.noEstate")
    .max(2_147_483_647, "places.noEstate"),
]);

/** A station to be opened. `estate` is the one that it mostly serves, if there is a row for it. */
export const openInput = z.object({
  key,
  name,
  nameEn,
  slug,
  centre: chosen("places.noCentre"),
  county: chosen("places.noCounty"),
  openedOn: day,
  phone,
  address,
  estate: estate.nullish().transform((value) => value ?? null),
});
export type OpenInput = z.output<typeof openInput>;

/** A new name from a day on. */
export const renameInput = z.object({ key, station: chosen("errors.notFound"), name, nameEn, from: day });
/** Another centre or county from a day on. */
export const moveInput = z.object({
  key,
  station: chosen("errors.notFound"),
  centre: chosen("places.noCentre"),
  county: chosen("places.noCounty"),
  from: day,
});
export const contactInput = z.object({ key, station: chosen("errors.notFound"), phone, address });

/** One more estate: a known one, or a new one by name (then with its English name). */
export const addEstateInput = z.object({
  key,
  station: chosen("errors.notFound"),
  estate: estate.nullish().transform((value) => value ?? null),
  name: z.string().trim().max(30, "places.longName").default(""),
  nameEn: z.string().trim().max(60, "places.longName").default(""),
  from: day,
});
/** An estate of the station: its end from a day on, or the one that it mostly serves. */
export const estateInput = z.object({
  key,
  station: chosen("errors.notFound"),
  estate: z.coerce.number("errors.notFound").int().positive(),
});

/** The day from which the station is closed, and who goes on. */
export const closeInput = z.object({
  key,
  station: chosen("errors.notFound"),
  closedOn: day,
  successor: z.union([z.literal(""), chosen("places.noSuccessor")]).default(""),
});
export const stationInput = z.object({ key, station: chosen("errors.notFound") });

/** A management centre, new or changed. */
export const centreInput = z.object({ key, name, nameEn, slug, phone });
export const changeCentreInput = z.object({ key, centre: chosen("errors.notFound"), name, nameEn, phone });

/** The filter of the list of stations as the address says it. */
export const placeFilter = z.object({
  find: z.string().trim().min(1).max(30).optional().catch(undefined),
  centre: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .optional()
    .catch(undefined),
  state: z.enum(["CLOSED"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type PlaceFilter = z.output<typeof placeFilter>;

/** What was just done, as the address of a place's page says it. */
export const placeSaid = z
  .enum(["opened", "renamed", "moved", "contact", "estates", "closed", "reopened", "made", "changed"])
  .optional()
  .catch(undefined);
export type PlaceSaid = NonNullable<z.output<typeof placeSaid>>;
