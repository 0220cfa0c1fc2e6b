"use client";

import { type FormEvent, type RefObject, useEffect, useState } from "react";
import type { Trouble } from "./ask";

/**
 * When the form may be sent: names that are still on their way are waited for, then it is sent by the button that was
 * pressed; after the sign-in has ended it stays, because saving would leave for the sign-in page.
 */
export function useSending(form: RefObject<HTMLFormElement | null>) {
  const [busy, setBusy] = useState(false);
  const [later, setLater] = useState<{ by: HTMLElement | null } | null>(null);
  const [signedOut, setSignedOut] = useState(false);

  useEffect(() => {
    if (!later || busy) return;
    setLater(null);
    form.current?.requestSubmit(later.by);
  }, [later, busy, form]);

  /** What the server had to say beside its answer. */
  const hear = (trouble: Trouble | null) => {
    if (trouble !== "offline") setSignedOut(trouble === "signedOut");
  };
  /** The same of a question for people: where a name is missing, it is asked for again before anything is sent. */
  const hearOfPeople = (trouble: Trouble | null) => {
    hear(trouble);
    if (trouble) setLater(null);
  };
  /** Keeps a press of a button back where it must be; tells whether the form goes now. */
  const goes = (event: FormEvent<HTMLFormElement>, pending: boolean): boolean => {
    if (pending || signedOut || busy) event.preventDefault();
    if (busy && !signedOut) setLater({ by: (event.nativeEvent as SubmitEvent).submitter });
    return !busy && !signedOut;
  };
  return { signedOut, setBusy, hear, hearOfPeople, goes };
}
