"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

/** The newest value for handlers that run after an answer from the server. */
export function useLatest<T>(value: T): RefObject<T> {
  const kept = useRef(value);
  kept.current = value;
  return kept;
}

/** Tells somebody whenever a value changes. */
export function useTold<T>(value: T, tell?: (value: T) => void): void {
  const teller = useLatest(tell);
  useEffect(() => teller.current?.(value), [value, teller]);
}

/**
 * Whether somebody who was in the box is pressing something outside it: what the focus leaves behind keeps its place until
 * the press has become a click, or the page would jump away under the pointer.
 */
export function usePressedOutside(box: RefObject<HTMLElement | null>): boolean {
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    const press = ({ target }: Event) => {
      const at = box.current;
      setPressed(at?.contains(document.activeElement) === true && !at.contains(target as Node));
    };
    const release = () => setPressed(false);
    document.addEventListener("pointerdown", press, true);
    document.addEventListener("click", release);
    return () => {
      document.removeEventListener("pointerdown", press, true);
      document.removeEventListener("click", release);
    };
  }, [box]);
  return pressed;
}
