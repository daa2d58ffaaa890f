/** The real SDK client on a stand-in whose clock the test moves. */
import { SSMClient } from '@aws-sdk/client-ssm';
import type { Seed } from '../../../electron/sample/seed.ts';
import type { SdkRequestHandler } from '../../../electron/sample/stand-in/faces/request-handler.ts';
import { createStandIn, type StandIn } from '../../../electron/sample/stand-in/stand-in.ts';
import type { CellRef } from '../../../shared/model/target.ts';
import { aSeed, home } from './a-seed.ts';
import { misfitsOf, schemasOf } from './sdk-schema.ts';

export interface Bench {
  readonly standIn: StandIn;
  /** A client for a cell, `home` when none is named. Attempts: 1, unless more are asked for. */
  readonly client: (cell?: CellRef, maxAttempts?: number) => SSMClient;
  /** The stand-in's clock. */
  readonly now: () => number;
  /** Moves it on. */
  readonly pass: (ms: number) => void;
}

/** New documents need 1 s to settle; waiting takes no real time. */
export function aBench(seed: Seed = aSeed): Bench {
  let { nowMs } = seed;
  const standIn = createStandIn(seed, {
    now: () => nowMs,
    sleep: (ms) => {
      nowMs += ms;
      return Promise.resolve();
    },
    settleMs: 1_000,
  });
  return {
    standIn,
    client: ({ accountId, region } = home, maxAttempts = 1) =>
      new SSMClient({
        region,
        credentials: { accessKeyId: `PWPSAMPLE${accountId}`, secretAccessKey: 'none' },
        requestHandler: checkedHandler(standIn),
        maxAttempts,
      }),
    now: () => nowMs,
    pass: (ms) => {
      nowMs += ms;
    },
  };
}

/** The stand-in's handler; it throws where a whole good answer does not fit the SDK's own model. */
function checkedHandler(standIn: StandIn): SdkRequestHandler {
  const handler = standIn.requestHandler();
  return {
    ...handler,
    async handle(request, options) {
      const answer = await handler.handle(request, options);
      const { statusCode, body } = answer.response;
      const [, operation = ''] = request.headers['x-amz-target']?.split('.') ?? [];
      const json = statusCode === 200 ? parseWhole(new TextDecoder().decode(body)) : undefined;
      const misfits = json === undefined ? [] : misfitsOf(schemasOf(operation).output, json);
      if (misfits.length > 0) throw new Error(`${operation}: ${misfits.join('; ')}`);
      return answer;
    },
  };
}

/** Undefined for the half bodies of the fault `truncated`, which are for the SDK to find. */
function parseWhole(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    return undefined;
  }
}

/** How a call was refused: the error's name, and its message. Fails when it was not. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ name: string; message: string }> {
  const outcome = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error('The call was not refused');
  return { name: outcome.name, message: outcome.message };
}
