import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/**
 * The scripts that a page brings along: those of its tags and those that its components name, without the one for old
 * browsers only.
 */
export function scriptsOf(html: string): string[] {
  const old = new Set(
    [...html.matchAll(/<script\b[^>]*>/g)].flatMap(([tag]) => (/nomodule/i.test(tag) ? pathsIn(tag) : [])),
  );
  return [...new Set(pathsIn(html))].filter((file) => !old.has(file));
}

function pathsIn(text: string): string[] {
  return [...text.matchAll(/static\/chunks\/[\w.~/()[\]%-]+?\.js/g)].map(([file]) => file);
}

/** Bytes of these scripts of a build, each gzipped by itself as a server sends them. */
export function gzippedBytes(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(fs.readFileSync(path.join(folder, file))).length, 0);
}

/** Bytes of script that a page brings beside those that a page without any component of ours brings too. */
export function ownScript(folder: string, html: string, bare: string): number {
  const floor = new Set(scriptsOf(bare));
  return gzippedBytes(
    folder,
    scriptsOf(html).filter((file) => !floor.has(file)),
  );
}
