import type { z } from 'zod';
import type { Result } from '../kernel/result.ts';
import type { bridgeError, contract } from './contract.ts';
import type { BridgeEvents } from './events.ts';

export type Channel = keyof typeof contract;
export type Input<C extends Channel> = z.output<(typeof contract)[C]['input']>;
export type Output<C extends Channel> = z.output<(typeof contract)[C]['output']>;
export type BridgeError = z.output<typeof bridgeError>;
export type Reply<C extends Channel> = Result<Output<C>, BridgeError>;

/** One function a channel, the same at both ends: preload offers it, main implements it. */
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Promise<Reply<C>> };

/** What `window.bridge` is: the handlers, and one way to hear main's events. Answers how to stop listening. */
export type Bridge = Handlers & {
  readonly listen: <E extends keyof BridgeEvents>(
    event: E,
    onEvent: (payload: BridgeEvents[E]) => void,
  ) => () => void;
};
