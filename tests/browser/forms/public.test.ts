import { expect, inject, test } from "vitest";
import { openAnonymous } from "../harness";

const plain = { javaScript: false };

test("a search sent by the form opens the one that it means, shows several, and keeps what means none", async () => {
  const page = await openAnonymous(plain);
  const field = page.getByLabel("小区、服务社或者区县的名字");
  const find = () => page.getByRole("button", { name: "找", exact: true }).click();
  await page.goto("/");
  await find(); // an empty field is pointed at by the browser, and nothing is sent
  expect(await field.evaluate((one: HTMLInputElement) => one.validity.valueMissing)).toBe(true);
  expect(new URL(page.url()).search).toBe("");
  await field.fill("东营");
  await find();
  await page.getByRole("heading", { name: /^“东营”有 \d+ 家$/ }).waitFor();
  expect(await page.locator(".stations li").count()).toBeGreaterThan(1);
  await field.fill("天津");
  await find();
  await page.getByRole("heading", { name: "没有找到“天津”。" }).waitFor();
  expect(await field.inputValue()).toBe("天津");
  await field.fill("tongming");
  await find();
  await page.waitForURL("**/stations/tongmingyuan");
});

test("the size of the letters is kept and stays on its page; one that we do not set is the usual one", async () => {
  const page = await openAnonymous(plain);
  const size = async () => (await page.context().cookies()).find(({ name }) => name === "text-size")?.value;
  const largest = page.getByRole("button", { name: "特大" });
  await page.goto("/stations");
  await largest.click();
  await page.locator(".site[data-size='30']").waitFor();
  expect(new URL(page.url()).pathname).toBe("/stations");
  expect(await size()).toBe("30");
  expect(await largest.getAttribute("aria-pressed")).toBe("true");
  await page.getByRole("button", { name: "大", exact: true }).evaluate((button: HTMLButtonElement) => {
    button.value = "4000";
  });
  await page.getByRole("button", { name: "大", exact: true }).click();
  await page.locator(".site[data-size='18']").waitFor();
  expect(await size()).toBe("18");
});

test.each(["/stations/%E0%A4%A", "/%", "/desk/%E0%A4%A", "/stations/jinhua3/meetings/%ff"])(
  "%s cannot be read: nothing is there, said as everywhere",
  async (address) => {
    const answer = await fetch(inject("address") + address);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("没有找到这一页。");
  },
);
