import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openConnection, type NetworkFacts } from '../../electron/aws/connection.ts';
import { createStandIn } from '../../electron/sample/stand-in/stand-in.ts';
import { ssmCloud } from '../../electron/sources/ssm-cloud.ts';
import { cell, nowMs } from '../support/a-cloud.ts';

const servers: Server[] = [];
async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port; // a TCP server that listens has one
}
afterEach(() => {
  servers.splice(0).forEach((server) => {
    server.closeAllConnections();
    server.close();
  });
});

/** A proxy that answers CONNECT with this status, and joins both ends where that is 200. */
function proxyAnswering(statusCode: number): Promise<number> {
  const server = createHttpServer();
  server.on('connect', (request, socket) => {
    socket.on('error', () => undefined);
    if (statusCode !== 200) return void socket.end(`HTTP/1.1 ${statusCode} No\r\n\r\n`);
    // Names mean nothing here: behind the proxy all is this machine.
    const [, port = ''] = (request.url ?? '').split(':');
    const far = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      far.pipe(socket).pipe(far);
    });
    far.on('error', () => socket.destroy());
  });
  return listen(server);
}

/** How reading a cell at this address ends, on a network with these facts. */
async function statusAt(endpoint: string, network: NetworkFacts) {
  const access = {
    network,
    credentialsFor: () => ({
      accessKeyId: `PWPSAMPLE${cell.accountId}`,
      secretAccessKey: 'none',
      ssmEndpoint: endpoint,
    }),
  };
  const cloud = ssmCloud([cell], access, () => nowMs);
  const { signal } = new AbortController();
  const { status, message } = await cloud.readCell(cell, { abortSignal: signal, known: null });
  cloud.close();
  return { status, message };
}

const direct: NetworkFacts = { extraCertificates: [], proxies: {} };
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) console.warn('Left out: openssl is missing on this machine.');

describe.runIf(hasOpenssl)('the way to AWS', () => {
  let folder = '';
  let certificate = '';
  let key = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pwp-ca-'));
    const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
    const subject = [
      '-subj',
      '/CN=127.0.0.1',
      '-addext',
      'subjectAltName=IP:127.0.0.1,DNS:ssm.test',
    ];
    const kind = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'];
    execFileSync('openssl', [...kind, ...files, ...subject], { stdio: 'ignore' });
    certificate = readFileSync(join(folder, 'cert.pem'), 'utf8');
    key = readFileSync(join(folder, 'key.pem'), 'utf8');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The stand-in behind TLS, with a certificate that only this test's own authority vouches for. */
  async function secureStandIn(): Promise<string> {
    const seedCell = { ...cell, documents: [], maintenanceWindows: [], patchStates: [] };
    const seed = { nowMs, cells: [{ ...seedCell, behaviour: {} }] };
    const handler = createStandIn(seed, { now: () => nowMs }).requestHandler();
    const server = createHttpsServer({ cert: certificate, key }, (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const headers = request.headers as Record<string, string>;
        const path = request.url ?? '/';
        void handler
          .handle({ method: 'POST', path, headers, body: Buffer.concat(chunks).toString() })
          .then(({ response: { statusCode, headers: given, body } }) =>
            response.writeHead(statusCode, given).end(body),
          );
      });
    });
    return `https://127.0.0.1:${await listen(server)}`;
  }

  const through = (port: number): NetworkFacts => ({
    extraCertificates: [certificate],
    proxies: { 'ssm.test': `http://127.0.0.1:${port}` },
  });

  it('trusts a company’s own authority when it is named, and says so when it is not', async () => {
    const endpoint = await secureStandIn();
    expect(await statusAt(endpoint, direct)).toMatchObject({ status: 'certificate' });
    const network = { ...direct, extraCertificates: [certificate] };
    expect(await statusAt(endpoint, network)).toMatchObject({ status: 'fresh' });
  });

  it('leads through a proxy', async () => {
    const endpoint = (await secureStandIn()).replace('127.0.0.1', 'ssm.test');
    const proxyPort = await proxyAnswering(200);
    expect(await statusAt(endpoint, through(proxyPort))).toMatchObject({ status: 'fresh' });
  });

  it.each([407, 403, 502])(
    'is told to be closed by a proxy that answers %i',
    async (statusCode) => {
      const endpoint = (await secureStandIn()).replace('127.0.0.1', 'ssm.test');
      const proxyPort = await proxyAnswering(statusCode);
      expect(await statusAt(endpoint, through(proxyPort))).toEqual({
        status: 'proxy',
        message: `The proxy answered ${statusCode}.`,
      });
    },
  );

  it('is told to be closed by a proxy that is not there', async () => {
    const { status, message } = await statusAt('https://ssm.test:1', through(1));
    expect(status).toBe('proxy');
    expect(message).toContain('cannot be reached');
  });
});

it('keeps one handler for all hosts that are reached the same way', () => {
  const connection = openConnection({ ...direct, proxies: { 'b.example': 'http://proxy:1' } });
  expect(connection.handlerFor('a.example')).toBe(connection.handlerFor('c.example'));
  expect(connection.handlerFor('a.example')).not.toBe(connection.handlerFor('b.example'));
  connection.close();
});
