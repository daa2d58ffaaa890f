/** The face inside the process: the `requestHandler` of AWS SDK v3 clients. */
import type { WireAnswer, WireRequest } from '../protocol.ts';

/** The request as the SDK hands it over, already signed. */
interface SdkRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes in current SDKs, text in older ones. */
  readonly body?: unknown;
}

/** The answer as the SDK wants it. */
interface SdkResponse {
  readonly response: {
    readonly statusCode: number;
    readonly headers: Record<string, string>;
    readonly body: Uint8Array;
  };
}

/** What the SDK passes beside a request. */
interface SdkRequestOptions {
  /** Native signals only: those of the SDK's own old package are passed over. */
  readonly abortSignal?: { readonly aborted: boolean } | undefined;
  readonly requestTimeout?: number | undefined;
}

/** What SDK clients take as `requestHandler`. */
export interface SdkRequestHandler {
  readonly metadata: { readonly handlerProtocol: string };
  /**
   * Rejects with `AbortError` when the signal fires, with `TimeoutError` after `requestTimeout` ms,
   * and with `ECONNRESET` when the connection breaks.
   */
  handle(request: SdkRequest, options?: SdkRequestOptions): Promise<SdkResponse>;
  updateHttpClientConfig(): void;
  httpHandlerConfigs(): Record<string, never>;
  destroy(): void;
}

type Serve = (request: WireRequest, signal?: AbortSignal) => Promise<WireAnswer>;

/** A handler that answers from the service instead of the network. */
export function requestHandlerOf(serve: Serve): SdkRequestHandler {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(request, options = {}) {
      const signal = signalOf(options);
      const answer = await unlessAborted(() => serve(toWire(request), signal), signal);
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

/** Fires when the caller gives up or has waited long enough. */
function signalOf({ abortSignal, requestTimeout = 0 }: SdkRequestOptions): AbortSignal {
  const signals = abortSignal instanceof AbortSignal ? [abortSignal] : [];
  if (requestTimeout > 0) signals.push(AbortSignal.timeout(requestTimeout));
  return AbortSignal.any(signals);
}

/** Rejects as soon as the signal fires; what the work comes to is then of no interest. */
function unlessAborted<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(isTimeout(signal.reason) ? signal.reason : abortError());
    };
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener('abort', stop, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => {
        signal.removeEventListener('abort', stop);
      });
  });
}

const isTimeout = (reason: unknown): reason is DOMException =>
  reason instanceof DOMException && reason.name === 'TimeoutError';
