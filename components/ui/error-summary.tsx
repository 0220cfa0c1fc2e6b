"use client";

import { useEffect, useRef } from "react";

export type FieldProblem = {
  /** The id of the field, where the link leads. */
  field: string;
  /** The same words as beside the field. */
  text: string;
};

/**
 * First on the page after a refused form: how many things to mend, each a link to its field. Takes the focus whenever
 * the problems change, and puts the error word before the page's title. Nothing where there is no problem.
 */
export function ErrorSummary({
  problems,
  words,
}: {
  problems: FieldProblem[];
  /** `one` and `other` ("有 {count} 处要改"); `error` is the prefix of the title ("错误："). */
  words: { one: string; other: string; error: string };
}) {
  const box = useRef<HTMLElement>(null);
  const texts = problems.map(({ text }) => text).join("\n");
  useEffect(() => {
    if (texts === "") return;
    box.current?.focus();
    const mark = () => {
      if (!document.title.startsWith(words.error)) document.title = words.error + document.title;
    };
    mark();
    // The page's own title may be set after this, and again with each answer of the server.
    const titles = new MutationObserver(mark);
    titles.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      titles.disconnect();
      if (document.title.startsWith(words.error)) document.title = document.title.slice(words.error.length);
    };
  }, [texts, words.error]);
  if (problems.length === 0) return null;
  return (
    <section className="errors" ref={box} tabIndex={-1} aria-labelledby="errors-title">
      <h2 id="errors-title">
        {(problems.length === 1 ? words.one : words.other).replace("{count}", String(problems.length))}
      </h2>
      <ul>
        {problems.map(({ field, text }) => (
          <li key={field + text}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
