/** Tokens and client registrations as the AWS CLI v2 keeps them (aws-facts 6.2): its names, its fields. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { EpochMs } from '../../shared/time/time-range.ts';

const instant = z.string().transform((text, context): EpochMs => {
  // Old files end in "UTC" instead of "Z"; SDKs write milliseconds as well.
  const ms = Date.parse(text.replace(/UTC$/, 'Z'));
  if (Number.isNaN(ms)) context.addIssue({ code: 'custom', message: 'is no instant' });
  return ms;
});

const token = z.looseObject({
  startUrl: z.string().optional(),
  region: z.string().optional(),
  accessToken: z.string().min(1),
  expiresAt: instant,
  clientId: z.string().optional(),
  clientSecret: z.string().optional(),
  registrationExpiresAt: instant.optional(),
  refreshToken: z.string().optional(),
});

const registration = z.looseObject({
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  expiresAt: instant,
  scopes: z.array(z.string()).optional(),
  grantTypes: z.array(z.string()).optional(),
  // A token's file has all of the above too.
  accessToken: z.undefined().optional(),
});

/** A token with what is needed to renew it. Secret. */
export interface SsoToken {
  readonly startUrl: string;
  readonly region: string;
  readonly accessToken: string;
  readonly expiresAtMs: EpochMs;
  readonly clientId: string | null;
  readonly clientSecret: string | null;
  readonly registrationExpiresAtMs: EpochMs | null;
  readonly refreshToken: string | null;
}

/** A client as it was registered with the token service. Secret. */
export interface ClientRegistration {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly expiresAtMs: EpochMs;
  readonly scopes: readonly string[] | null;
  readonly grantTypes: readonly string[] | null;
}

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');

/** `key`: the session's name, or the start URL of the legacy style. */
export const tokenFileName = (key: string): string => `${sha1(key)}.json`;

/** What a registration belongs to. `scopes` null: the configuration names none. */
export interface RegistrationOwner {
  readonly sessionName: string;
  readonly startUrl: string;
  readonly region: string;
  readonly scopes: readonly string[] | null;
}

/** The CLI's name: SHA-1 of what Python's `json.dumps(sort_keys=True)` makes of the owner. */
export const registrationFileName = (owner: RegistrationOwner): string =>
  `${sha1(
    pythonJson([
      ['region', owner.region],
      ['scopes', owner.scopes],
      ['session_name', owner.sessionName],
      ['startUrl', owner.startUrl],
      ['tool', 'botocore'],
    ]),
  )}.json`;

function pythonJson(entries: readonly (readonly [string, string | readonly string[] | null])[]) {
  const members = entries.map(([key, value]) => `${pythonText(key)}: ${pythonValue(value)}`);
  return `{${members.join(', ')}}`;
}

const pythonValue = (value: string | readonly string[] | null): string =>
  value === null
    ? 'null'
    : typeof value === 'string'
      ? pythonText(value)
      : `[${value.map(pythonText).join(', ')}]`;

/** Python escapes all that is not ASCII; JavaScript does not. */
const pythonText = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Reads a token's file. Null: half a file, another tool's, or none. */
export function parseToken(text: string | null): SsoToken | null {
  const found = token.safeParse(parseJson(text));
  if (!found.success) return null;
  const { data } = found;
  return {
    startUrl: data.startUrl ?? '',
    region: data.region ?? '',
    accessToken: data.accessToken,
    expiresAtMs: data.expiresAt,
    clientId: data.clientId ?? null,
    clientSecret: data.clientSecret ?? null,
    registrationExpiresAtMs: data.registrationExpiresAt ?? null,
    refreshToken: data.refreshToken ?? null,
  };
}

/** The token as the CLI writes it, fields in its order, instants without fractions. */
export const formatToken = (value: SsoToken): string =>
  JSON.stringify({
    startUrl: value.startUrl,
    region: value.region,
    accessToken: value.accessToken,
    expiresAt: cliInstant(value.expiresAtMs),
    ...(value.clientId === null ? {} : { clientId: value.clientId }),
    ...(value.clientSecret === null ? {} : { clientSecret: value.clientSecret }),
    ...(value.registrationExpiresAtMs === null
      ? {}
      : { registrationExpiresAt: cliInstant(value.registrationExpiresAtMs) }),
    ...(value.refreshToken === null ? {} : { refreshToken: value.refreshToken }),
  });

/** Reads a registration's file; null as with tokens. */
export function parseRegistration(text: string | null): ClientRegistration | null {
  const found = registration.safeParse(parseJson(text));
  if (!found.success) return null;
  const { clientId, clientSecret, expiresAt, scopes, grantTypes } = found.data;
  return {
    clientId,
    clientSecret,
    expiresAtMs: expiresAt,
    scopes: scopes ?? null,
    grantTypes: grantTypes ?? null,
  };
}

/** The registration as the CLI writes it. */
export const formatRegistration = (value: ClientRegistration): string =>
  JSON.stringify({
    clientId: value.clientId,
    clientSecret: value.clientSecret,
    expiresAt: cliInstant(value.expiresAtMs),
    ...(value.scopes === null ? {} : { scopes: value.scopes }),
    ...(value.grantTypes === null ? {} : { grantTypes: value.grantTypes }),
  });

const cliInstant = (ms: EpochMs): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null; // Writers of these files are not atomic: half a file is read again later.
  }
}
