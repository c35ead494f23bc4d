/** What the layer check must have looked at before its silence means anything. */

export const FOLDERS = ['electron', 'renderer', 'shared', 'db', 'tests'];

/** Fewer modules than this, and the tool did not read our TypeScript. */
export const SPARSE = 100;

/**
 * How many modules dependency-cruiser says it looked at; 0 when it does not say.
 * @param {string} output
 */
export function cruisedModules(output) {
  return Number(/(\d+) modules, \d+ dependencies cruised/.exec(output)?.[1] ?? 0);
}
