"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { endOf, FIRST_LOOK, type SignInLeft } from "@/lib/accounts/rules/sign-in-end";

const LATELY = 60_000; // ms

/**
 * Says two minutes before a sign-in ends by idleness that it will, and keeps it for any key or click (A11Y-15). Who was
 * typing within the last minute is not idle and is not asked. Once it has ended, the page stays as it is, covered, until
 * the same person has signed in again in another window.
 * @param soon what is said before the end
 * @param over what is said after it
 */
export function SignInEnd({ soon, over }: { soon: ReactNode; over: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [say, setSay] = useState<"soon" | "over" | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let due = 0;
    let acted = 0;
    let who: string | null = null;
    let said: typeof say = null;
    let asking = false;
    const later = (seconds: number) => {
      due = Date.now() + seconds * 1000;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(Date.now() - acted < LATELY), seconds * 1000);
    };
    const ask = async (stay: boolean) => {
      if (asking) return;
      asking = true;
      try {
        const left: SignInLeft = await (await fetch("/account/sign-in", { method: stay ? "POST" : "GET" })).json();
        who ??= left.who;
        if (left.who && left.who !== who) location.reload(); // this page was somebody else's
        const { say: next, again } = endOf(left);
        said = next;
        setSay(next);
        if (again) later(again);
      } catch {
        later(30);
      }
      asking = false;
    };
    const onAct = ({ type }: Event) => {
      const there = type !== "focus";
      if (there) acted = Date.now();
      if (said || Date.now() >= due) void ask(there);
    };
    later(FIRST_LOOK);
    const acts = ["keydown", "click", "focus"];
    for (const act of acts) addEventListener(act, onAct);
    return () => {
      clearTimeout(timer);
      for (const act of acts) removeEventListener(act, onAct);
    };
  }, []);

  useEffect(() => {
    if (!say) return dialog.current?.close();
    if (!dialog.current?.open) dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>(".btn")?.focus();
  }, [say]);

  return (
    <dialog
      ref={dialog}
      className={say === "over" ? "dialog backdrop:bg-page" : "dialog"}
      role="alertdialog"
      aria-labelledby="sign-in-end"
      aria-describedby="sign-in-end-text"
      onCancel={(event) => event.preventDefault()}
    >
      {say === "over" ? over : soon}
    </dialog>
  );
}
