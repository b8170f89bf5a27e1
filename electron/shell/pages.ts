import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Session } from 'electron';
import { app, protocol } from 'electron';

const SCHEME = 'waybench';
const APP_ORIGIN = `${SCHEME}://app`;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
};

const NONCE_PLACE = '__CSP_NONCE__';

/** Pages may load what ships with the station and nothing else. */
const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Call before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, corsEnabled: true } },
  ]);
}

/** Serves the built pages in a session. Every other request of that session is refused. */
export function servePages(session: Session, folder: string): void {
  if (session.protocol.isProtocolHandled(SCHEME)) return;
  session.protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    const path = normalize(join(folder, decodeURIComponent(url.pathname)));
    if (url.host !== 'app' || !path.startsWith(folder + sep)) {
      return new Response(null, { status: 404 });
    }
    const type = CONTENT_TYPES[extname(path)];
    if (type === undefined) return new Response(null, { status: 404 });
    try {
      return await answer(path, type);
    } catch {
      return new Response(null, { status: 404 });
    }
  });
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isAllowed(details.url) });
  });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
}

async function answer(path: string, type: string): Promise<Response> {
  if (!type.startsWith('text/html')) {
    return new Response(await readFile(path), { headers: { 'content-type': type } });
  }
  const nonce = randomBytes(16).toString('base64');
  const html = (await readFile(path, 'utf8')).replaceAll(NONCE_PLACE, nonce);
  return new Response(html, {
    headers: { 'content-type': type, 'content-security-policy': contentSecurityPolicy(nonce) },
  });
}

/**
 * In development the pages come from the local build server, whose address the tool hands over.
 * A packaged station never listens to it.
 */
const devServer = (): string | undefined =>
  app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

export const hasDevServer = (): boolean => devServer() !== undefined;

/** Where a page of ours is loaded from. */
export const pageUrl = (page: string): string => `${devServer() ?? APP_ORIGIN}/${page}`;

/** Tells whether an address is one of our pages. */
export const isOurPage = (url: string): boolean => url.startsWith(pageUrl(''));

function isAllowed(url: string): boolean {
  if (isOurPage(url) || /^(data|blob|devtools):/.test(url)) return true;
  const server = devServer();
  return server !== undefined && new URL(url).host === new URL(server).host;
}
