/** This app as a client of the token service: registered once, then taken from the cache. */
import type { RegisteredClient, SsoOidcDoor } from '../aws/sso-oidc-door.ts';
import type { SsoError } from '../aws/sso-error.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { SsoSession } from './sso-session.ts';
import { formatRegistration, parseRegistration, registrationFileName } from './token-cache.ts';

/** Without it a token opens no accounts, and there is nothing to renew it with. */
const defaultScopes: readonly string[] = ['sso:account:access'];
const browserGrants: readonly string[] = ['authorization_code', 'refresh_token'];
const clientName = 'Patch Window Planner';

export interface RegisterPorts {
  readonly read: (fileName: string) => Promise<string | null>;
  readonly write: (fileName: string, text: string) => Promise<void>;
  readonly nowMs: () => EpochMs;
}

/** The scopes to ask for. */
export const scopesOf = ({ scopes }: SsoSession): readonly string[] => scopes ?? defaultScopes;

/** A registered client for the method; `anew` passes over the cache. */
export async function registerClient(
  ports: RegisterPorts,
  door: SsoOidcDoor,
  wanted: {
    readonly session: SsoSession;
    readonly method: 'browser' | 'device-code';
    readonly anew: boolean;
  },
): Promise<Result<RegisteredClient, SsoError>> {
  const { session, method, anew } = wanted;
  const fileName = registrationFileName({
    sessionName: session.key,
    startUrl: session.startUrl,
    region: session.region,
    scopes: session.scopes,
  });
  const cached = anew ? null : parseRegistration(await ports.read(fileName));
  if (cached !== null && cached.expiresAtMs > ports.nowMs() + 60_000)
    if ((cached.grantTypes?.includes('authorization_code') ?? false) === (method === 'browser'))
      return ok(cached);
  const scopes = scopesOf(session);
  const registered =
    method === 'browser'
      ? await door.registerForBrowser({
          clientName,
          startUrl: session.startUrl,
          scopes,
          grantTypes: browserGrants,
        })
      : await door.registerForDevice({
          clientName,
          scopes: session.style === 'legacy' ? null : scopes,
        });
  if (!registered.ok) return registered;
  await ports.write(
    fileName,
    formatRegistration({
      ...registered.value,
      scopes: session.style === 'legacy' ? null : scopes,
      grantTypes: method === 'browser' ? browserGrants : null,
    }),
  );
  return registered;
}
