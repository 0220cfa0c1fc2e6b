"use client";

import { type ReactNode, useEffect, useState } from "react";

/** Reads a text aloud and stops again; not there at all where the browser cannot (domain A11Y-16). */
export function ReadAloud({
  text,
  lang,
  words,
  children,
}: {
  text: string;
  lang: string;
  words: { read: string; stop: string };
  /** The icon: made on the server, so that no icon travels as script. */
  children: ReactNode;
}) {
  const [able, setAble] = useState(false);
  const [reading, setReading] = useState(false);
  useEffect(() => {
    setAble("speechSynthesis" in window);
    return () => window.speechSynthesis?.cancel();
  }, []);
  if (!able) return null;
  const toggle = () => {
    speechSynthesis.cancel();
    setReading(!reading);
    if (reading) return;
    const speech = new SpeechSynthesisUtterance(text);
    speech.lang = lang;
    speech.rate = 0.85; // slower than usual, for ears of eighty years
    speech.onend = () => setReading(false);
    speech.onerror = () => setReading(false);
    speechSynthesis.speak(speech);
  };
  return (
    <button type="button" className="button" onClick={toggle}>
      {children}
      {reading ? words.stop : words.read}
    </button>
  );
}
