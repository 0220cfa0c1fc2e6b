"use client";

import { useEffect, useState } from "react";
import { fill } from "@/lib/i18n/fill";
import en from "@/lib/i18n/messages/en/incident.json";
import zh from "@/lib/i18n/messages/zh-CN/incident.json";

/**
 * What a failed page says. It stands where no server component can give it words, so it carries its own (one small
 * catalogue) and takes language and phone number from <html lang data-help-phone>, once that is there.
 */
export function Incident({ digest, retry }: { digest?: string; retry: () => void }) {
  const [words, setWords] = useState(zh);
  const [phone, setPhone] = useState<string>();
  useEffect(() => {
    const { lang, dataset } = document.documentElement;
    setWords(lang === "en" ? en : zh);
    setPhone(dataset.helpPhone);
  }, []);
  return (
    <>
      <header className="hd">
        <div className="measure">
          <a className="brand" href="/">
            <span className="seal" aria-hidden="true">
              {words.seal}
            </span>
            <span>{words.product}</span>
          </a>
        </div>
      </header>
      <main id="main" className="public">
        <div className="measure plain-page">
          <h1>{words.failedTitle}</h1>
          <p>{words.failedText}</p>
          {digest && (
            <p>
              {words.number}
              <b>{digest}</b>
            </p>
          )}
          <p className="ways-out">
            <button type="button" className="btn primary" onClick={retry}>
              {words.again}
            </button>
            <a className="btn" href="/">
              {words.home}
            </a>
            {phone && (
              // No icon: all of them would travel with every page, for one that hardly anybody ever sees.
              <a className="btn" href={`tel:${phone}`}>
                {fill(words.call, { phone })}
              </a>
            )}
          </p>
        </div>
      </main>
    </>
  );
}
