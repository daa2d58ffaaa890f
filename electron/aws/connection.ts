/** The way to AWS: one shared keep-alive agent, through the proxy and with the certificates of this machine. */
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { rootCertificates } from 'node:tls';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { proxyErrorCode } from './aws-error.ts';

/** What this machine's network asks for. Plain data. */
export interface NetworkFacts {
  /** Certificates in PEM that are trusted beside the usual ones. */
  readonly extraCertificates: readonly string[];
  /** Proxy of a host, `http://proxy:3128`; a host that is missing is reached directly. */
  readonly proxies: Readonly<Record<string, string>>;
}

export const directNetwork: NetworkFacts = { extraCertificates: [], proxies: {} };

/** Connections to one host. Each is a file handle, of which some systems give a process only so many. */
export const socketsAHost = 256;

const timeouts = { connectionTimeout: 10_000, requestTimeout: 30_000, throwOnRequestTimeout: true };

const keep = { keepAlive: true, maxSockets: socketsAHost };

export interface Connection {
  /** The handler for requests to a host; the same one for all that go the same way. */
  readonly handlerFor: (host: string) => NodeHttpHandler;
  readonly close: () => void;
}

/** Opens nothing before the first request; connections are kept and used again. */
export function openConnection(network: NetworkFacts = directNetwork): Connection {
  const handlers = new Map<string, NodeHttpHandler>();
  const { extraCertificates } = network;
  const tls =
    extraCertificates.length === 0 ? {} : { ca: [...rootCertificates, ...extraCertificates] };
  const make = (proxy: string): NodeHttpHandler => {
    // Its class descends from the agents' common ancestor only, though it is an agent for HTTPS.
    const agents: object = {
      httpsAgent:
        proxy === '' ? new HttpsAgent({ ...keep, ...tls }) : new TellingProxyAgent(proxy, tls),
      httpAgent: new HttpAgent(keep),
    };
    return new NodeHttpHandler({ ...timeouts, ...agents });
  };

  return {
    handlerFor: (host) => {
      const proxy = network.proxies[host] ?? '';
      const known = handlers.get(proxy);
      if (known !== undefined) return known;
      const made = make(proxy);
      handlers.set(proxy, made);
      return made;
    },
    close: () => handlers.forEach((handler) => handler.destroy()),
  };
}

/** What a proxy answers to CONNECT, and every failure to reach it, is told apart from AWS's answers. */
class TellingProxyAgent extends HttpsProxyAgent<string> {
  private readonly tls: { readonly ca?: string[] };

  constructor(proxy: string, tls: { readonly ca?: string[] }) {
    super(proxy, { ...keep, ...tls });
    this.tls = tls;
  }

  override async connect(
    ...[request, options]: Parameters<HttpsProxyAgent<string>['connect']>
  ): ReturnType<HttpsProxyAgent<string>['connect']> {
    const refusals: string[] = [];
    request.once('proxyConnect', ({ statusCode }: { readonly statusCode: number }) => {
      if (statusCode !== 200) refusals.push(`The proxy answered ${statusCode}.`);
    });
    try {
      // It uses its own certificates for the proxy only: what lies behind needs them too.
      const socket = await super.connect(request, { ...options, ...this.tls });
      if (refusals.length === 0) return socket;
      socket.destroy();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      refusals.push(`The proxy cannot be reached: ${why}`);
    }
    throw Object.assign(new Error(refusals[0]), { code: proxyErrorCode });
  }
}
