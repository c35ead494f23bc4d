/** Bundles the program into dist/: window, main, preload, host, worker and command line. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './bootstrap.mjs';

const DIST = path.join(ROOT, 'dist');
const INPUTS = ['electron', 'renderer', 'shared', 'db', 'build/build.mjs', 'package-lock.json', 'package.json'];
const FONTS = ['400Regular/Tinos_400Regular.ttf', '700Bold/Tinos_700Bold.ttf', '400Regular_Italic/Tinos_400Regular_Italic.ttf'];
/** Loaded from node_modules at run time: a native addon, and libraries that read data files of their own. */
export const EXTERNALS = ['electron', 'better-sqlite3', 'pdfkit', 'mammoth', 'bwip-js'];
const ENTRIES = {
  main: 'electron/main/main.ts',
  preload: 'electron/preload.ts',
  host: 'electron/host/main.ts',
  worker: 'electron/host/worker.ts',
  cli: 'electron/cli/main.ts',
};

/** Builds unless nothing changed since the last build of the same kind. `release` drops what only tests may do. */
export async function buildProgram({ release = false } = {}) {
  const stamp = path.join(DIST, '.inputs');
  const inputs = `${release ? 'release' : 'development'} ${hashOf(INPUTS)}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return;
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(path.join(DIST, 'electron', 'fonts'), { recursive: true });
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const define = { __CAPDO_RELEASE__: String(release), __CAPDO_VERSION__: JSON.stringify(version) };
  await Promise.all([buildNodeSide(define, release), buildWindow(define)]);
  for (const font of FONTS)
    copyFileSync(path.join(ROOT, 'node_modules/@expo-google-fonts/tinos', font), path.join(DIST, 'electron', 'fonts', path.basename(font)));
  writeFileSync(stamp, inputs);
}

async function buildNodeSide(define, release) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: ROOT,
    entryPoints: Object.entries(ENTRIES).map(([out, entry]) => ({ in: entry, out })),
    outdir: path.join(DIST, 'electron'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: [...EXTERNALS, ...EXTERNALS.map((name) => `${name}/*`)],
    define: { ...define, 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
    minifySyntax: release,
    legalComments: 'none',
    logLevel: 'warning',
  });
}

async function buildWindow(define) {
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  await build({
    configFile: false,
    root: path.join(ROOT, 'renderer'),
    base: './',
    plugins: [react()],
    define,
    logLevel: 'warn',
    // No inline scripts and no data: fonts, so that the content policy can stay strict.
    build: { outDir: path.join(DIST, 'renderer'), emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'chrome130' },
  });
}

function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) for (const file of filesOf(path.join(ROOT, input))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(entry) {
  if (!statSync(entry).isDirectory()) return [entry];
  return readdirSync(entry, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
}
