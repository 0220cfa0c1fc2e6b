"use client";

import { useEffect } from "react";

const textFields =
  "input:not([type=radio]):not([type=checkbox]):not([type=submit]), textarea, select, [contenteditable]";

/** What a key event is called in data-key: "N", "1", "?", "Ctrl+Enter", "Alt+L". */
function nameOf(event: KeyboardEvent): string {
  // Alt turns letters into signs on some keyboards: the key's place says which letter it was.
  const letter = /^(?:Key|Digit)(\w)$/.exec(event.code)?.[1];
  const key = event.altKey && letter ? letter : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${key}`;
}

/** Goes to the link, button or field that says `data-key="…"`; answers whether there was one to be seen. */
function obey(name: string, within: ParentNode): boolean {
  const all = [...within.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(name)}"]`)];
  // What stands in a closed menu may be pressed too; what a narrow screen leaves out may not.
  const target = all.find((element) => element.checkVisibility() || element.closest("details:not([open])"));
  if (!target) return false;
  const menu = target.closest<HTMLDetailsElement>("details:not([open])");
  if (menu && !target.matches("summary")) menu.open = true;
  if (target.matches("input, textarea, select")) target.focus();
  else target.click();
  return true;
}

/** Moves to the next or previous row: the first link of each [data-row] or body row of a table. */
function moveRow(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row], table.data tbody tr")];
  const links = rows
    .flatMap((row) => row.querySelector<HTMLElement>("a, button") ?? [])
    .filter((link) => link.checkVisibility());
  const here = links.indexOf(document.activeElement as HTMLElement);
  const next = links[here < 0 ? (step > 0 ? 0 : links.length - 1) : here + step];
  next?.focus();
  return next !== undefined;
}

/** A menu over the page closes when the focus goes on, or it would cover what has it next (WCAG 2.4.11). */
function closeBehind(event: FocusEvent) {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.disclosure[open]"))
    if (!menu.contains(event.target as Node)) menu.open = false;
}

/**
 * The keys of a page. A link, button or field with `data-key="N"` is reached by N, `data-key="G T"` by G then T,
 * `data-key="Ctrl+Enter"` from any field. Single keys rest while a text field has the focus, while an input method
 * composes, while a dialog is open, and where `on` is false (WCAG 2.1.4). The browser's own keys are left alone.
 */
export function Shortcuts({ on }: { on: boolean }) {
  useEffect(() => {
    let afterG = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      const name = nameOf(event);
      const dialog = document.querySelector("dialog[open]");
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (plain && (!on || dialog || (event.target as Element).closest(textFields))) return;
      const goesOn = plain && event.timeStamp - afterG < 1500;
      afterG = 0;
      if (plain && name === "G") {
        afterG = event.timeStamp;
        return;
      }
      const done =
        (goesOn && obey(`G ${name}`, document)) ||
        (plain && name === "J" && moveRow(1)) ||
        (plain && name === "K" && moveRow(-1)) ||
        obey(name, dialog ?? document);
      if (done) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("focusin", closeBehind);
    document.documentElement.dataset.keys = "ready"; // from here on keys are obeyed: tests wait for it
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("focusin", closeBehind);
    };
  }, [on]);
  return null;
}
