"use client";

import { type ReactNode, useId, useRef } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/**
 * A native modal dialog with the button that opens it: focus goes in, Esc closes, focus comes back.
 * For confirmations give `safe`: the verb that changes nothing, which has the focus first; `actions` holds the form
 * whose button does the thing. `children` say the consequences in numbers.
 */
export function Dialog({
  open,
  openLook,
  title,
  closeLabel,
  children,
  actions,
  safe,
  shortcut,
}: {
  /** The words of the button that opens it. */
  open: ReactNode;
  openLook?: ButtonLook & { className?: string };
  title: string;
  closeLabel: string;
  children: ReactNode;
  actions?: ReactNode;
  safe?: string;
  shortcut?: string;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const safeButton = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  const close = () => dialog.current?.close();
  const show = () => {
    dialog.current?.showModal();
    safeButton.current?.focus(); // React leaves out the attribute that would do this by itself
  };
  return (
    <>
      {openLook?.className ? (
        <button type="button" className={openLook.className} onClick={show} data-key={shortcut}>
          {open}
        </button>
      ) : (
        <Button {...openLook} shortcut={shortcut} onClick={show}>
          {open}
        </Button>
      )}
      <dialog className="dialog" ref={dialog} aria-labelledby={titleId}>
        <header>
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="icon-btn" aria-label={closeLabel} onClick={close}>
            <Icon name="cross" />
          </button>
        </header>
        {children}
        {(actions || safe) && (
          <div className="actions">
            {actions}
            {safe && (
              <Button onClick={close} ref={safeButton}>
                {safe}
              </Button>
            )}
          </div>
        )}
      </dialog>
    </>
  );
}
