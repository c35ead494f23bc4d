/** Which packages some packages need at run time, as the lockfile places them. */

/** @typedef {{ name?: string, version?: string, integrity?: string, license?: string, dependencies?: Record<string, string> }} LockEntry */
/** @typedef {{ packages: Record<string, LockEntry> }} Lockfile */

/** Needed to compile an addon, never to run it. */
const BUILD_ONLY = new Set(['node-addon-api']);

/**
 * Places (`node_modules/…`) of the named packages and of everything they need, each once, sorted.
 * @param {Lockfile} lock
 * @param {readonly string[]} names
 * @returns {string[]}
 */
export function runtimeClosure(lock, names) {
  /** @type {Set<string>} */
  const found = new Set();
  /**
   * @param {string} name
   * @param {string} from
   */
  const visit = (name, from) => {
    const place = placeOf(lock, name, from);
    if (found.has(place)) return;
    found.add(place);
    for (const needed of Object.keys(lock.packages[place]?.dependencies ?? {})) if (!BUILD_ONLY.has(needed)) visit(needed, place);
  };
  for (const name of names) visit(name, '');
  return [...found].sort();
}

/**
 * Node's own search: the nearest node_modules going up from the package that asks.
 * @param {Lockfile} lock
 * @param {string} name
 * @param {string} from
 */
function placeOf(lock, name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (lock.packages[place]) return place;
    if (at === '') throw new Error(`${name}, needed by ${from || 'the program'}, is not in the lockfile`);
  }
}
