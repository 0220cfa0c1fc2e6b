"use client";

import { useState, useSyncExternalStore } from "react";
import { Field } from "@/components/ui/field";
import { type FieldWords, fieldAria } from "@/components/ui/field-words";

const never = () => () => {};

/** A password with a button that shows what was typed. Without JavaScript the button is not there. */
export function PasswordField({
  name = "password",
  autoComplete = "current-password",
  hint,
  label,
  show,
  hide,
  words,
  error,
}: {
  name?: string;
  autoComplete?: "current-password" | "new-password";
  hint?: string;
  label: string;
  show: string;
  hide: string;
  words: FieldWords;
  error?: string;
}) {
  const [shown, setShown] = useState(false);
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <Field id={name} label={label} hint={hint} error={error} words={words}>
      <div className="flex">
        <input
          {...fieldAria(name, { hint, error })}
          name={name}
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          className={scripted ? "in rounded-r-none" : "in"}
        />
        {scripted && (
          <button
            type="button"
            className="min-h-11 flex-none rounded-r-control border border-l-0 border-field bg-paper px-3.5 text-dense text-petrol-700"
            aria-controls={name}
            onClick={() => setShown(!shown)}
          >
            {shown ? hide : show}
          </button>
        )}
      </div>
    </Field>
  );
}
