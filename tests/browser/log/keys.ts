import type { Page } from "playwright";

/** Counts each key going down, over all pages of the tab from now on. */
export async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    document.addEventListener(
      "keydown",
      () => sessionStorage.setItem("keys", String(Number(sessionStorage.getItem("keys") ?? 0) + 1)),
      true,
    );
  });
  return async () => Number(await page.evaluate(() => sessionStorage.getItem("keys") ?? "0"));
}

/** Types letters as a pinyin input method does: composed, then handed over as letters by Enter. */
export async function compose(page: Page, letters: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [at, letter] of [...letters].entries()) {
    // What an input method eats still goes down as a key: browsers report it as Process, keyCode 229.
    await session.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      windowsVirtualKeyCode: 229,
      key: "Process",
      code: `Key${letter.toUpperCase()}`,
    });
    const text = [...letters.slice(0, at + 1)].join("'");
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", windowsVirtualKeyCode: 229, key: "Process" });
  }
  await session.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    windowsVirtualKeyCode: 229,
    key: "Process",
    code: "Enter",
  });
  await session.send("Input.insertText", { text: letters });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", windowsVirtualKeyCode: 229, key: "Process" });
  await session.detach();
}
