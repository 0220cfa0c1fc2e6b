import type { Page } from "playwright";
import { type How, openAnonymous, openAs } from "../harness";
import { addresses, patterns } from "../routes";

/** The station whose screens are looked at. */
const STATION = "jinhua3";

/** Who opens which part of the app: a demo account, or nobody who is signed in. */
function visitorOf(pattern: string): string {
  if (pattern.startsWith("/desk/[station]/accounts")) return "jinhua3-head";
  if (pattern.startsWith("/desk/")) return STATION;
  if (pattern.startsWith("/hq/c/")) return "centre-shengbei";
  if (pattern.startsWith("/hq") || pattern.startsWith("/admin/")) return "hq";
  return pattern.startsWith("/account") ? STATION : "nobody";
}

/** Everybody who has screens of their own. */
export const visitors = [...new Set(patterns().map(visitorOf))];

/** A page of one of the visitors. */
export function openFor(visitor: string, how: How): Promise<Page> {
  return visitor === "nobody" ? openAnonymous(how) : openAs(visitor, how);
}

/** Every screen of a visitor, with the pattern of its address. */
export async function screensOf(visitor: string): Promise<{ pattern: string; address: string }[]> {
  const screens = [];
  for (const pattern of patterns().filter((one) => visitorOf(one) === visitor)) {
    for (const address of await addresses(pattern, STATION)) screens.push({ pattern, address });
  }
  return screens;
}
