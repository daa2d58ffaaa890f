/** The way of sign-in calls: each host's proxy is asked for once, connections are kept and shared. */
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Connection, NetworkFacts } from './connection.ts';

/** How this machine reaches hosts. */
export type NetworkFor = (hosts: readonly string[]) => Promise<NetworkFacts>;

type NodeHttpHandlerFace = Pick<
  NodeHttpHandler,
  'metadata' | 'handle' | 'updateHttpClientConfig' | 'httpHandlerConfigs' | 'destroy'
>;

export interface NetworkWay {
  /** For any number of clients; what they do on `destroy` leaves the others' connections alone. */
  readonly requestHandler: NodeHttpHandler;
  readonly close: () => void;
}

/** Opens nothing before the first request. */
export function openNetworkWay(networkFor: NetworkFor): NetworkWay {
  const ways = new Map<string, Promise<Connection>>();
  const openTo = async (host: string): Promise<Connection> => {
    // The SDK's own handler comes with it, when it is first needed.
    const { directNetwork, openConnection } = await import('./connection.ts');
    return openConnection(isLoopback(host) ? directNetwork : await networkFor([host]));
  };
  const wayTo = (host: string): Promise<Connection> => {
    const known = ways.get(host);
    if (known !== undefined) return known;
    const made = openTo(host);
    ways.set(host, made);
    // Facts that could not be had are asked for again with the next request.
    made.catch(() => ways.delete(host));
    return made;
  };
  const handler: NodeHttpHandlerFace = {
    metadata: { handlerProtocol: 'http/1.1' },
    handle: async (request, options) =>
      (await wayTo(request.hostname)).handlerFor(request.hostname).handle(request, options),
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
    destroy: () => undefined,
  };
  return {
    // The SDK's type also names its internals; what it calls is `handle`.
    requestHandler: handler as NodeHttpHandler,
    close: () => {
      for (const way of ways.values()) void way.then((connection) => connection.close());
    },
  };
}

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host);
