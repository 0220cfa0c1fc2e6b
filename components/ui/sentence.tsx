import { Fragment, type ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";

export type SentenceOption = { label: string; href: string; current?: boolean };

export type SentencePart = {
  /** Words before and after the bracket: "看 ", "，". */
  before?: string;
  after?: string;
  /** What the bracket asks, for those who listen: "指标". */
  label: string;
  /** What it says now: "志愿服务人次". */
  value: ReactNode;
  /** Its choices, in groups where they are of different kinds; a group's name stands above it. */
  groups: { name?: string; options: SentenceOption[] }[];
  /** Under the choices: a small form for what no list holds. */
  more?: ReactNode;
};

/**
 * “看 [志愿服务人次]，在 [全网 97 家]，自 [2007年7月] 到 [今天]”: heading, filter and print title in one. Each bracket opens
 * its choices as plain links, so the state is in the address and it works without JavaScript. `text` is the whole
 * sentence, the page's heading; `end` holds print and export.
 */
export function Sentence({
  text,
  parts,
  end,
  keepEnd,
}: {
  text: string;
  parts: SentencePart[];
  end?: ReactNode;
  /** `end` is part of the answer and stays on phones too. */
  keepEnd?: boolean;
}) {
  return (
    <>
      <h1 className="vh">{text}</h1>
      <div className="ask">
        {parts.map(({ before, after, label, value, groups, more }) => (
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
              {groups.map(({ name, options }) => (
                <Fragment key={name ?? options[0]?.href}>
                  {name && <p className="who">{name}</p>}
                  <ul>
                    {options.map((option) => (
                      <li key={option.href}>
                        <a className="row" href={option.href} aria-current={option.current || undefined}>
                          {option.label}
                        </a>
                      </li>
                    ))}
                  </ul>
                </Fragment>
              ))}
              {more}
            </Disclosure>
            {after}
          </span>
        ))}
        {end && <span className={keepEnd ? "end keeps" : "end"}>{end}</span>}
      </div>
    </>
  );
}
