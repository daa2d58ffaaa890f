/** The face inside the process: the `requestHandler` of AWS SDK v3 clients. */
import type { WireAnswer, WireRequest } from '../protocol.ts';

/** The request as the SDK hands it over, already signed. */
export interface SdkRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes in current SDKs, text in older ones. */
  readonly body?: unknown;
}

/** The answer as the SDK wants it. */
export interface SdkResponse {
  readonly response: {
    readonly statusCode: number;
    readonly headers: Record<string, string>;
    readonly body: Uint8Array;
  };
}

/** What SDK clients take as `requestHandler`. */
export interface SdkRequestHandler {
  readonly metadata: { readonly handlerProtocol: string };
  /** Rejects with `AbortError` when the signal fires, with `ECONNRESET` when the connection breaks. */
  handle(
    request: SdkRequest,
    options?: { readonly abortSignal?: AbortSignal },
  ): Promise<SdkResponse>;
  updateHttpClientConfig(): void;
  httpHandlerConfigs(): Record<string, never>;
  destroy(): void;
}

type Serve = (request: WireRequest, signal?: AbortSignal) => Promise<WireAnswer>;

/** A handler that answers from the service instead of the network. */
export function requestHandlerOf(serve: Serve): SdkRequestHandler {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(request, { abortSignal } = {}) {
      if (abortSignal?.aborted === true) throw abortError();
      const answer = await unlessAborted(serve(toWire(request), abortSignal), abortSignal);
      if (answer.kind === 'connection-lost') throw connectionReset();
      const { statusCode, headers, body } = answer;
      return {
        response: { statusCode, headers: { ...headers }, body: new TextEncoder().encode(body) },
      };
    },
    updateHttpClientConfig() {
      // The SDK offers settings of its own network handler; there is no network here.
    },
    httpHandlerConfigs: () => ({}),
    destroy() {
      // Nothing is held: the stand-in outlives the clients that use it.
    },
  };
}

const toWire = ({ method, path, headers, body }: SdkRequest): WireRequest => ({
  method,
  path,
  headers: Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  ),
  body: toText(body),
});

function toText(body: unknown): string {
  if (body === undefined || body === null) return '';
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  throw new TypeError('The stand-in reads bodies of bytes or text only');
}

/** What `NodeHttpHandler` rejects with when the peer hangs up. */
const connectionReset = (): Error =>
  Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' });

const abortError = (): Error => Object.assign(new Error('Request aborted'), { name: 'AbortError' });

/** Rejects as soon as the signal fires; what the work comes to is then of no interest. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(abortError());
    };
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}
