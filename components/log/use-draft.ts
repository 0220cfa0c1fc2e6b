"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { send, type Trouble } from "./ask";

/**
 * Keeps what stands in the form on the server: two seconds after the last change, and when the page is left for another
 * window. Nothing is kept before somebody has changed something.
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  station: string,
  activityId: string | null,
  tell: (trouble: Trouble | null) => void,
) {
  const [saved, setSaved] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const dirty = useRef(false);

  const keep = async () => {
    clearTimeout(timer.current);
    if (!dirty.current || !form.current) return;
    dirty.current = false;
    const body = Object.fromEntries(
      [...new Set(new FormData(form.current).keys())]
        .filter((name) => !name.startsWith("$ACTION"))
        .map((name) => [
          name,
          new FormData(form.current ?? undefined).getAll(name).filter((value) => typeof value === "string"),
        ]),
    );
    const answer = await send(`/api/desk/${station}/draft`, { activityId, body }, true);
    const trouble = typeof answer === "string" ? answer : null;
    if (trouble) dirty.current = true; // kept with the next change or when the page is left
    setSaved(trouble === null);
    tell(trouble);
  };
  const keeper = useRef(keep);
  keeper.current = keep;

  useEffect(() => {
    const onHide = () => void keeper.current();
    document.addEventListener("visibilitychange", onHide);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      clearTimeout(timer.current);
    };
  }, []);

  const touch = () => {
    dirty.current = true;
    setSaved(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void keeper.current(), 2000);
  };
  /** The form is being sent: what stands in it is not a draft any more. */
  const stop = () => {
    dirty.current = false;
    clearTimeout(timer.current);
  };
  return { saved, touch, stop, keepNow: () => void keeper.current() };
}
