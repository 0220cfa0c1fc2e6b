"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * A small sheet under a button: a <details>, so that it works without JavaScript; with it, Esc, a press outside or
 * going somewhere closes it and Esc gives the focus back. For links and buttons, not for forms that can be lost.
 */
export function Disclosure({
  summary,
  children,
  className = "",
  label,
  shortcut,
}: {
  summary: ReactNode;
  children: ReactNode;
  /** "end" opens leftwards, "up" upwards. */
  className?: string;
  /** Accessible name, where the summary's words do not say it. */
  label?: string;
  shortcut?: string;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const box = details.current;
      if (!box?.open || document.querySelector("dialog[open]")) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        box.querySelector("summary")?.focus();
      } else if (box.contains(event.target as Node) && !(event.target as Element).closest(".panel a")) return;
      box.open = false;
    };
    document.addEventListener("click", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("click", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return (
    <details ref={details} className={`disclosure ${className}`}>
      <summary aria-label={label} data-key={shortcut}>
        {summary}
      </summary>
      <div className="panel">{children}</div>
    </details>
  );
}
