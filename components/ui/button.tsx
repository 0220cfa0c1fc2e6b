import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

/** plain: bordered; primary: filled, one a region; tint: the next best; quiet: no border; danger: cannot be undone. */
export type Tone = "plain" | "primary" | "tint" | "quiet" | "danger";

export type ButtonLook = {
  tone?: Tone;
  /** sm 32 px (44 on touch), lead 44 px and larger type; 40 px otherwise. */
  size?: "sm" | "lead";
  /** As wide as its column. */
  wide?: boolean;
  icon?: IconName;
  /** The key that presses it, shown as a hint and obeyed by <Shortcuts>: "N", "1", "G T", "Ctrl+Enter". */
  shortcut?: string;
};

/** The classes of a button's look. */
export function buttonClass({ tone = "plain", size, wide }: ButtonLook): string {
  return ["btn", tone !== "plain" && tone, size, wide && "wide"].filter(Boolean).join(" ");
}

/** A button's inside: icon, words, key hint. */
export function ButtonContent({ icon, shortcut, children }: ButtonLook & { children: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {shortcut && (
        <span className="contents" aria-hidden="true">
          {shortcut.split(/[+ ]/).map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      )}
    </>
  );
}

/** A button that does something (in a form: pass `type="submit"`, or take SubmitButton). */
export function Button({ tone, size, wide, icon, shortcut, children, ...rest }: ComponentProps<"button"> & ButtonLook) {
  return (
    <button type="button" data-key={shortcut} {...rest} className={buttonClass({ tone, size, wide })}>
      <ButtonContent icon={icon} shortcut={shortcut}>
        {children}
      </ButtonContent>
    </button>
  );
}

/** A link that looks like a button: it goes somewhere. */
export function LinkButton({
  tone,
  size,
  wide,
  icon,
  shortcut,
  children,
  ...rest
}: ComponentProps<typeof Link> & ButtonLook) {
  return (
    <Link prefetch={false} data-key={shortcut} {...rest} className={buttonClass({ tone, size, wide })}>
      <ButtonContent icon={icon} shortcut={shortcut}>
        {children}
      </ButtonContent>
    </Link>
  );
}
