"use client";

import { type RefObject, useEffect, useRef } from "react";

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
