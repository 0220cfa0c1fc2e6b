"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";

/**
 * What just happened, bottom left: “已记 义务巡逻，6 人。” with, for a while, its undo form. The time stands still under
 * the pointer and while the focus is inside; F8 goes there. When it is over the undo goes, the sentence stays until it
 * is closed or another page comes. Works as plain text without JavaScript. Never the only record of a result.
 */
export function Toast({
  message,
  undo,
  seconds = 20,
  closeLabel,
}: {
  message: string;
  /** A <form> with its button. */
  undo?: ReactNode;
  /** How long undo is offered; at least 10. */
  seconds?: number;
  closeLabel: string;
}) {
  const box = useRef<HTMLElement>(null);
  const [left, setLeft] = useState(Math.max(seconds, 10));
  const [held, setHeld] = useState(false);
  const [closed, setClosed] = useState(false);
  const [live, setLive] = useState(false);

  useEffect(() => {
    // The page's address says what was done at every reload; it is told once.
    if (history.state?.told) setClosed(true);
    else history.replaceState({ ...history.state, told: true }, "");
    setLive(true); // text that arrives in a live region that is already there is read out
    const toToast = (event: KeyboardEvent) => {
      if (event.key === "F8") box.current?.querySelector<HTMLElement>("button")?.focus();
    };
    document.addEventListener("keydown", toToast);
    return () => document.removeEventListener("keydown", toToast);
  }, []);
  useEffect(() => {
    if (held || left <= 0) return;
    const tick = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(tick);
  }, [held, left]);

  if (closed) return null;
  return (
    <aside
      className="toast"
      ref={box}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p role="status">
        <span key={live ? "live" : "first"}>{message}</span>
      </p>
      {left > 0 && undo}
      <button type="button" className="icon-btn" aria-label={closeLabel} onClick={() => setClosed(true)}>
        <Icon name="cross" />
      </button>
    </aside>
  );
}
