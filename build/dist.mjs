/**
 * `npm run dist`: packages a release with the official Electron, with its parts list and checksums beside it.
 * `npm run dist -- --dir-for-tests` lays an unpacked one out under .cache/packaged, which tests may run on the
 * pinned runtime; nothing else ever takes that runtime.
 */
import { exitOf, messageOf, passSignalsTo, prepare, ROOT, say, tool, VERSION } from './bootstrap.mjs';

await prepare(import.meta.url);
const { spawn } = await import('node:child_process');
const { readFileSync, rmSync, writeFileSync } = await import('node:fs');
const path = await import('node:path');
const { buildProgram, bundledPackages, EXTERNALS } = await import('./build.mjs');
const { findElectron } = await import('./electronRuntime.mjs');
const { runtimeClosure } = await import('./runtimeClosure.mjs');
const { billOfMaterials, checksums } = await import('./sbom.mjs');

const RELEASE = path.join(ROOT, '.cache', 'release');
const SUMS = 'SHA256SUMS';

/**
 * @param {import('./electronRuntime.mjs').Runtime} runtime
 * @param {string} output
 * @param {string[]} targets
 */
async function pack(runtime, output, targets) {
  rmSync(output, { recursive: true, force: true });
  const settings = {
    'directories.output': path.relative(ROOT, output),
    electronDist: path.dirname(runtime.executable),
    electronVersion: runtime.version,
  };
  const args = ['--config', 'electron-builder.yml', '--publish', 'never', ...targets];
  for (const [name, value] of Object.entries(settings)) args.push(`-c.${name}=${value}`);
  const child = spawn(process.execPath, [tool('electron-builder'), ...args], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  passSignalsTo(child);
  if ((await exitOf(child)) !== 0) throw new Error('electron-builder failed');
  // Its own notes name the folders of this machine.
  for (const notes of ['builder-debug.yml', 'builder-effective-config.yaml']) rmSync(path.join(output, notes), { force: true });
}

/**
 * @param {string} output
 * @param {string} electronVersion
 */
function writeLists(output, electronVersion) {
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const { name } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const places = [...bundledPackages(RELEASE).map((bundled) => `node_modules/${bundled}`), ...runtimeClosure(lock, EXTERNALS)];
  const bill = billOfMaterials({ lock, places, name, version: VERSION, electronVersion });
  writeFileSync(path.join(output, `${name}-${VERSION}.cdx.json`), `${JSON.stringify(bill, null, 2)}\n`);
  writeFileSync(path.join(output, SUMS), checksums(output, SUMS));
}

try {
  const [only, ...unknown] = process.argv.slice(2);
  const forTests = only === '--dir-for-tests';
  if ((only !== undefined && !forTests) || unknown.length > 0) throw new Error('dist takes no argument but --dir-for-tests');
  const runtime = findElectron({ allowPinned: forTests });
  const output = path.join(ROOT, ...(forTests ? ['.cache', 'packaged'] : ['release']));
  await buildProgram({ release: true, outDir: RELEASE });
  await pack(runtime, output, forTests ? ['--linux', 'dir'] : []);
  writeLists(output, runtime.version);
  process.stdout.write(`${output}\n`);
} catch (error) {
  say(messageOf(error));
  process.exitCode = 1;
}
