/** Makes a PDF of a page that is made for print, in a window nobody sees and that can load nothing. */
import { BrowserWindow, session, type Session } from 'electron';
import type { PrintablePage, PrintStage } from '../../shared/ipc/print-contract.ts';
import type { Asset } from '../files/read-asset.ts';

/** Pages to print have an origin of their own: nothing of the app's window is theirs. */
const printOrigin = 'app://print';

interface PrintPorts {
  /** The app's own letters; null: the system's are taken. */
  readonly readFont: () => Promise<Asset | null>;
}

/** How it is watched and given up. */
interface Printing {
  readonly abortSignal: AbortSignal;
  readonly onStage: (stage: PrintStage) => void;
}

type Page = Pick<PrintablePage, 'html' | 'nonce' | 'footer'>;

/**
 * null: it was given up, and its window is gone with all that it was doing. Rejects where Chromium cannot
 * print it. Every printing has a session and a window of its own.
 */
export const printer =
  ({ readFont }: PrintPorts) =>
  async (page: Page, { abortSignal, onStage }: Printing): Promise<Uint8Array | null> => {
    if (abortSignal.aborted) return null;
    const own = openSession(page, readFont);
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: own,
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        images: false,
      },
    });
    // Chromium answers nothing for a window that has gone while it printed.
    const givenUp = new Promise<null>((resolve) => {
      abortSignal.addEventListener('abort', () => resolve(null), { once: true });
    });
    try {
      return await Promise.race([givenUp, printedBy(window, page, onStage)]);
    } finally {
      window.destroy();
      own.protocol.unhandle('app');
    }
  };

async function printedBy(
  window: BrowserWindow,
  page: Page,
  onStage: Printing['onStage'],
): Promise<Uint8Array> {
  onStage('laying out');
  await window.loadURL(`${printOrigin}/page.html`);
  onStage('printing');
  return window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: isTagged(page),
    ...footerOptions(page.footer),
  });
}

/** Rows of tables, up to which a PDF is read aloud by its tags. */
const mostTaggedRows = 2_000;

/**
 * A page of marks is one picture, and would have thousands of tags. Beyond so many rows tags take half of the
 * time and make the file twenty times as large; the same as HTML has all of them.
 */
const isTagged = ({ html, footer }: Pick<Page, 'html' | 'footer'>): boolean =>
  footer !== null && html.split('<tr>').length - 1 <= mostTaggedRows;

let printings = 0;

function openSession(
  { html, nonce }: Pick<Page, 'html' | 'nonce'>,
  readFont: PrintPorts['readFont'],
): Session {
  // In memory: no `persist:` before its name.
  const own = session.fromPartition(`print-${(printings += 1)}`, { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !url.startsWith(`${printOrigin}/`) }),
  );
  own.protocol.handle('app', async ({ url }) => {
    if (url === `${printOrigin}/page.html`) return pageResponse(html, nonce);
    const font = url === `${printOrigin}/inter.woff2` ? await readFont() : null;
    if (font === null) return new Response(null, { status: 404 });
    return new Response(font.bytes, { headers: { 'content-type': font.contentType } });
  });
  return own;
}

const pageResponse = (html: string, nonce: string): Response =>
  new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': printPolicy(nonce),
      'x-content-type-options': 'nosniff',
    },
  });

/** One style, one font, nothing else: no script, no picture, no address. */
export const printPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Chromium takes the footer as markup of its own, outside of the page and its policy. */
function footerOptions(footer: string | null) {
  if (footer === null) return {};
  const escaped = footer.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  // Lines end between its facts: half a hash is none.
  const words = escaped
    .split(' · ')
    .map((fact) => `<span style="display:inline-block">${fact}</span>`)
    .join(' · ');
  const style =
    'width:100%;margin:0 30pt;display:flex;justify-content:space-between;gap:12pt;font:7pt Inter,Liberation Sans,Arial,sans-serif;color:#4a5565';
  return {
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: `<div style="${style}"><span>${words}</span><span style="white-space:nowrap"><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
  };
}
