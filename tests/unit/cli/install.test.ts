import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildIsStale } from "@/lib/cli/build";
import { newSecrets, secretsOf } from "@/lib/cli/secrets";
import { nodeComplaint, packagesAreStale } from "@/prisma/install.mjs";
import { closedFolder, diskComplaint } from "@/prisma/postgres-place.mjs";

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "pmss-root-"));
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

/** Writes a file that was last changed at a second of our choice. */
function write(file: string, at: number): void {
  const full = path.join(root, file);
  fs.mkdirSync(path.dirname(full), { recursive: true });
  fs.writeFileSync(full, "");
  for (let touched = full; touched.startsWith(root); touched = path.dirname(touched)) fs.utimesSync(touched, at, at);
}

test.each(["20.19.0", "20.20.2", "22.12.0", "24.21.0"])("Node %s will do", (version) => {
  expect(nodeComplaint(version)).toBeNull();
});

test.each(["20.18.3", "18.20.4", "16.0.0"])("Node %s is refused in one line that says what to install", (version) => {
  expect(nodeComplaint(version)).toMatch(/^Node [\d.]+ is too old: install Node 20\.19 or later[^\n]*$/);
});

describe("packages are installed", () => {
  test("when there are none", () => {
    write("package-lock.json", 100);
    expect(packagesAreStale(root)).toBe(true);
  });
  test("when the lock file is newer than they are, and else not", () => {
    write("package-lock.json", 100);
    write("node_modules/.package-lock.json", 200);
    expect(packagesAreStale(root)).toBe(false);
    write("package-lock.json", 300);
    expect(packagesAreStale(root)).toBe(true);
  });
});

describe("the app is built", () => {
  beforeEach(() => {
    write("app/page.tsx", 100);
    write("lib/clock.ts", 100);
    write(".next/BUILD_ID", 200);
  });
  test("not when nothing is newer than the build, nor for a command", () => {
    write("lib/cli/sql.ts", 300);
    for (const folder of ["lib", ""]) fs.utimesSync(path.join(root, folder), 100, 100);
    expect(buildIsStale(root)).toBe(false);
  });
  test("when a page, a module or the lock file is newer", () => {
    for (const file of ["app/a/b/page.tsx", "lib/people/rules.ts", "package-lock.json"]) {
      write(".next/BUILD_ID", 200);
      for (const folder of ["app", "lib"]) fs.utimesSync(path.join(root, folder), 100, 100);
      expect(buildIsStale(root)).toBe(false);
      write(file, 300);
      expect(buildIsStale(root)).toBe(true);
      fs.rmSync(path.join(root, file));
      if (file.startsWith("app")) fs.rmSync(path.join(root, "app/a"), { recursive: true });
      if (file.startsWith("lib")) fs.rmSync(path.join(root, "lib/people"), { recursive: true });
    }
  });
  test("when there is no build", () => {
    fs.rmSync(path.join(root, ".next"), { recursive: true });
    expect(buildIsStale(root)).toBe(true);
  });
});

test("a full disk is said with what is needed", () => {
  expect(diskComplaint("/srv/data", 80 * 1024 * 1024)).toBe(
    "The disk of /srv/data is full: 80 MB free, 600 MB needed. Free some space, or choose another disk: -- --data DIR",
  );
  expect(diskComplaint("/srv/data", 5e9)).toBeNull();
});

test("the first folder that the server's user may not enter is found on the way", () => {
  const inner = path.join(root, "closed/inner");
  fs.mkdirSync(inner, { recursive: true });
  fs.chmodSync(root, 0o755);
  fs.chmodSync(path.join(root, "closed"), 0o700);
  const stranger = { uid: 4_000_001, gid: 4_000_001 };
  const owner = { uid: fs.statSync(root).uid, gid: fs.statSync(root).gid };
  expect(closedFolder(inner, stranger)).toBe(path.join(root, "closed"));
  expect(closedFolder(inner, owner)).toBeNull();
  expect(closedFolder(inner, null)).toBeNull();
  fs.chmodSync(path.join(root, "closed"), 0o711);
  expect(closedFolder(inner, stranger)).toBeNull();
});

test("secrets are made once, for their owner's eyes only, in the shapes that the settings ask for", () => {
  const first = secretsOf(root);
  expect(secretsOf(root)).toEqual(first);
  expect(newSecrets()).not.toEqual(first);
  expect(fs.statSync(path.join(root, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(first.FIELD_KEYS).toMatch(/^k1:[A-Za-z0-9+/]{43}=$/);
  expect(first.NEXTAUTH_SECRET.length).toBeGreaterThanOrEqual(32);
});
