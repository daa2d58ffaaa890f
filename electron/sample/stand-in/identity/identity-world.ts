/** What the identity stand-in remembers while it runs. Its secrets are canaries: easy to find where they may not be. */
import type { EpochMs } from '../../../../shared/time/time-range.ts';
import type { IdentitySeed } from './identity-seed.ts';

export interface RegisteredClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly expiresAtMs: EpochMs;
  readonly scopes: readonly string[];
  readonly grantTypes: readonly string[];
  readonly redirectUris: readonly string[];
  /** The start page; null for clients of the device code, which name it later. */
  readonly startUrl: string | null;
}

/** A code that waits to become a token. */
export interface OpenCode {
  readonly clientId: string;
  readonly startUrl: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

export interface OpenDevice {
  readonly clientId: string;
  readonly startUrl: string;
  readonly userCode: string;
  readonly endsAtMs: EpochMs;
  state: 'open' | 'confirmed' | 'denied';
}

export interface IssuedAccess {
  readonly startUrl: string;
  readonly endsAtMs: EpochMs;
}

export interface IdentityWorld {
  readonly seed: IdentitySeed;
  readonly clients: Map<string, RegisteredClient>;
  readonly codes: Map<string, OpenCode>;
  readonly devices: Map<string, OpenDevice>;
  readonly accessTokens: Map<string, IssuedAccess>;
  /** Refresh token to start page. */
  readonly refreshTokens: Map<string, string>;
  /** Distinct, and the same in each run. */
  readonly secret: (what: string) => string;
}

export function identityWorldOf(seed: IdentitySeed): IdentityWorld {
  let made = 0;
  return {
    seed,
    clients: new Map(),
    codes: new Map(),
    devices: new Map(),
    accessTokens: new Map(),
    refreshTokens: new Map(),
    secret: (what) => {
      made += 1;
      return `CANARY-${what}-${String(made).padStart(4, '0')}`;
    },
  };
}
