import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestVault, PASSWORD, USER } from '../../support/testHost.ts';

describe('a register that was opened', () => {
  it('stands whole in register.db from its first moment, though the process be killed and only that file and vault.json kept', async () => {
    const copy = mkdtempSync(path.join(tmpdir(), 'capdo-settled-'));
    const host = await openTestVault();
    try {
      // The process goes on holding the book here, as one that is about to be killed does.
      for (const name of ['vault.json', 'register.db']) cpSync(path.join(host.dir, name), path.join(copy, name));
      host.lock();
      await host.must('vault.open', { ticket: host.ticket('vault-folder', copy), login: USER.login, password: PASSWORD });
      const { office } = await host.must('directory.get', {});
      expect(office.series.map((series) => series.id)).toContain('vp-cv');
    } finally {
      host.destroy();
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
