/** The face for tests and foreign clients: HTTP on the loopback address, never on another. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WireAnswer, WireRequest } from '../protocol.ts';

/** A stand-in that listens. */
export interface Listening {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Stops listening and ends what is open. */
  readonly close: () => Promise<void>;
}

type Serve = (request: WireRequest, signal?: AbortSignal) => Promise<WireAnswer>;

/** No request of this API comes near this size. */
const mostBodyBytes = 1024 * 1024;

/** Listens on 127.0.0.1; port 0 means any free one. Rejects when the port is taken. */
export async function listenOnLoopback(serve: Serve, port: number): Promise<Listening> {
  const server = createServer((request, response) => {
    answer(serve, request, response).catch((error: unknown) => {
      const abandoned = response.destroyed;
      response.destroy();
      // A client that went away is weather; anything else is a bug, and must be heard.
      if (!abandoned) throw error;
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: bound } = server.address() as AddressInfo; // a TCP server that listens has one
  return { url: `http://127.0.0.1:${bound}`, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeAllConnections();
  return closed;
}

async function answer(
  serve: Serve,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readText(request);
  if (body === null) {
    response.writeHead(413).end();
    return;
  }
  const left = new AbortController();
  response.once('close', () => {
    left.abort();
  });
  const { method = '', url = '', headers } = request;
  const told = await serve(
    { method, path: url, headers: singleValues(headers), body },
    left.signal,
  );
  if (told.kind === 'connection-lost') request.socket.destroy();
  else response.writeHead(told.statusCode, told.headers).end(told.body);
}

/** The whole body, or null when it is too large; it is read to its end so that an answer can follow. */
async function readText(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= mostBodyBytes) chunks.push(chunk);
  }
  return size > mostBodyBytes ? null : Buffer.concat(chunks).toString();
}

const singleValues = (headers: IncomingMessage['headers']): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
