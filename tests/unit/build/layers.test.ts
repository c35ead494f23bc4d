/** The layer check refuses each thing it is there to refuse; a check that was never seen to fail is not trusted. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cruisedModules } from '../../../build/layers.mjs';

const FILES: Readonly<Record<string, string>> = {
  'shared/law.ts': "import '../db/book.ts';\nimport 'node:fs';\nimport 'react';\n",
  'shared/good.ts': "import 'zod';\n",
  'db/book.ts': "import '../electron/host/desk.ts';\n",
  'electron/host/desk.ts': "import 'electron';\nimport 'node:https';\nimport '../../renderer/face.tsx';\n",
  'electron/vault/keys.ts': "import type { App } from 'electron';\nexport type A = App;\n",
  'electron/main/main.ts': "import 'electron';\nimport '../host/desk.ts';\n",
  'renderer/face.tsx': "import '../db/book.ts';\nimport 'node:path';\nimport './missing.ts';\n",
  'renderer/one.ts': "import { two } from './two.ts';\nexport const one = 1 + two;\n",
  'renderer/two.ts': "import { one } from './one.ts';\nexport const two = 1 + one;\n",
};

let dir = '';
let output = '';
let status: number | null = 0;

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'capdo-layers-'));
  const packages = ['electron', 'zod', 'react'].map((name) => [`node_modules/${name}/index.js`, 'module.exports = {};\n'] as const);
  for (const [file, text] of [...Object.entries(FILES), ...packages]) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), text);
  }
  writeFileSync(path.join(dir, 'package.json'), JSON.stringify({ dependencies: { electron: '1', zod: '1', react: '1' } }));
  const tool = path.resolve('node_modules/.bin/depcruise');
  const config = path.resolve('.dependency-cruiser.cjs');
  const answer = spawnSync(process.execPath, [tool, '--config', config, 'shared', 'db', 'electron', 'renderer'], {
    cwd: dir,
    encoding: 'utf8',
  });
  output = answer.stdout;
  status = answer.status;
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('the layer check', () => {
  it.each([
    ['shared-knows-nothing', 'shared/law.ts', 'db/book.ts'],
    ['shared-knows-nothing', 'shared/law.ts', 'node_modules/react/index.js'],
    ['shared-does-no-io', 'shared/law.ts', 'fs'],
    ['db-knows-shared', 'db/book.ts', 'electron/host/desk.ts'],
    ['electron-knows-db-and-shared', 'electron/host/desk.ts', 'renderer/face.tsx'],
    ['service-runs-without-electron', 'electron/host/desk.ts', 'node_modules/electron/index.js'],
    ['service-runs-without-electron', 'electron/vault/keys.ts', 'node_modules/electron/index.js'],
    ['no-network', 'electron/host/desk.ts', 'https'],
    ['renderer-knows-shared', 'renderer/face.tsx', 'db/book.ts'],
    ['renderer-has-no-node', 'renderer/face.tsx', 'path'],
    ['not-to-unresolvable', 'renderer/face.tsx', './missing.ts'],
  ])('refuses by %s: %s → %s', (rule, from, to) => {
    expect(output).toContain(`error ${rule}: ${from} → ${to}`);
  });

  it('refuses modules that need each other', () => {
    expect(output).toMatch(/error no-circles: renderer\/(one|two)\.ts →/);
  });

  it('lets pass what the layers allow', () => {
    expect(output).not.toContain('shared/good.ts →');
    expect(output).not.toContain('electron/main/main.ts →');
  });

  it('ends with an error, having looked at every module', () => {
    expect(status).not.toBe(0);
    expect(cruisedModules(output)).toBeGreaterThanOrEqual(Object.keys(FILES).length);
  });

  it('counts no module where the tool does not say any', () => {
    expect(cruisedModules('✔ no dependency violations found (0 modules, 0 dependencies cruised)')).toBe(0);
    expect(cruisedModules('nothing')).toBe(0);
  });
});
