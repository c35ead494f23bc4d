/** The real window in hostile hands: what script in the page can reach, and what a locked book leaves behind. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Shell } from '../../shared/contract/shell.ts';
import { createVault, issueLetter } from './support/clerk.ts';
import { launchProgram, programArguments, type RunningProgram } from './support/launch.ts';
import { type SilentServer, startSilentServer } from './support/silentServer.ts';

declare global {
  interface Window {
    /** What a hostile script left in the page to see whether it survives. */
    mark?: string;
    hostPort?: MessagePort;
    probe?: { say(message: unknown): Promise<unknown> };
  }
}

const NOW = '2020-10-02T15:42+07:00';
const HOST_NAME = 'capdo-register-host';
const SHELL_VERBS: Readonly<Record<keyof Shell, true>> = {
  choosePath: true,
  lastVault: true,
  lock: true,
  revealPrinted: true,
  painted: true,
  versions: true,
  windowControl: true,
};

test.describe('a page in hostile hands', () => {
  let program: RunningProgram;
  let server: SilentServer;

  test.beforeAll(async () => {
    server = await startSilentServer();
    program = await launchProgram(NOW);
    await expect(program.page.getByRole('heading', { name: 'Máy này chưa có sổ' })).toBeVisible();
  });
  test.afterAll(async () => {
    await program.close();
    server.close();
  });

  test('finds no Node, only the named verbs, in a window with every guard on', async () => {
    const { app, page } = program;
    const world = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
      verbs: Object.keys(window.capdo).sort(),
      allFunctions: Object.values(window.capdo).every((verb) => typeof verb === 'function'),
      frozen: Object.isFrozen(window.capdo),
      replaced: Reflect.set(window, 'capdo', {}) && Object.keys(window.capdo).length === 0,
    }));
    expect(world).toEqual({ node: [], verbs: Object.keys(SHELL_VERBS).sort(), allFunctions: true, frozen: true, replaced: false });

    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Chromium's own account of the window, not in Electron's types.
      const read = contents && Reflect.get(contents, 'getLastWebPreferences');
      return typeof read === 'function' ? read.call(contents) : null;
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
    });
    for (const keys of ['F12', 'Control+Shift+I', 'Control+Shift+J']) await page.keyboard.press(keys);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isDevToolsOpened())).toBe(false);
  });

  test('is served its own files only, under a strict policy', async () => {
    const answers = await program.app.evaluate(async ({ session }, paths) => {
      const ask = async (url: string, method = 'GET') => {
        const answer = await session.defaultSession.fetch(url, { method }).catch((error: unknown) => String(error));
        return typeof answer === 'string' ? answer : `${answer.status} ${answer.headers.get('content-security-policy') ?? 'no policy'}`;
      };
      return {
        page: await ask('app://capdo/index.html'),
        posted: await ask('app://capdo/index.html', 'POST'),
        outside: await Promise.all(paths.map((each) => ask(`app://${each}`))),
        remote: await ask('https://example.com/'),
      };
    }, OUTSIDE);
    const policy = answers.page.replace(/^200 /, '');
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'none'",
        "frame-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ]),
    );
    expect(policy).not.toMatch(/unsafe-|http|\*|blob:/);
    expect(answers.posted).toBe(`404 ${policy}`);
    expect(answers.outside).toEqual(OUTSIDE.map(() => `404 ${policy}`));
    expect(answers.remote).toContain('ERR_BLOCKED_BY_CLIENT');
  });

  test('runs no foreign script, reaches no address and opens nothing', async () => {
    const { app, page } = program;
    const remote = `http://127.0.0.1:${server.port}`;
    const tried = await page.evaluate(tryEveryWayOut, { remote, host: `127.0.0.1:${server.port}` });
    expect(tried).toEqual({
      inlineScript: undefined,
      handler: undefined,
      evaluated: 'EvalError',
      fetched: 'TypeError',
      fetchedOwn: 'TypeError',
      image: 'error',
      style: 'error',
      socket: 'error',
      worker: 'error',
      beacon: 'sent nothing',
      opened: true,
      frame: true,
      permissions: tried.permissions.map(({ name }) => ({ name, state: 'denied' })),
      position: 1,
      camera: 'refused',
      clipboard: 'NotAllowedError',
      notification: 'denied',
    });
    expect(tried.permissions.length).toBeGreaterThan(4);

    await page.evaluate(() => {
      window.mark = 'same page';
    });
    for (const target of [remote, 'https://example.com/', 'file:///etc/passwd', 'data:text/html,x', 'app://capdo/none.html']) {
      await page.evaluate((url) => {
        const link = document.createElement('a');
        link.href = url;
        document.body.append(link);
        link.click();
        link.target = '_blank';
        link.click();
        link.remove();
        try {
          location.assign(url);
        } catch {
          // Chromium refuses file: by itself.
        }
      }, target);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(`${await page.evaluate(() => window.mark)} ${page.url()} after ${target}`).toBe(
        `same page app://capdo/index.html after ${target}`,
      );
    }
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    // Chromium asks nobody before it goes to an empty page; the window comes back by itself.
    await page.evaluate(() => location.assign('about:blank'));
    await expect(page.getByRole('heading', { name: 'Máy này chưa có sổ' })).toBeVisible();
    expect(page.url()).toBe('app://capdo/index.html');
    expect(server.heard).toEqual([]);
  });

  test('gets no answer from main but to its own window and in the right shape', async () => {
    const { app, page, dir } = program;
    const file = path.join(dir, 'probe.cjs');
    writeFileSync(
      file,
      `const { contextBridge, ipcRenderer } = require('electron');
       contextBridge.exposeInMainWorld('probe', { say: (message) => ipcRenderer.invoke('capdo:shell', message) });`,
    );
    await app.evaluate(({ session }, filePath) => {
      const { defaultSession } = session;
      if ('registerPreloadScript' in defaultSession) defaultSession.registerPreloadScript({ type: 'frame', filePath });
      // The name it had before Electron 35.
      else Reflect.apply(Reflect.get(defaultSession, 'setPreloads'), defaultSession, [[filePath]]);
    }, file);
    await page.addInitScript(() => {
      window.addEventListener('message', (event) => {
        if (event.data === 'capdo:port' && event.ports[0]) window.hostPort = event.ports[0];
      });
    });
    await page.reload();
    await page.waitForFunction(() => window.hostPort && window.probe);

    const refused = await page.evaluate(async () => {
      const long = 'x'.repeat(1_000_000);
      const messages: unknown[] = [
        undefined,
        null,
        7,
        long,
        [],
        {},
        { verb: 'readFile' },
        { verb: '__proto__' },
        { verb: ['lock'] },
        { verb: 'lock', extra: 1 },
        { verb: long },
        { verb: 'choosePath', use: 'any-file', suggestedName: '' },
        { verb: 'choosePath', use: 'pdf-file', suggestedName: long },
        { verb: 'choosePath', use: 'pdf-file', suggestedName: 7 },
        { verb: 'revealPrinted', ticket: '../../etc/passwd' },
        { verb: 'windowControl', action: 'destroy' },
        new Map([['verb', 'lock']]),
      ];
      const answers = [];
      for (const message of messages) answers.push(JSON.stringify(await window.probe?.say(message)));
      return { answers: [...new Set(answers)], stranger: await window.capdo.revealPrinted('0'.repeat(32)) };
    });
    expect(refused.answers.map((answer) => JSON.parse(answer ?? ''))).toEqual([{ ok: false, error: { code: 'bad-message', params: {} } }]);
    expect(refused.stranger).toMatchObject({ ok: false, error: { code: 'ticket-invalid' } });

    const other = await app.evaluate(async ({ BrowserWindow }) => {
      const second = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true } });
      await second.loadURL('app://capdo/index.html');
      const answer: unknown = await second.webContents.executeJavaScript(`window.probe.say({ verb: 'versions' })`);
      second.destroy();
      return answer;
    });
    expect(other).toMatchObject({ ok: false, error: { code: 'not-allowed' } });

    expect(await page.evaluate(sayToHost, undefined)).toEqual([
      'bad-message',
      'bad-message',
      'bad-message',
      'bad-message',
      'bad-message',
      'unknown-verb',
      'unknown-verb',
      'bad-message',
      'bad-message',
      'bad-message',
      'locked',
      'ticket-invalid',
      'ticket-invalid',
    ]);
    await expect(page.getByRole('heading', { name: 'Máy này chưa có sổ' })).toBeVisible();
  });

  test('takes no port from another window', async () => {
    const heard = await program.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const answers = [];
      for (const source of [frame.contentWindow, null]) {
        const { port1, port2 } = new MessageChannel();
        const asked = new Promise((resolve) => {
          // The page asks a fresh port who is there as soon as it has one.
          port1.onmessage = () => resolve('asked');
          setTimeout(() => resolve('nothing'), 300);
        });
        window.dispatchEvent(new MessageEvent('message', { data: 'capdo:port', origin: location.origin, source, ports: [port2] }));
        answers.push(await asked);
      }
      frame.remove();
      return answers;
    });
    expect(heard).toEqual(['nothing', 'nothing']);
  });

  test('runs once for a profile', () => {
    const { executable, args } = programArguments(path.join(program.dir, 'profile'));
    const second = spawnSync(executable, args, { timeout: 20_000 });
    expect(second.status).toBe(0);
  });
});

test('a locked book is gone: from the processes, the page and everything the program keeps', async () => {
  const profile = mkdtempSync(path.join(tmpdir(), 'capdo-profile-'));
  const program = await launchProgram(NOW, { profile });
  try {
    const { app, page } = program;
    await createVault(program);
    await issueLetter(page, { subject: SUBJECT, unit: 'TCD' });
    await expect(page.getByRole('alertdialog')).toContainText('1311/VP-TCD');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+F');
    await page.keyboard.type('Nghĩa Kỳ');
    await expect(page.getByRole('grid')).toContainText(SUBJECT);
    expect(await heapHolds(page, SUBJECT_MARK)).toBe(true);
    const before = await hostPid(program);
    expect(before).toBeGreaterThan(0);

    await page.keyboard.press('Control+L');
    await expect(page.getByLabel('Mật khẩu', { exact: true })).toBeFocused();
    await expect.poll(() => hostPid(program)).not.toBe(before);
    expect(isAlive(before)).toBe(false);
    expect(await page.content()).not.toContain(SUBJECT_MARK);
    expect(await page.locator('input').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))).not.toContain(
      'Nghĩa Kỳ',
    );
    expect(await heapHolds(page, SUBJECT_MARK)).toBe(false);
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      cookie: document.cookie,
    }));
    expect(kept).toEqual({ local: 0, session: 0, databases: 0, cookie: '' });
    expect(await app.evaluate(({ session }) => session.defaultSession.cookies.get({}))).toEqual([]);
  } finally {
    await program.close();
  }
  try {
    const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(0);
    const telling = files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => {
        const bytes = readFileSync(file);
        return [SUBJECT_MARK, '1311/VP-TCD'].some((text) => bytes.includes(text, 0, 'utf8') || bytes.includes(text, 0, 'utf16le'));
      });
    expect(telling).toEqual([]);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

const SUBJECT = 'Phối hợp xử lý thông tin tiếp nhận rác tại Nghĩa Kỳ';
/** Without marks, as it would also be found in a file in some other normal form. */
const SUBJECT_MARK = 'p nhận rác tại Ngh';

/** Addresses that are no file of the page, and ways to climb out of its folder. */
const OUTSIDE = [
  'capdo/../main.cjs',
  'capdo/..%2fmain.cjs',
  'capdo/..%2f..%2fpackage.json',
  'capdo/%2e%2e%2f%2e%2e%2fpackage.json',
  'capdo/..%5c..%5cpackage.json',
  'capdo/assets/..%2f..%2f..%2fmain.cjs',
  'capdo/%2fetc%2fpasswd',
  'capdo/index.html%00.js',
  'capdo/%ZZ.html',
  'capdo/%E0%A4%A.html',
  'capdo/assets',
  'other/index.html',
];

/** In the page: tries to run script that is not the program's, to reach an address, and to be given a permission. */
async function tryEveryWayOut({ remote, host }: { remote: string; host: string }) {
  const loading = (element: HTMLElement): Promise<string> =>
    new Promise((resolve) => {
      element.addEventListener('load', () => resolve('loaded'));
      element.addEventListener('error', () => resolve('error'));
      document.body.append(element);
    });
  const nameOf = (error: unknown) => (error instanceof Error ? error.name : String(error));

  const script = document.createElement('script');
  script.textContent = 'window.mark = "inline script ran"';
  document.body.append(script);
  const inlineScript = window.mark;
  const button = document.createElement('button');
  button.setAttribute('onclick', 'window.mark = "handler ran"');
  document.body.append(button);
  button.click();
  const handler = window.mark;
  // After a turn of the loop: what the test itself runs is let past the policy.
  const evaluated = await new Promise<string>((resolve) => {
    setTimeout(() => {
      try {
        resolve(String(Reflect.construct(Function, ['return "evaluated"'])()));
      } catch (error) {
        resolve(nameOf(error));
      }
    }, 0);
  });

  const image = document.createElement('img');
  const imageEnd = loading(image);
  image.src = `${remote}/picture.png`;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = `${remote}/style.css`;
  const styleEnd = loading(style);
  for (const rel of ['prefetch', 'preconnect', 'dns-prefetch', 'preload', 'modulepreload']) {
    const link = document.createElement('link');
    link.rel = rel;
    link.href = `${remote}/${rel}`;
    document.head.append(link);
  }
  const form = document.createElement('form');
  form.action = `${remote}/form`;
  document.body.append(form);
  form.submit();
  const connection = new Promise<string>((resolve) => {
    try {
      const socket = new WebSocket(`ws://${host}/socket`);
      socket.onopen = () => resolve('open');
      socket.onerror = () => resolve('error');
    } catch {
      resolve('error');
    }
  });
  const worker = new Promise<string>((resolve) => {
    try {
      const spawned = new Worker(URL.createObjectURL(new Blob([''], { type: 'text/javascript' })));
      spawned.onerror = () => resolve('error');
      setTimeout(() => resolve('running'), 1500);
    } catch {
      resolve('error');
    }
  });
  // Packets that no policy of the page speaks of: a call looks for its own address at a server.
  const peer = new RTCPeerConnection({
    iceServers: [
      { urls: `stun:${host}` },
      { urls: [`turn:${host}?transport=udp`, `turn:${host}?transport=tcp`], username: 'so', credential: 'so' },
    ],
  });
  peer.createDataChannel('out');
  await peer.setLocalDescription(await peer.createOffer());
  const gathered = new Promise<void>((resolve) => {
    peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve();
    setTimeout(resolve, 2000);
  });

  const frame = document.createElement('iframe');
  frame.src = `${remote}/frame`;
  const own = document.createElement('iframe');
  own.src = 'app://capdo/index.html';
  document.body.append(frame, own);

  navigator.sendBeacon(`${remote}/beacon`, 'x');
  const [fetched, fetchedOwn] = await Promise.all(
    [remote, '/index.html'].map((url) => fetch(url).then((answer) => String(answer.status), nameOf)),
  );
  const permissions = [];
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage']) {
    const status = await navigator.permissions.query({ name: name as PermissionName }).catch(() => null);
    if (status) permissions.push({ name, state: status.state });
  }
  const tried = {
    inlineScript,
    handler,
    evaluated,
    fetched,
    fetchedOwn,
    image: await imageEnd,
    style: await styleEnd,
    socket: await connection,
    worker: await worker,
    beacon: 'sent nothing',
    opened: window.open(remote) === null && window.open('about:blank') === null,
    frame: [frame, own].every((each) => !each.contentDocument?.getElementById('root')),
    permissions,
    position: await new Promise<number>((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve(0),
        (error) => resolve(error.code),
      ),
    ),
    // A machine without a camera says so before it is asked for leave.
    camera: await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
      () => 'given',
      () => 'refused',
    ),
    clipboard: await navigator.clipboard.readText().then(() => 'read', nameOf),
    notification: await Notification.requestPermission(),
  };
  await gathered;
  peer.close();
  for (const each of [script, button, image, style, form, frame, own]) each.remove();
  return tried;
}

/** In the page: what no program of ours would say to the host, and the code of each answer. */
async function sayToHost(): Promise<readonly string[]> {
  const port = window.hostPort;
  if (!port) return [];
  const long = 'x'.repeat(1_000_000);
  const loop: Record<string, unknown> = {};
  loop.self = loop;
  const messages: unknown[] = [
    null,
    long,
    { id: 'a', verb: 'session.info', input: {} },
    { id: 900_000, verb: long, input: {} },
    { id: 900_001, verb: 'session.info', input: {}, extra: 1 },
    { id: 900_002, verb: 'constructor', input: {} },
    { id: 900_003, verb: '__proto__', input: {} },
    { id: 900_004, verb: 'session.info', input: loop },
    { id: 900_005, verb: 'vault.open', input: { ticket: long, login: 'a', password: 'b' } },
    { id: 900_006, verb: 'vault.open', input: { ticket: '/etc/passwd', login: 'a', password: 'b' } },
    { id: 900_007, verb: 'document.list', input: { filter: {} } },
    { id: 900_008, verb: 'vault.inspect', input: { ticket: '0'.repeat(32) } },
    { id: 900_009, verb: 'vault.open', input: { ticket: '0'.repeat(32), login: 'a', password: 'b' } },
  ];
  const answers: string[] = [];
  for (const message of messages) {
    answers.push(
      await new Promise((resolve) => {
        port.addEventListener('message', ({ data }) => resolve(data.ok ? 'done' : data.error.code), { once: true });
        port.postMessage(message);
      }),
    );
  }
  return answers;
}

/** The process that holds the register; 0 while there is none. */
function hostPid({ app }: RunningProgram): Promise<number> {
  return app.evaluate(
    ({ app: program }, name) => program.getAppMetrics().find((process) => process.serviceName === name || process.name === name)?.pid ?? 0,
    HOST_NAME,
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether the page's memory holds a text, as somebody who reads it from outside would find it. */
async function heapHolds(page: Page, text: string): Promise<boolean> {
  const inspector = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  inspector.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await inspector.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await inspector.detach();
  const snapshot: { readonly strings: readonly string[] } = JSON.parse(chunks.join(''));
  return snapshot.strings.some((each) => each.includes(text));
}
