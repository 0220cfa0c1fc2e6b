import Link from "next/link";
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";

export type SentencePart = {
  /** Words before and after the bracket: "看 ", "，". */
  before?: string;
  after?: string;
  /** What the bracket asks, for those who listen: "指标". */
  label: string;
  /** What it says now: "志愿服务人次". */
  value: ReactNode;
  options: { label: string; href: string; current?: boolean }[];
};

/**
 * “看 [志愿服务人次]，在 [全网 97 家]，自 [2007年7月] 到 [今天]”: heading, filter and print title in one. Each bracket opens
 * its choices as links, so the state is in the address and it works without JavaScript. `end` holds print and export.
 */
export function Sentence({ parts, end }: { parts: SentencePart[]; end?: ReactNode }) {
  return (
    <div className="ask">
      {parts.map(({ before, after, label, value, options }) => (
        <span className="g" key={label}>
          {before}
          <Disclosure
            summary={
              <>
                <span className="vh">{label} </span>
                {value}
                <Icon name="down" />
              </>
            }
          >
            <ul>
              {options.map((option) => (
                <li key={option.href}>
                  <Link prefetch={false} className="row" href={option.href} aria-current={option.current || undefined}>
                    {option.label}
                  </Link>
                </li>
              ))}
            </ul>
          </Disclosure>
          {after}
        </span>
      ))}
      {end && <span className="end">{end}</span>}
    </div>
  );
}
