/** Starts the staged program in a real Electron window, on a machine of its own, at a time the test sets. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Moment } from '../../../shared/time.ts';

/** The search box and the findings rest this long before they ask. */
const SETTLES_MS = 400;
const ALBUM = path.resolve('test-results/album');

export interface RunningProgram {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** A folder of this run's own; gone after `close`. */
  readonly dir: string;
  setNow(now: Moment): void;
  /** Answers the next folder or file dialog of the system with this path. */
  answerDialog(chosen: string): Promise<void>;
  /** Keeps a picture of the window in the album. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function launchProgram(now: Moment, options: { readonly profile?: string } = {}): Promise<RunningProgram> {
  const dir = mkdtempSync(path.join(tmpdir(), 'capdo-e2e-'));
  const { executable, args } = programArguments(options.profile ?? path.join(dir, 'profile'));
  const clock = path.join(dir, 'clock');
  writeFileSync(clock, now);
  const app = await _electron.launch({
    executablePath: executable,
    args,
    env: { ...withoutUndefined(process.env), CAPDO_TEST_CLOCK_FILE: clock },
  });
  const page = await app.firstWindow();
  return {
    app,
    page,
    dir,
    setNow: (at) => writeFileSync(clock, at),
    answerDialog: (chosen) =>
      app.evaluate(({ dialog }, answer) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [answer] });
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: answer });
      }, chosen),
    async picture(name) {
      mkdirSync(ALBUM, { recursive: true });
      // A picture of a fade tells nothing: what moves comes to rest first, and answers on their way arrive.
      await page.waitForTimeout(SETTLES_MS);
      await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
      await page.screenshot({ path: path.join(ALBUM, `${name}.png`) });
    },
    async close() {
      await app.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** The staged program and how it is called for a profile. */
export function programArguments(profile: string): { readonly executable: string; readonly args: string[] } {
  const executable = process.env.CAPDO_EXECUTABLE;
  if (!executable) throw new Error('run the end-to-end tests by npm test, which stages the program');
  const root = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const staged: unknown = JSON.parse(process.env.CAPDO_EXECUTABLE_ARGS ?? '[]');
  return { executable, args: [...(Array.isArray(staged) ? staged.map(String) : []), ...root, `--user-data-dir=${profile}`] };
}

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
