/** The outlines, on a 24-unit square, drawn as strokes. */
const outlines = {
  phone: "M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A15 15 0 0 1 3 6a2 2 0 0 1 2-2",
  user: "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4.5 20a7.5 7.5 0 0 1 15 0",
  search: "M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14M20 20l-3.6-3.6",
  plus: "M12 5v14M5 12h14",
  check: "m5 12.5 4.5 4.5L19 7.5",
  cross: "M6 6l12 12M18 6 6 18",
  clock: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M12 7.5V12l3 2",
  alert: "M12 4 2.8 20h18.4zM12 10v4.5M12 17.4v.1",
  ring: "M12 6a6 6 0 1 1 0 12 6 6 0 0 1 0-12",
  returned: "M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6v1",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  right: "m9 5 7 7-7 7",
  left: "m15 5-7 7 7 7",
  down: "m6 9 6 6 6-6",
  up: "m6 15 6-6 6 6",
  printer: "M7 8V3h10v5M7 17H4v-7a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v7h-3M7 14h10v7H7z",
  sound: "M4 10v4h4l5 4V6l-5 4zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11",
  download: "M12 4v11M7 10.5l5 5 5-5M4.5 20h15",
  calendar: "M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7",
  card: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v6M14 20h2.5M17 17.5h.1",
  home: "M4 11.5 12 4l8 7.5V20H4zM12 17.5s-3.5-2-3.5-4.3a1.8 1.8 0 0 1 3.5-.6 1.8 1.8 0 0 1 3.5.6c0 2.3-3.5 4.3-3.5 4.3z",
  undo: "M4.5 5v5.5H10M5 10.5a8 8 0 1 1 .4 6",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6",
} as const;

export type IconName = keyof typeof outlines;

/** One of our own line icons, 18 px unless CSS says otherwise. Decoration: the word always stands beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={outlines[name]} />
    </svg>
  );
}
