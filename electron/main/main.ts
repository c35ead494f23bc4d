/**
 * Main: one window, its host, native dialogs, and the guards around them. It never holds the key and
 * never opens the database (design §4).
 */
import path from 'node:path';
import { app, BrowserWindow, Menu, powerMonitor, session } from 'electron';
import { APP_ORIGIN, registerAppScheme, serveApp } from './appProtocol.ts';
import { hardenCommandLine, hardenSession, hardenWebContents } from './hardening.ts';
import { HostProcess } from './hostProcess.ts';
import { readLastVault, rememberVault } from './lastVault.ts';
import { answerShellCalls } from './shell.ts';
import { Tickets } from './tickets.ts';

const startedAt = performance.timeOrigin;
const IDLE_CHECK_MS = 2_000;

function runWindow(): void {
  hardenCommandLine();
  registerAppScheme();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  hardenWebContents();
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(openWindow);
}

function openWindow(): void {
  Menu.setApplicationMenu(null);
  hardenSession(session.defaultSession);
  serveApp(session.defaultSession, path.join(__dirname, '..', 'renderer'));

  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 860,
    minHeight: 480,
    show: false,
    frame: false,
    title: 'Cặp Đỏ',
    backgroundColor: '#E8E1D3',
    webPreferences: {
      preload: path.join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: !app.isPackaged,
      disableBlinkFeatures: 'Auxclick',
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());

  const tickets = new Tickets();
  let autoLockSeconds: number | null = null;
  const host = new HostProcess(window.webContents, (message) => {
    switch (message.kind) {
      case 'opened': {
        const folder = tickets.pathOf(message.ticket);
        if (folder) rememberVault(app.getPath('userData'), folder);
        autoLockSeconds = message.autoLockSeconds;
        return;
      }
      case 'printed':
        tickets.markPrinted(message.ticket);
        return;
    }
  });
  // A lock wipes the page as well: its memory held rows of the register.
  const lock = () => {
    autoLockSeconds = null;
    host.lock();
    window.webContents.reload();
  };
  const lockIfOpen = () => {
    if (autoLockSeconds !== null) lock();
  };

  answerShellCalls({
    window,
    tickets,
    host,
    lock,
    lastVault: () => readLastVault(app.getPath('userData')),
    onPainted: () => {
      if (window.isVisible()) return;
      window.show();
      if (process.env.CAPDO_REPORT_WINDOW)
        process.stdout.write(
          `capdo-window-painted ${Math.round(performance.timeOrigin + performance.now() - startedAt)} ${process.versions.electron}\n`,
        );
    },
  });

  host.start();
  // Each load of the page, the first and every reload, gets a port of its own once its preload listens.
  window.webContents.on('dom-ready', () => host.connectWindow());
  void window.loadURL(`${APP_ORIGIN}/index.html`);

  powerMonitor.on('lock-screen', lockIfOpen);
  powerMonitor.on('suspend', lockIfOpen);
  powerMonitor.on('user-did-resign-active', lockIfOpen);
  const idle = setInterval(() => {
    if (autoLockSeconds !== null && powerMonitor.getSystemIdleTime() >= autoLockSeconds) lockIfOpen();
  }, IDLE_CHECK_MS);

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  window.on('closed', () => {
    clearInterval(idle);
    host.stop();
  });
}

const cliAt = process.argv.indexOf('--cli');
if (cliAt >= 0) {
  // No display is needed for a command line; without this Chromium would look for one.
  if (process.platform === 'linux') app.commandLine.appendSwitch('ozone-platform', 'headless');
  app.disableHardwareAcceleration();
  // Same commands as `npm run -s capdo`, without any window; the module loads only when asked for.
  void import('../cli/run.ts').then(({ run }) => run(process.argv.slice(cliAt + 1))).then((code) => app.exit(code));
} else {
  runWindow();
}
