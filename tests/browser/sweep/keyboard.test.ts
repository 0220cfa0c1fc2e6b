import { expect, test } from "vitest";
import { openAnonymous, openAs, ready } from "../harness";
import { takeTour } from "./tour";
import { openFor, screensOf, visitors } from "./visitors";

test.each(visitors)(
  "Tab reaches everything, shows where it is, and comes round: as %s",
  {
    timeout: 240_000,
  },
  async (visitor) => {
    const page = await openFor(visitor, { locale: "zh-CN" });
    for (const { address } of await screensOf(visitor)) {
      await page.goto(address);
      // Pages with a rail say when their script has taken over; the others need none to be gone through.
      if ((await page.locator(".app").count()) > 0) await ready(page);
      const { stops, wrong } = await takeTour(page);
      expect(stops, address).toBeGreaterThan(2);
      expect(wrong, address).toEqual([]);
    }
  },
);

test("a tour notices what is left out, hidden, covered, unmarked, and a trap", async () => {
  const page = await openAnonymous();
  const tourOf = async (html: string) => {
    await page.setContent(
      `<style>:focus-visible { outline: 3px solid blue }</style><a href="#">一</a>${html}<a href="#">二</a>`,
    );
    return (await takeTour(page)).wrong;
  };
  expect(await tourOf("<button>三</button><details><summary>四</summary><input name=五></details>")).toEqual([]);
  expect(await tourOf("<button tabindex=-1>三</button>")).toEqual(["<button> 三 is never reached"]);
  expect(await tourOf("<button style='position:absolute;left:-99px'>三</button>")).toEqual([
    "<button> 三 is outside the window",
  ]);
  expect(await tourOf("<button>三</button><div style='position:fixed;inset:0 0 auto;height:60px'></div>")).toContain(
    "<button> 三 is covered by <div> null",
  );
  expect(await tourOf("<button style='outline:none'>三</button>")).toEqual(["<button> 三 does not show its focus"]);
  const trap = "<button onkeydown='event.preventDefault()'>三</button>";
  expect((await tourOf(trap)).at(-1)).toMatch(/^the focus does not come back/);
});

test("the list of keys opens by a key, holds the focus, and gives it back at Esc", async () => {
  const page = await openAs("jinhua3");
  await page.goto("/desk/jinhua3");
  await ready(page);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "快捷键" });
  await dialog.waitFor();
  const inside = () => dialog.evaluate((element) => element.contains(document.activeElement));
  for (let press = 0; press < 3; press++) {
    await page.keyboard.press("Tab");
    // Between its last and its first control the browser's own have the focus: nothing of the page behind.
    expect((await inside()) || (await page.evaluate(() => document.activeElement === document.body))).toBe(true);
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("快捷键");
});
