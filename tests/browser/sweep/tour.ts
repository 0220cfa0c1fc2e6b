import type { Page } from "playwright";

type Stop = {
  /** The element's place among the page's controls; -1 for what is none of them, such as an area that scrolls. */
  nth: number;
  /** What stands against it, if anything. */
  wrong: string | null;
  /** A menu or fold that Enter would open. */
  closed: boolean;
};
type Tour = { begin(): number; stop(): Stop; missed(): string[]; name(nth: number): string };

declare global {
  interface Window {
    tour: Tour;
  }
}

/** Runs in the page: knows its controls, how each looks without the focus, and which have had it. */
function install(): void {
  const selector = "a[href], button, input:not([type=hidden]), select, textarea, summary, [contenteditable=true]";
  const all = () => [...document.querySelectorAll<HTMLElement | SVGElement>(selector)];
  type Control = ReturnType<typeof all>[number];
  const usable = (control: Control) =>
    !control.matches(":disabled") &&
    control.closest("[inert]") === null &&
    control.checkVisibility({ visibilityProperty: true });
  const named = (control: Element) =>
    `<${control.tagName.toLowerCase()}> ${control.getAttribute("aria-label") ?? (control.textContent || control.getAttribute("name"))}`
      .replaceAll(/\s+/g, " ")
      .slice(0, 60);

  /** Outline and shadow of a control and of what may show its focus for it: the words beside a radio button, the box around a field. */
  const look = (control: Element) => {
    const shown = [control, control.nextElementSibling];
    for (let around = control.parentElement, steps = 0; around && steps < 3; around = around.parentElement, steps++)
      shown.push(around);
    return shown.flatMap((element) => {
      if (!element) return [];
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
      const outline =
        outlineStyle === "none" || outlineWidth === "0px" ? "" : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
      return [`${outline} ${boxShadow}`];
    });
  };
  const plain = new Map<Element, string>();
  const known: Control[] = [];
  const visited = new Set<Element>();
  const learn = () => {
    for (const control of all()) {
      if (!usable(control) || known.includes(control)) continue;
      known.push(control);
    }
  };

  const against = (control: Element): string | null => {
    const [box] = control.getClientRects();
    if (!box) return "has no place";
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return "is outside the window";
    const hit = document.elementFromPoint(x, y);
    const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
    if (!hit || ![control, ...labels].some((one) => one.contains(hit)))
      return `is covered by ${hit ? named(hit) : "nothing"}`;
    const unfocused = plain.get(control) ?? look(control).fill(" none").join("|");
    return look(control).join("|") === unfocused ? "does not show its focus" : null;
  };

  window.tour = {
    begin() {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      for (const control of all()) plain.set(control, look(control).join("|"));
      learn();
      return known.length;
    },
    stop() {
      learn(); // what a menu has shown since counts too
      const here = document.activeElement;
      if (!here || here === document.body) return { nth: -1, wrong: null, closed: false };
      visited.add(here);
      return {
        nth: known.indexOf(here as Control),
        wrong: against(here),
        closed: here.matches("details:not([open]) > summary"),
      };
    },
    missed() {
      const done = (control: Control) => {
        if (visited.has(control)) return true;
        // One of several radio buttons has the focus for all.
        if (control instanceof HTMLInputElement && control.type === "radio")
          return known.some(
            (other) =>
              other instanceof HTMLInputElement &&
              other.name === control.name &&
              other.form === control.form &&
              visited.has(other),
          );
        // Arrow keys move within these.
        if (control.tabIndex < 0) return control.closest("[role=listbox], [role=toolbar], [role=menu]") !== null;
        return false;
      };
      return known.filter((control) => control.isConnected && !done(control)).map(named);
    },
    name: (nth) => (known[nth] ? named(known[nth]) : "?"),
  };
}

/**
 * Tabs through a page until the focus is where it was first, opening each fold and menu on the way as Enter does.
 * @returns what is wrong: controls that never have the focus, that do not show it, that something covers; a trap
 */
export async function takeTour(page: Page): Promise<{ stops: number; wrong: string[] }> {
  await page.evaluate(install);
  const controls = await page.evaluate(() => window.tour.begin());
  const wrong = new Set<string>();
  const order: number[] = [];
  const most = 40 + 5 * controls; // a date is several stops
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => window.tour.stop());
    if (stop.wrong) wrong.add(`${await page.evaluate((nth) => window.tour.name(nth), stop.nth)} ${stop.wrong}`);
    if (stop.closed) await page.keyboard.press("Enter");
    if (stop.nth < 0) continue;
    if (stop.nth === order[0] && order.at(-1) !== order[0]) {
      for (const missed of await page.evaluate(() => window.tour.missed())) wrong.add(`${missed} is never reached`);
      return { stops: order.length, wrong: [...wrong] };
    }
    order.push(stop.nth);
  }
  const last = await page.evaluate((nth) => window.tour.name(nth), order.at(-1) ?? -1);
  return { stops: order.length, wrong: [...wrong, `the focus does not come back: last at ${last}`] };
}
