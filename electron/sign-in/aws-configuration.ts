/** The shared AWS files as they are now: profiles, sessions, and what needs consent. */
import type { AwsAccess, ConsentWish } from '../../shared/ipc/access-summaries.ts';
import type { AwsEnvironment } from './aws-environment.ts';
import { wishesOfProfile, wishesOfSession } from './consents.ts';
import { configuredEndpoint } from './endpoints.ts';
import { parseAwsFiles, type AwsFiles } from './parse-aws-files.ts';
import { readProfiles, type AwsProfile } from './profiles.ts';
import { readSessions, sessionKeyOf, type SsoSession } from './sso-session.ts';

export type FileReading =
  | { readonly state: 'read'; readonly text: string }
  | { readonly state: 'missing' | 'unreadable' | 'too-large' };

/** What the files and the environment say together. Holds secrets of static keys. */
export interface AwsConfiguration {
  readonly environment: AwsEnvironment;
  readonly readings: AwsAccess['files'];
  readonly files: AwsFiles;
  readonly profiles: readonly AwsProfile[];
  readonly sessions: readonly SsoSession[];
  /** Where SSM is asked for accounts of sessions; null: AWS's own. */
  readonly ssmEndpoint: string | null;
}

/** Nobody writes an AWS configuration of this size. */
export const mostConfigBytes = 10 * 1024 * 1024;

export async function readConfiguration(
  environment: AwsEnvironment,
  readText: (path: string) => Promise<FileReading>,
): Promise<AwsConfiguration> {
  const { configPath, credentialsPath } = environment;
  const [config, credentials] = await Promise.all([
    readText(configPath),
    readText(credentialsPath),
  ]);
  const files = parseAwsFiles(textOf(config), textOf(credentials));
  const profiles = readProfiles(files);
  return {
    environment,
    readings: [
      { path: configPath, state: config.state },
      { path: credentialsPath, state: credentials.state },
    ],
    files,
    profiles,
    sessions: readSessions(files, profiles, environment),
    ssmEndpoint: configuredEndpoint('ssm', null, { files, environment }),
  };
}

const textOf = (reading: FileReading): string => (reading.state === 'read' ? reading.text : '');

/** Everything that using a profile needs consent to: its own wishes, and those of its session. */
export function profileWishes(
  configuration: AwsConfiguration,
  profile: AwsProfile,
): readonly Omit<ConsentWish, 'given'>[] {
  const key = sessionKeyOf(profile);
  const session = configuration.sessions.find((each) => each.key === key);
  const own = wishesOfProfile(profile, configuration);
  const others = session === undefined ? [] : sessionWishes(configuration, session);
  return [...own, ...others.filter(({ id }) => !own.some((each) => each.id === id))];
}

export const sessionWishes = (
  { ssmEndpoint }: AwsConfiguration,
  session: SsoSession,
): readonly Omit<ConsentWish, 'given'>[] => wishesOfSession(session, ssmEndpoint);
