"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { ButtonContent, type ButtonLook, buttonClass } from "@/components/ui/button";

/**
 * The button that sends its form. While the answer is awaited a second press does nothing; it keeps its words, its
 * place in the tab order and its focus (a truly disabled button would lose it).
 */
export function SubmitButton({
  tone = "primary",
  size,
  wide,
  icon,
  shortcut,
  children,
  ...rest
}: ComponentProps<"button"> & ButtonLook) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      data-key={shortcut}
      aria-disabled={pending || undefined}
      {...rest}
      onClick={(event) => (pending ? event.preventDefault() : rest.onClick?.(event))}
      className={buttonClass({ tone, size, wide })}
    >
      <ButtonContent icon={icon} shortcut={shortcut}>
        {children}
      </ButtonContent>
    </button>
  );
}
