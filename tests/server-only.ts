export {}; // vitest runs server code outside Next: the package that guards client bundles has nothing to do here
