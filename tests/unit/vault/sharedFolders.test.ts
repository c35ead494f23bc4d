import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSharedFolder } from '../../../electron/vault/sharedFolders.ts';

let home: string;
// Not under the temporary folder, which is itself one of those refused.
beforeEach(() => {
  home = mkdtempSync(path.join(homedir(), 'capdo-shared-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('a folder', () => {
  it('of one’s own is not shared, whether it exists or not', () => {
    expect(isSharedFolder(home)).toBe(false);
    expect(isSharedFolder(path.join(home, 'Sổ mật', '2026'))).toBe(false);
  });

  it('that a link leads to a synced or temporary one is that one, also before it is made', () => {
    mkdirSync(path.join(home, 'OneDrive - UBND'));
    symlinkSync(path.join(home, 'OneDrive - UBND'), path.join(home, 'so'));
    expect(isSharedFolder(path.join(home, 'so'))).toBe(true);
    expect(isSharedFolder(path.join(home, 'so', 'mat', '2026'))).toBe(true);
    symlinkSync(tmpdir(), path.join(home, 'tam'));
    expect(isSharedFolder(path.join(home, 'tam', 'so'))).toBe(true);
  });

  it('is known by its name in any letters, however its accents are composed', () => {
    for (const name of ['DROPBOX', 'Drive của tôi', 'Drive của tôi'.normalize('NFD'), 'CloudStorage', 'Mobile Documents', 'Box Sync'])
      expect(isSharedFolder(path.join(home, name, 'so')), name).toBe(true);
    for (const name of ['Hộp thư', 'Boxes', 'Publications', 'my drives']) expect(isSharedFolder(path.join(home, name)), name).toBe(false);
  });

  it('beside the temporary one, with a name that begins like it, is not within it', () => {
    expect(isSharedFolder(`${tmpdir()}x`)).toBe(false);
    expect(isSharedFolder(path.join(tmpdir(), '..', path.basename(tmpdir()), 'so'))).toBe(true);
  });
});
