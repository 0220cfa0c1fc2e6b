import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

/** grey: draft, locked, exempt; now: in hand; ok: done; due: needs you; bad: late, cancelled; info: moved, away. */
export type ChipTone = "grey" | "now" | "ok" | "due" | "bad" | "info";

const usualIcon: Record<ChipTone, IconName> = {
  grey: "ring",
  now: "clock",
  ok: "check",
  due: "clock",
  bad: "alert",
  info: "right",
};

/**
 * A state as icon, word and tone, so that it can be told apart without colour. The normal state is no chip but plain
 * grey text. `icon` where the tone's usual one does not fit (lock, returned, cross).
 */
export function StatusChip({ tone, icon, children }: { tone: ChipTone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={tone === "grey" ? "chip" : `chip ${tone}`}>
      <Icon name={icon ?? usualIcon[tone]} />
      {children}
    </span>
  );
}
