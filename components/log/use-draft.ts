"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { send, type Trouble } from "./ask";
import { useLatest, useTold } from "./hooks";

/**
 * Keeps what stands in the form on the server: two seconds after the last change, and when the page is left for another
 * window. Nothing is kept before somebody has changed something, nor between the form's being sent and its answer.
 * @param nth the number of the form's last answer
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  station: string,
  activityId: string | null,
  nth: number,
  tell: (trouble: Trouble | null) => void,
) {
  const [saved, setSaved] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const dirty = useRef(false);
  const sent = useRef(false);
  const going = useRef<Promise<void>>(Promise.resolve());

  const write = async () => {
    if (!dirty.current || sent.current || !form.current) return;
    dirty.current = false;
    const data = new FormData(form.current);
    const names = [...data.keys()].filter((name) => !name.startsWith("$ACTION"));
    const body = Object.fromEntries(names.map((name) => [name, data.getAll(name)]));
    const answer = await send(`/api/desk/${station}/draft`, { activityId, body }, true);
    const trouble = typeof answer === "string" ? answer : null;
    if (trouble) dirty.current = true; // kept with the next change or when the page is left
    setSaved(!dirty.current); // what was changed while this was on its way is not kept yet
    tell(trouble);
  };
  /** One after the other, so that none overtakes a newer one. */
  const keep = () => {
    clearTimeout(timer.current);
    going.current = going.current.then(write);
  };
  const keeper = useLatest({ write, keep });

  useEffect(() => {
    const onHide = () => void keeper.current.write(); // now or never
    document.addEventListener("visibilitychange", onHide);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      clearTimeout(timer.current);
    };
  }, [keeper]);

  useTold(nth, () => {
    // An answer names mistakes: the form is being filled in again, and what was changed just before is still to be kept.
    if (sent.current) dirty.current = true;
    sent.current = false;
    keep();
  });

  const touch = () => {
    dirty.current = true;
    setSaved(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keeper.current.keep(), 2000);
  };
  /** The form is being sent: what stands in it is not a draft any more. Resolves when the last one is with the server. */
  const stop = (): Promise<void> => {
    sent.current = true;
    dirty.current = false;
    clearTimeout(timer.current);
    return going.current;
  };
  return { saved, touch, stop, keepNow: keep };
}
