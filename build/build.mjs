/** Bundles the program into dist/: window, main, preload, host, worker and command line. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, VERSION } from './bootstrap.mjs';
import { takeLock } from './lock.mjs';

export const DIST = path.join(ROOT, 'dist');
const INPUTS = ['electron', 'renderer', 'shared', 'db', 'build/build.mjs', 'package-lock.json', 'package.json', 'tsconfig.json'];
const FONT_PACKAGE = '@expo-google-fonts/tinos';
const FONTS = ['400Regular/Tinos_400Regular.ttf', '700Bold/Tinos_700Bold.ttf', '400Regular_Italic/Tinos_400Regular_Italic.ttf'];
/** Loaded from node_modules at run time: a native addon, and libraries that read data files of their own. */
export const EXTERNALS = ['better-sqlite3', 'pdfkit', 'mammoth', 'bwip-js'];
/** Oldest engines that must run it: those of the test runtime, Electron 33. */
const NODE_TARGET = 'node20';
const CHROME_TARGET = 'chrome130';
const ENTRIES = {
  main: 'electron/main/main.ts',
  preload: 'electron/preload.ts',
  host: 'electron/host/main.ts',
  worker: 'electron/host/worker.ts',
  cli: 'electron/cli/main.ts',
};
const STAMP = '.inputs';
const BUNDLED = 'bundled-packages.json';

/**
 * Builds unless nothing changed since the last build of the same kind. The new build takes the old one's
 * place in one step: a program that starts meanwhile sees one or the other.
 * @param {{ release?: boolean, outDir?: string }} [options] release drops what only tests may do
 */
export async function buildProgram({ release = false, outDir = DIST } = {}) {
  const unlock = takeLock('build');
  try {
    const inputs = `${release ? 'release' : 'development'} ${hashOf(INPUTS)}`;
    if (buildStamp(outDir) === inputs) return;
    const next = `${outDir}.next`;
    rmSync(next, { recursive: true, force: true });
    mkdirSync(path.join(next, 'electron', 'fonts'), { recursive: true });
    const define = { __CAPDO_RELEASE__: String(release), __CAPDO_VERSION__: JSON.stringify(VERSION) };
    const modules = (await Promise.all([buildNodeSide(next, define, release), buildWindow(next, define)])).flat();
    for (const font of FONTS)
      copyFileSync(path.join(ROOT, 'node_modules', FONT_PACKAGE, font), path.join(next, 'electron', 'fonts', path.basename(font)));
    writeFileSync(path.join(next, BUNDLED), `${JSON.stringify([...packagesIn(modules), FONT_PACKAGE].sort(), null, 2)}\n`);
    writeFileSync(path.join(next, STAMP), inputs);
    rmSync(outDir, { recursive: true, force: true });
    renameSync(next, outDir);
  } finally {
    unlock();
  }
}

/**
 * What the build in this folder was made from; null when there is none.
 * @param {string} outDir
 */
export function buildStamp(outDir) {
  const stamp = path.join(outDir, STAMP);
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
}

/**
 * Names of the packages whose code or files the build contains.
 * @param {string} outDir
 * @returns {string[]}
 */
export function bundledPackages(outDir) {
  return JSON.parse(readFileSync(path.join(outDir, BUNDLED), 'utf8'));
}

/**
 * Package names out of module paths, each once: `…/node_modules/@scope/name/…` → `@scope/name`.
 * @param {readonly string[]} modulePaths
 */
export function packagesIn(modulePaths) {
  /** @type {Set<string>} */
  const names = new Set();
  for (const file of modulePaths) {
    const name = /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file)?.[1];
    if (name) names.add(name.replaceAll('\\', '/'));
  }
  return [...names];
}

/**
 * @param {string} outDir
 * @param {Record<string, string>} define
 * @param {boolean} release
 * @returns {Promise<string[]>} the modules that went in
 */
async function buildNodeSide(outDir, define, release) {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: Object.entries(ENTRIES).map(([out, entry]) => ({ in: entry, out })),
    outdir: path.join(outDir, 'electron'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: NODE_TARGET,
    // require() works in every process, worker threads of Electron included; import() does not.
    supported: { 'dynamic-import': false },
    external: ['electron', ...EXTERNALS.flatMap((name) => [name, `${name}/*`])],
    define: { ...define, 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
    minifySyntax: release,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  return Object.keys(metafile.inputs);
}

/**
 * @param {string} outDir
 * @param {Record<string, string>} define
 * @returns {Promise<string[]>} the modules that went in
 */
async function buildWindow(outDir, define) {
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  /** @type {string[]} */
  const modules = [];
  await build({
    configFile: false,
    root: path.join(ROOT, 'renderer'),
    base: './',
    plugins: [
      react(),
      {
        name: 'capdo-modules',
        generateBundle(_options, files) {
          for (const file of Object.values(files)) if (file.type === 'chunk') modules.push(...file.moduleIds);
        },
      },
    ],
    define,
    logLevel: 'warn',
    build: {
      outDir: path.join(outDir, 'renderer'),
      emptyOutDir: true,
      target: CHROME_TARGET,
      // No inline scripts and no data: fonts, so that the content policy can stay strict.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Read from the disk beside it: a large chunk costs nothing worth a warning.
      chunkSizeWarningLimit: 4_000,
    },
  });
  return modules;
}

/** @param {readonly string[]} inputs */
function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) for (const file of filesOf(path.join(ROOT, input))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * Files of a folder, recursively and sorted, or the file itself.
 * @param {string} entry
 * @returns {string[]}
 */
export function filesOf(entry) {
  if (!statSync(entry).isDirectory()) return [entry];
  return readdirSync(entry, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
}
