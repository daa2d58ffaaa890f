/** What the environment says about AWS: where its files are, and whether other addresses are asked. */
import { join } from 'node:path';

/** The services that this app asks; the names are those of the environment's variables. */
export type AwsService = 'ssm' | 'sso' | 'sso_oidc' | 'sts';
export const awsServices: readonly AwsService[] = ['ssm', 'sso', 'sso_oidc', 'sts'];

export interface AwsEnvironment {
  readonly configPath: string;
  readonly credentialsPath: string;
  /** Of the tokens; hangs on HOME alone. */
  readonly tokenFolder: string;
  /** `AWS_PROFILE`, which is offered first. */
  readonly profile: string | null;
  /** Addresses in place of AWS's own, by service. */
  readonly endpoints: Readonly<Partial<Record<AwsService, string>>>;
  /** Addresses in the files are passed over too. */
  readonly ignoresEndpoints: boolean;
}

/** Reads the variables as the SDK does; `systemHome` counts when none names a home. */
export function readAwsEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  systemHome: string,
): AwsEnvironment {
  const home = homeOf(env) ?? systemHome;
  const expand = (path: string): string =>
    path.startsWith('~/') ? join(home, path.slice(2)) : path;
  const ignoresEndpoints = env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS']?.toLowerCase() === 'true';
  return {
    configPath: expand(filled(env['AWS_CONFIG_FILE']) ?? join(home, '.aws', 'config')),
    credentialsPath: expand(
      filled(env['AWS_SHARED_CREDENTIALS_FILE']) ?? join(home, '.aws', 'credentials'),
    ),
    tokenFolder: join(home, '.aws', 'sso', 'cache'),
    profile: filled(env['AWS_PROFILE']) ?? null,
    endpoints: ignoresEndpoints ? {} : endpointsOf(env),
    ignoresEndpoints,
  };
}

function homeOf(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const homePath = filled(env['HOMEPATH']);
  return (
    filled(env['HOME']) ??
    filled(env['USERPROFILE']) ??
    (homePath === undefined ? undefined : `${env['HOMEDRIVE'] ?? 'C:\\'}${homePath}`)
  );
}

function endpointsOf(env: Readonly<Record<string, string | undefined>>) {
  const general = filled(env['AWS_ENDPOINT_URL']);
  return Object.fromEntries(
    awsServices.flatMap((service) => {
      const url = filled(env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`]) ?? general;
      return url === undefined ? [] : [[service, url] as const];
    }),
  );
}

const filled = (value: string | undefined): string | undefined =>
  value === undefined || value === '' ? undefined : value;
