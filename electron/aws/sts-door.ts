/** STS: whose credentials these are, and roles assumed with them. */
import type { Result } from '../../shared/kernel/result.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { SsoError } from './sso-error.ts';
import { attempt, clientOptions, given, type ServicePlace } from './sso-oidc-door.ts';

/** Keys to sign with. Secret. */
export interface SigningKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  /** null: they do not end. */
  readonly expiresAtMs: EpochMs | null;
}

export interface CallerIdentity {
  readonly accountId: string;
  readonly arn: string;
}

/** Asks STS whose keys these are. Needs no permission. */
export const askIdentity = (
  place: ServicePlace,
  keys: SigningKeys,
): Promise<Result<CallerIdentity, SsoError>> =>
  attempt(async () => {
    const { GetCallerIdentityCommand, STSClient } = await import('@aws-sdk/client-sts');
    const client = new STSClient({
      ...clientOptions(place),
      credentials: sdkKeys(keys),
      maxAttempts: 4,
    });
    try {
      const { Account, Arn } = await client.send(new GetCallerIdentityCommand({}));
      return { accountId: given(Account, 'Account'), arn: Arn ?? '' };
    } finally {
      client.destroy();
    }
  });

export interface RoleToAssume {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly externalId: string | null;
  readonly durationSeconds: number;
}

/** Assumes a role with other keys. */
export const assumeRole = (
  place: ServicePlace,
  source: SigningKeys,
  role: RoleToAssume,
): Promise<Result<SigningKeys, SsoError>> =>
  provided(async () =>
    (await providers()).fromTemporaryCredentials({
      masterCredentials: sdkKeys(source),
      params: {
        RoleArn: role.roleArn,
        RoleSessionName: role.sessionName,
        DurationSeconds: role.durationSeconds,
        ...(role.externalId === null ? {} : { ExternalId: role.externalId }),
      },
      clientConfig: clientOptions(place),
    }),
  );

/** Keys by a token that another program keeps in a file. */
export const assumeRoleWithTokenFile = (
  place: ServicePlace,
  role: {
    readonly roleArn: string;
    readonly tokenFile: string;
    readonly sessionName: string;
  },
): Promise<Result<SigningKeys, SsoError>> =>
  provided(async () =>
    (await providers()).fromTokenFile({
      roleArn: role.roleArn,
      webIdentityTokenFile: role.tokenFile,
      roleSessionName: role.sessionName,
      clientConfig: clientOptions(place),
    }),
  );

/** The two files, and the profile in them that is meant. */
export interface ProfileInFiles {
  readonly profile: string;
  readonly configPath: string;
  readonly credentialsPath: string;
}

/**
 * Runs the profile's `credential_process`, as it stands in the files at this moment. What the program
 * prints to its error stream is not told: it may hold secrets.
 */
export const runCredentialProcess = async (
  files: ProfileInFiles,
): Promise<Result<SigningKeys, SsoError>> => {
  const result = await inTime(
    provided(async () => (await providers()).fromProcess(inFiles(files))),
  );
  if (result?.ok === true) return result;
  const what = result === null ? 'has not answered for a minute' : 'gave no credentials';
  const message = `The command ${what}. Run it in a terminal to see why.`;
  return { ok: false, error: { kind: 'refused', message } };
};

/** A command may wait for a person who does not see it. */
const longestCommandMs = 60_000;

/** Null when it takes longer. The SDK has no way to end the command; its answer is then not waited for. */
async function inTime<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), longestCommandMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Keys of `aws login`, renewed by its own token. */
export const loginCredentials = (files: ProfileInFiles): Promise<Result<SigningKeys, SsoError>> =>
  provided(async () => (await providers()).fromLoginCredentials(inFiles(files)));

/** Keys of the environment that the app was started in. */
export const environmentCredentials = (): Promise<Result<SigningKeys, SsoError>> =>
  provided(async () => (await providers()).fromEnv());

const inFiles = ({ profile, configPath, credentialsPath }: ProfileInFiles) => ({
  profile,
  configFilepath: configPath,
  filepath: credentialsPath,
  // Otherwise the SDK would go by the files as they were when it first read them.
  ignoreCache: true,
});

interface SdkKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
  readonly expiration?: Date | undefined;
}

/** Loaded with the first question: a window is on screen before the SDK is needed. */
const providers = () => import('@aws-sdk/credential-providers');

const provided = (
  provider: () => Promise<() => Promise<SdkKeys>>,
): Promise<Result<SigningKeys, SsoError>> =>
  attempt(async () => {
    const ask = await provider();
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = await ask();
    return {
      accessKeyId,
      secretAccessKey,
      ...(sessionToken === undefined ? {} : { sessionToken }),
      expiresAtMs: expiration?.getTime() ?? null,
    };
  });

const sdkKeys = ({ accessKeyId, secretAccessKey, sessionToken }: SigningKeys) => ({
  accessKeyId,
  secretAccessKey,
  ...(sessionToken === undefined ? {} : { sessionToken }),
});
