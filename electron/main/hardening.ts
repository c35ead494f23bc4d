/**
 * What no window of ours may ever do (Electron security checklist items 4, 5, 11-14, plus the air gap):
 * no permission, no navigation, no second window, no webview, no request that is not app://.
 */
import { app, type Session } from 'electron';
import { APP_ORIGIN } from './appProtocol.ts';

/** Switches that must stand before the app is ready. */
export function hardenCommandLine(): void {
  // Chromium refuses its sandbox to root. A development run as root (a build machine) goes without by its
  // own switch; a packaged program has no such way and does not run as root.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('disable-sync');
  app.commandLine.appendSwitch('no-pings');
  // Features that would look for devices on the network; the register needs none.
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns,MediaRouter,DialMediaRouteProvider,OptimizationHints');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }));
  // What no request handler hears of finds a proxy that nobody is at.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
  session.on('will-download', (event) => event.preventDefault());
}

/** Applies to every web contents that will ever exist in this process. */
export function hardenWebContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    // Packets of WebRTC (STUN, TURN) pass by webRequest and by the page's policy; they go by a proxy or not at all.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    // An empty page (about:blank) comes without will-navigate; a clerk must not be left before a blank window.
    contents.on('did-navigate', (_navigated, url) => {
      if (!isOurs(url)) void contents.loadURL(`${APP_ORIGIN}/index.html`);
    });
  });
}

/** Ours, or DevTools' own pages in a development run (DevTools cannot be opened in a packaged one). */
function isOurs(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`) || (!app.isPackaged && url.startsWith('devtools://'));
}
