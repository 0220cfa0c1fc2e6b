"use server";

import { placeAction } from "@/lib/auth/keeper-action";
import { moveStation, renameStation } from "@/lib/places/commands/dated";
import { addEstate, chooseMainEstate, endEstate } from "@/lib/places/commands/estates";
import { closeStation, keepContact, openStation, reopenStation } from "@/lib/places/commands/stations";
import {
  addEstateInput,
  closeInput,
  contactInput,
  estateInput,
  moveInput,
  openInput,
  type PlaceSaid,
  renameInput,
  stationInput,
} from "@/lib/places/input";
import { proposeSlug } from "@/lib/places/rules";

/** Forms about places come back with an address that was proposed, where they ask for one. */
type Proposed = { slug: string };

const page = (station: string, said: PlaceSaid) => `/admin/stations/${station}?said=${said}`;

/** Opens a station. Without an address it comes back with the one that the name suggests. */
export const openStationAction = placeAction({
  action: "station.open",
  schema: openInput,
  work: async (scope, input) => page(await openStation(scope, input), "opened"),
  keep: async (_scope, typed) => ({ slug: typed.slug ? "" : proposeSlug(String(typed.name ?? "")) }),
});

/** Another name from a day on. */
export const renameStationAction = placeAction<typeof renameInput, Proposed>({
  action: "station.rename",
  schema: renameInput,
  work: async (scope, input) => {
    await renameStation(scope, input);
    return page(input.station, "renamed");
  },
});

/** Another centre or county from a day on. */
export const moveStationAction = placeAction<typeof moveInput, Proposed>({
  action: "station.move",
  schema: moveInput,
  work: async (scope, input) => {
    await moveStation(scope, input);
    return page(input.station, "moved");
  },
});

/** Telephone and address. */
export const contactAction = placeAction<typeof contactInput, Proposed>({
  action: "station.contact",
  schema: contactInput,
  work: async (scope, input) => {
    await keepContact(scope, input);
    return page(input.station, "contact");
  },
});

/** One more estate that the station serves. */
export const addEstateAction = placeAction<typeof addEstateInput, Proposed>({
  action: "estate.add",
  schema: addEstateInput,
  work: async (scope, input) => {
    await addEstate(scope, input);
    return page(input.station, "estates");
  },
});

/** An estate that the station no longer serves. */
export const endEstateAction = placeAction({
  action: "estate.end",
  schema: estateInput,
  work: async (scope, input) => {
    await endEstate(scope, input);
    return page(input.station, "estates");
  },
});

/** The estate that the station mostly serves. */
export const mainEstateAction = placeAction({
  action: "estate.main",
  schema: estateInput,
  work: async (scope, input) => {
    await chooseMainEstate(scope, input);
    return page(input.station, "estates");
  },
});

/** Closes a station from a day on, with its successor. */
export const closeStationAction = placeAction<typeof closeInput, Proposed>({
  action: "station.close",
  schema: closeInput,
  work: async (scope, input) => {
    await closeStation(scope, input);
    return page(input.station, "closed");
  },
});

/** Takes a closing back. */
export const reopenStationAction = placeAction({
  action: "station.reopen",
  schema: stationInput,
  work: async (scope, input) => {
    await reopenStation(scope, input);
    return page(input.station, "reopened");
  },
});
