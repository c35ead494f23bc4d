/** What is inside the package, for those who must know: CycloneDX out of the lockfile, and checksums of every file. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf } from './build.mjs';

/** @typedef {import('./runtimeClosure.mjs').LockEntry} LockEntry */

/**
 * CycloneDX 1.6. Only what is shipped: the packages in the bundles, those beside them, and Electron.
 * @param {{ lock: import('./runtimeClosure.mjs').Lockfile, places: readonly string[], name: string, version: string, electronVersion: string }} contents
 */
export function billOfMaterials({ lock, places, name, version, electronVersion }) {
  const components = [...new Set(places)].sort().map((place) => component(place, lock.packages[place]));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': 'program', name, version } },
    components: [
      ...components,
      {
        type: 'framework',
        'bom-ref': 'electron',
        name: 'electron',
        version: electronVersion,
        licenses: [{ license: { id: 'MIT' } }],
        purl: `pkg:npm/electron@${electronVersion}`,
      },
    ],
  };
}

/**
 * @param {string} place
 * @param {LockEntry | undefined} entry
 */
function component(place, entry) {
  if (!entry?.version) throw new Error(`${place} is shipped but not in the lockfile`);
  // An alias (better-sqlite3) is named by what it stands for.
  const name = entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return {
    type: 'library',
    'bom-ref': place,
    name,
    version: entry.version,
    ...(entry.license ? { licenses: [{ expression: entry.license }] } : {}),
    ...(entry.integrity ? { hashes: [hashOf(entry.integrity)] } : {}),
    purl: `pkg:npm/${name.replace('@', '%40')}@${entry.version}`,
  };
}

/** @param {string} integrity npm's `sha512-<base64>` */
function hashOf(integrity) {
  return { alg: 'SHA-512', content: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex') };
}

/**
 * Lines as `sha256sum -c` reads them, for every file under the folder but the list itself.
 * @param {string} folder
 * @param {string} listName
 */
export function checksums(folder, listName) {
  return filesOf(folder)
    .map((file) => ({ file, name: path.relative(folder, file).replaceAll('\\', '/') }))
    .filter(({ name }) => name !== listName)
    .map(({ file, name }) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${name}\n`)
    .join('');
}
