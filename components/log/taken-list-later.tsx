"use client";

import { type ComponentProps, lazy, useState } from "react";

type Part = typeof import("./taken-list").TakenList;

/** On the server it is there at once, so that the page is whole without JavaScript. */
let there: Part | null =
  typeof window === "undefined" ? (require("./taken-list") as { TakenList: Part }).TakenList : null;

/** Brings what a pasted list needs: most activities are logged without one. */
export async function loadTakenList(): Promise<Part> {
  there ??= (await import("./taken-list")).TakenList;
  return there;
}

const Later = lazy(async () => ({ default: await loadTakenList() }));

/**
 * What a pasted list left: to be brought before it is shown. A page that comes with one waits for it as a whole; a Suspense
 * boundary would hide it from whoever has no JavaScript.
 */
export function TakenList(props: ComponentProps<Part>) {
  const [List] = useState(() => there ?? Later);
  return <List {...props} />;
}
