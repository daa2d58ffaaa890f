/** Serves the window's pages from `app://planner/`, each load of the page with a new CSP nonce. */
import { protocol } from 'electron';
import { randomBytes } from 'node:crypto';
import type { Asset } from '../files/read-asset.ts';

/** Scheme and host of every page of ours. */
export const appOrigin = 'app://planner';

const noncePlaceholder = '__CSP_NONCE__';

/** Must run before the app is ready: makes `app:` a standard, secure scheme, whose code is kept compiled. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/** Answers every request of the window; anything that is not a file of ours is a 404. */
export function serveApp(readAsset: (urlPath: string) => Promise<Asset | null>): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== 'planner' || request.method !== 'GET') return new Response(null, { status: 404 });
    const asset = await readAsset(pathname === '/' ? '/index.html' : pathname);
    if (asset === null) return new Response(null, { status: 404 });
    return asset.contentType.startsWith('text/html') ? page(asset) : file(asset);
  });
}

const file = ({ bytes, contentType }: Asset): Response =>
  new Response(bytes, {
    headers: {
      'content-type': contentType,
      'x-content-type-options': 'nosniff',
      // A page has its own; a worker has that of its script, and needs nothing but its modules.
      'content-security-policy': "default-src 'none'; script-src 'self'",
    },
  });

function page({ bytes, contentType }: Asset): Response {
  const nonce = randomBytes(16).toString('base64');
  const html = new TextDecoder().decode(bytes).replaceAll(noncePlaceholder, nonce);
  return new Response(html, {
    headers: {
      'content-type': contentType,
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

/** Only our own files; styles that a library injects carry the nonce of this load. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
