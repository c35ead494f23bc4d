/**
 * `app://capdo/…` serves the window's own files and nothing else: no file:// privileges, a real
 * origin, and a strict CSP on every answer (Electron checklist items 7 and 18).
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';

export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://capdo';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The hash is of one fixed rule that react-aria adds (touch-action of pressable things); nothing else inline is let in.
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } }]);
}

/** Serves the files of `root`; everything else answers 404. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const file = fileOf(request, root);
    const type = file === null ? undefined : CONTENT_TYPES[path.extname(file)];
    if (file === null || type === undefined) return notFound();
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'Content-Type': type,
          'Content-Security-Policy': CONTENT_SECURITY_POLICY,
          'X-Content-Type-Options': 'nosniff',
          'Cross-Origin-Opener-Policy': 'same-origin',
          'Cross-Origin-Embedder-Policy': 'require-corp',
          'Cache-Control': 'no-cache',
        },
      });
    } catch {
      return notFound();
    }
  });
}

/** The file of `root` that a request names; null for any other address, method or unreadable path. */
function fileOf({ url, method }: Request, root: string): string | null {
  if (!url.startsWith(`${APP_ORIGIN}/`) || method !== 'GET') return null;
  const named = decoded(new URL(url).pathname);
  if (named === null) return null;
  const file = path.join(root, path.normalize(named === '/' ? '/index.html' : named));
  return file.startsWith(root + path.sep) ? file : null;
}

/** Null for a path whose percent signs mean nothing. */
function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

function notFound(): Response {
  return new Response('', { status: 404, headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } });
}
