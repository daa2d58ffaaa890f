/** Keys kept in memory until shortly before they end; one request in flight for each. */
import type { SigningKeys } from '../aws/sts-door.ts';
import type { CredentialsError } from '../services/credentials-port.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';

/** Keys with the account that STS said they belong to. */
export interface KnownKeys extends SigningKeys {
  readonly accountId: string;
  /** Who the keys are, as STS names them. */
  readonly arn: string;
}

export type KeysResult = Result<KnownKeys, CredentialsError>;

export interface KeptKeys {
  /** Those that are kept, or what `ask` answers. A refusal is not kept. */
  readonly get: (name: string, ask: () => Promise<KeysResult>) => Promise<KeysResult>;
  /** Who the keys that came last are. */
  readonly lastArn: () => string | null;
  readonly forget: (which: (name: string) => boolean) => void;
}

/** Keys with less left are asked for anew. */
const leastLeftMs = 5 * 60_000;

export function keepKeys(nowMs: () => EpochMs): KeptKeys {
  const kept = new Map<string, KnownKeys>();
  const asking = new Map<string, Promise<KeysResult>>();
  let lastArn: string | null = null;
  return {
    get: (name, ask) => {
      const known = kept.get(name);
      if (known !== undefined && lasts(known, nowMs()))
        return Promise.resolve({ ok: true, value: known });
      const running = asking.get(name);
      if (running !== undefined) return running;
      const asked = ask()
        .then((result) => {
          if (result.ok) lastArn = result.value.arn;
          // What was forgotten while it was asked for is not kept.
          if (result.ok && asking.get(name) === asked) kept.set(name, result.value);
          return result;
        })
        .finally(() => {
          if (asking.get(name) === asked) asking.delete(name);
        });
      asking.set(name, asked);
      return asked;
    },
    lastArn: () => lastArn,
    forget: (which) => {
      for (const name of [...kept.keys(), ...asking.keys()])
        if (which(name)) {
          kept.delete(name);
          asking.delete(name);
        }
    },
  };
}

const lasts = ({ expiresAtMs }: KnownKeys, nowMs: EpochMs): boolean =>
  expiresAtMs === null || expiresAtMs - nowMs > leastLeftMs;
