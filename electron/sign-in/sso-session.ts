/** The sign-ins that the files describe: named sessions, and the legacy style's start pages. */
import type { AwsEnvironment } from './aws-environment.ts';
import { configuredEndpoint } from './endpoints.ts';
import type { AwsFiles, Section } from './parse-aws-files.ts';
import type { AwsProfile } from './profiles.ts';

/** One sign-in: what names its token, and where it is asked for. */
export interface SsoSession {
  /** The session's name, or the start URL of the legacy style; names the token's file. */
  readonly key: string;
  readonly style: 'session' | 'legacy';
  readonly startUrl: string;
  readonly region: string;
  /** As configured; null: none are. */
  readonly scopes: readonly string[] | null;
  /** Addresses in place of AWS's own; null: AWS's own. */
  readonly oidcEndpoint: string | null;
  readonly portalEndpoint: string | null;
  readonly stsEndpoint: string | null;
}

/** A region as it may stand in a host's name; anything else could lead to another host. */
export const isRegionName = (text: string): boolean => /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/.test(text);

/** Sessions that have a start page and a region, in the order of the files. */
export function readSessions(
  files: AwsFiles,
  profiles: readonly AwsProfile[],
  environment: AwsEnvironment,
): readonly SsoSession[] {
  // Profiles have no say in where sign-ins go: a session belongs to many.
  const endpoint = (service: 'sso_oidc' | 'sso' | 'sts') =>
    configuredEndpoint(service, null, { files, environment });
  const endpoints = {
    oidcEndpoint: endpoint('sso_oidc'),
    portalEndpoint: endpoint('sso'),
    stsEndpoint: endpoint('sts'),
  };
  const named = [...files.sessions].flatMap(([name, keys]) =>
    sessionOf(name, 'session', keys).map((session) => ({ ...session, ...endpoints })),
  );
  const legacy = profiles.flatMap(({ links }) => {
    const keys = links.at(-1)?.kind === 'sso-legacy' ? links.at(-1)?.keys : undefined;
    return sessionOf(keys?.get('sso_start_url') ?? '', 'legacy', keys ?? new Map()).map(
      (session) => ({ ...session, ...endpoints }),
    );
  });
  return [...new Map([...legacy, ...named].map((session) => [session.key, session])).values()];
}

function sessionOf(key: string, style: SsoSession['style'], keys: Section) {
  const startUrl = keys.get('sso_start_url');
  const region = keys.get('sso_region');
  if (startUrl === undefined || region === undefined) return [];
  if (!isWebAddress(startUrl) || !isRegionName(region)) return [];
  const scopes = style === 'session' ? keys.get('sso_registration_scopes') : undefined;
  return [{ key, style, startUrl, region, scopes: scopes === undefined ? null : scopesOf(scopes) }];
}

const scopesOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '');

const isWebAddress = (url: string): boolean =>
  URL.canParse(url) && ['https:', 'http:'].includes(new URL(url).protocol);

/** The session that a profile signs in with, if it is of either SSO style. */
export function sessionKeyOf({ links }: AwsProfile): string | null {
  const last = links.at(-1);
  if (last?.kind === 'sso-session') return last.keys.get('sso_session') ?? null;
  return last?.kind === 'sso-legacy' ? (last.keys.get('sso_start_url') ?? null) : null;
}
