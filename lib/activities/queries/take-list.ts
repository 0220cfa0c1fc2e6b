import "server-only";
import type { StationScope } from "@/lib/auth/doors";
import type { Day } from "@/lib/clock";
import { type NamedPerson, peopleByNames } from "@/lib/people/queries/by-name";
import type { FoundPerson } from "@/lib/people/queries/find";
import { normaliseName } from "@/lib/people/rules/names";
import { type ChatLine, type ChatList, readChatList } from "../rules/chat-list";
import type { ChatName } from "../rules/chat-merge";
import { piecesOf } from "../rules/chat-pieces";
import { linesOf } from "../rules/chat-text";
import { matchNames } from "../rules/match-names";

/** A name that only somebody at the station can settle: which of several, whether at all, or a new person. */
export type Doubt = {
  name: string;
  alias: string | null;
  /** 1-based lines of the pasted text, "6" or "6, 14" */
  lines: string;
  remark: string;
  /** the lines themselves; where they hold much else, the name and its remark */
  written: string;
  why: "SAME" | "UNSURE" | "UNKNOWN" | "NICKNAME";
  people: (FoundPerson & { lastOn: Day | null })[];
};

/** A pasted list as the form shows it: settled, to be settled, and what was not taken for people. */
export type TakenList = {
  lineCount: number;
  nameCount: number;
  matched: FoundPerson[];
  excused: FoundPerson[];
  doubts: Doubt[];
  /** names that said they would not come and are not in the register, or are several: shown, not asked about */
  excusedUnknown: string[];
  /** who brought how many more without names */
  extras: { name: string; count: number }[];
  notNames: ChatLine[];
};

const LONG = 60; // a line longer than this is a whole list, not what somebody wrote about one name

function writtenOf({ name, lines, remark }: ChatName, texts: readonly string[]): string {
  const written = lines.map((line) => texts[line - 1]?.trim() ?? "").join(" / ");
  return written.length > LONG ? [name, remark].filter(Boolean).join(" ").slice(0, LONG) : written;
}

/**
 * The names that a list asks the register about: those that were recognised, and every piece of its text that could be one,
 * so that nobody registered is overlooked for a rare surname or a remark written onto the name.
 */
export function namesOf(list: ChatList): string[] {
  const written = list.names.flatMap((name) => [name.name, ...(name.alias === null ? [] : [name.alias])]);
  return [...new Set([...written.map(normaliseName), ...piecesOf(list.text)])];
}

/**
 * A list read again and compared with the people of the register who bear its names (others are overlooked). Who wrote that they would
 * not come is excused; who was not sure is asked about. Nothing is dropped: what is no name is listed.
 */
export function compareList(read: ChatList, people: readonly NamedPerson[]): TakenList {
  const list = readChatList(read.text, new Set(people.map(({ name }) => name)));
  const found = matchNames(
    list.names,
    people.map((person) => ({ ...person, lastHeldOn: person.lastOn })),
  );
  const coming = ({ answer }: ChatName) => answer === "COMING" || answer === "LATER";
  const texts = linesOf(read.text);
  const doubtOf = (name: ChatName, why: Doubt["why"], several: NamedPerson[]): Doubt => ({
    ...{ name: name.name, alias: name.alias, lines: name.lines.join(", "), remark: name.remark },
    ...{ written: writtenOf(name, texts), why, people: several },
  });
  const taken: TakenList = {
    lineCount: list.lineCount,
    nameCount: list.names.length,
    matched: found.matched.filter(({ name }) => coming(name)).map(({ person }) => person),
    excused: found.matched.filter(({ name }) => name.answer === "EXCUSED").map(({ person }) => person),
    doubts: [],
    excusedUnknown: [],
    extras: list.names.filter((name) => name.extra > 0).map(({ name, extra }) => ({ name, count: extra })),
    notNames: list.notNames,
  };
  for (const { name, person } of found.matched) {
    if (name.answer === "UNSURE") taken.doubts.push(doubtOf(name, "UNSURE", [person]));
  }
  for (const { name, people: several } of found.same) {
    if (name.answer === "EXCUSED") taken.excusedUnknown.push(name.name);
    else taken.doubts.push(doubtOf(name, "SAME", several));
  }
  for (const name of found.unknown) {
    if (name.answer === "EXCUSED") taken.excusedUnknown.push(name.name);
    else taken.doubts.push(doubtOf(name, name.firm ? "UNKNOWN" : "NICKNAME", []));
  }
  return taken;
}

/** Takes a pasted chat list apart and looks its names up in the station's register as of the activity's day. */
export async function takeList(scope: Pick<StationScope, "db" | "station">, text: string, on: Day): Promise<TakenList> {
  const list = readChatList(text);
  return compareList(list, await peopleByNames(scope, namesOf(list), on));
}
