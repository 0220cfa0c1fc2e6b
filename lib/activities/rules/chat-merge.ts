import type { Mention } from "./chat-mentions";
import type { Answer } from "./chat-remarks";
import { readPlace, samePlace } from "./places";

/** A name found in a chat list. `firm` = built like a real name; else how somebody is called, to be asked about. */
export type ChatName = {
  name: string;
  alias: string | null;
  lines: number[];
  remark: string;
  answer: Answer;
  extra: number;
  firm: boolean;
};

export type PlacedMention = Mention & { lines: number[] };

/** Each name once, in the order of its first mention. What was said last holds; two buildings make two people of one name. */
export function mergeMentions(mentions: readonly PlacedMention[]): ChatName[] {
  const called = nicknamesOf(mentions);
  const byName = new Map<string, PlacedMention[]>();
  for (const mention of mentions) {
    const name = mention.real ? mention.name : (called.get(keyOf(mention.name)) ?? mention.name);
    const same = byName.get(keyOf(name));
    if (same) same.push({ ...mention, name });
    else byName.set(keyOf(name), [{ ...mention, name }]);
  }
  return [...byName.values()].flatMap(peopleOf).sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

/** Nicknames that stood beside exactly one real name; alone in another line they mean the same person. */
function nicknamesOf(mentions: readonly PlacedMention[]): Map<string, string> {
  const called = new Map<string, string | null>();
  for (const { alias, name, real } of mentions) {
    if (alias === null || !real) continue;
    const known = called.get(keyOf(alias));
    called.set(keyOf(alias), known === undefined || known === name ? name : null);
  }
  return new Map([...called].filter((entry): entry is [string, string] => entry[1] !== null));
}

function peopleOf(mentions: readonly PlacedMention[]): ChatName[] {
  const groups: PlacedMention[][] = [];
  for (const mention of mentions.filter(({ where }) => readPlace(where).building !== null)) {
    const group = groups.find(([first]) => first && samePlace(readPlace(first.where), readPlace(mention.where)));
    if (group) group.push(mention);
    else groups.push([mention]);
  }
  const bare = mentions.filter(({ where }) => readPlace(where).building === null);
  if (groups.length <= 1) return [personOf(mentions)];
  return [...groups, ...(bare.length > 0 ? [bare] : [])].map(personOf);
}

function personOf(mentions: readonly PlacedMention[]): ChatName {
  const first = mentions[0];
  const where = mentions.findLast((mention) => mention.where !== "")?.where ?? "";
  const said = mentions.findLast((mention) => mention.said !== "")?.said ?? "";
  return {
    name: first?.name ?? "",
    alias: mentions.find((mention) => mention.alias !== null)?.alias ?? null,
    lines: [...new Set(mentions.flatMap((mention) => mention.lines))].sort((a, b) => a - b),
    remark: [where, said].filter((text) => text !== "").join(" "),
    answer: mentions.findLast((mention) => mention.answer !== null)?.answer ?? "COMING",
    extra: mentions.findLast((mention) => mention.answer !== null || mention.extra > 0)?.extra ?? 0,
    firm: mentions.some((mention) => mention.real),
  };
}

function keyOf(name: string): string {
  return name.toLowerCase();
}
