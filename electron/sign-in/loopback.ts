/** Where the browser comes back to after a sign-in: one address on this machine, for one answer. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

/** How the browser came back. */
export type Redirect = Result<
  string,
  { readonly kind: 'refused'; readonly reason: string } | { readonly kind: 'cancelled' }
>;

export interface Loopback {
  /** `http://127.0.0.1:<port>/oauth/callback` */
  readonly redirectUri: string;
  /** The code that came with the right state. Others are turned away and change nothing. */
  readonly code: Promise<Redirect>;
  readonly close: () => void;
}

const path = '/oauth/callback';

/** Listens on 127.0.0.1 only, on any free port, until the code has come or `close`. */
export async function listenForCode(state: string): Promise<Loopback> {
  let settle: (redirect: Redirect) => void = () => undefined;
  const code = new Promise<Redirect>((resolve) => (settle = resolve));
  const server = createServer((request, response) => {
    const answer = read(request.method ?? '', request.url ?? '', state);
    response.writeHead(answer.status, pageHeaders).end(page(answer.words));
    if (answer.redirect !== null) settle(answer.redirect);
  });
  await listen(server);
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return {
    redirectUri: `http://127.0.0.1:${port}${path}`,
    code,
    close: () => {
      settle(err({ kind: 'cancelled' }));
      // Lets the page that is on its way arrive; what stays open would hold the port.
      server.close();
      server.closeIdleConnections();
    },
  };
}

const listen = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });

interface Answer {
  readonly status: number;
  readonly words: string;
  readonly redirect: Redirect | null;
}

function read(method: string, url: string, state: string): Answer {
  // Anything on this computer can ask, with an address that is none (`//`).
  const base = 'http://127.0.0.1';
  const address = URL.canParse(url, base) ? new URL(url, base) : null;
  if (method !== 'GET' || address?.pathname !== path)
    return { status: 404, words: 'Nothing is here.', redirect: null };
  const { searchParams } = address;
  if (searchParams.get('state') !== state)
    return {
      status: 400,
      words: 'This is not the sign-in that Patch Window Planner waits for.',
      redirect: null,
    };
  const code = searchParams.get('code');
  if (code !== null && code !== '')
    return {
      status: 200,
      words: 'Signed in. You can close this page and go back to Patch Window Planner.',
      redirect: ok(code),
    };
  const reason = searchParams.get('error_description') ?? searchParams.get('error') ?? 'no code';
  return {
    status: 200,
    words: 'The sign-in was refused. You can close this page; Patch Window Planner says more.',
    redirect: err({ kind: 'refused', reason: reason.slice(0, 300) }),
  };
}

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  connection: 'close',
};

const page = (words: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Patch Window Planner</title><body style="font:16px system-ui;margin:15vh auto;max-width:32em;text-align:center"><p>${words}</p></body>`;
