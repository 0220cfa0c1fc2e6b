import type { TestProject } from "vitest/node";
import { throwAwayNetwork } from "./network";

declare module "vitest" {
  export interface ProvidedContext {
    /** The template: copied by freshDatabase, never opened by a test. */
    ownerUrl: string;
    appUrl: string;
  }
}

export default async function setup(project: TestProject) {
  const { ownerUrl, appUrl, remove } = await throwAwayNetwork();
  project.provide("ownerUrl", ownerUrl);
  project.provide("appUrl", appUrl);
  return remove;
}
