/** The state of signing in as it is looked at: files and tokens read anew, changes told by themselves. */
import type {
  AwsAccess,
  Discovery,
  MappedAccount,
  SignInProgress,
} from '../../shared/ipc/access-summaries.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import {
  readConfiguration,
  sessionWishes,
  type AwsConfiguration,
  type FileReading,
} from './aws-configuration.ts';
import type { AwsEnvironment } from './aws-environment.ts';
import { describeAccess } from './describe-access.ts';
import { watchSessions } from './session-watch.ts';
import type { SsoSession } from './sso-session.ts';
import type { SsoToken } from './token-cache.ts';
import { canRenew, type TokenKeeper } from './token-keeper.ts';

/** What is remembered between runs. */
export interface AccessMemory {
  readonly mapped: () => readonly MappedAccount[];
  readonly keepMapped: (mapped: readonly MappedAccount[]) => void;
  readonly consents: () => readonly string[];
  readonly keepConsents: (consents: readonly string[]) => void;
  readonly discoveries: () => readonly Discovery[];
  readonly keepDiscoveries: (discoveries: readonly Discovery[]) => void;
}

export interface AccessStatePorts {
  readonly environment: AwsEnvironment;
  readonly readText: (path: string) => Promise<FileReading>;
  readonly keeper: TokenKeeper;
  /** Null: there is nothing to watch yet. */
  readonly watchTokens: (onChange: () => void) => (() => void) | null;
  readonly memory: AccessMemory;
  readonly signIn: () => SignInProgress | null;
  readonly nowMs: () => EpochMs;
  readonly onChanged: (access: AwsAccess) => void;
}

export interface AccessState {
  /** At most a second old, so that a thousand cells do not read the files a thousand times. */
  readonly configuration: () => Promise<AwsConfiguration>;
  /** All of it, read anew. */
  readonly describe: () => Promise<AwsAccess>;
  /** Describes and tells, if anything is not as it was told last; `signedInKey` as in `SessionWatch`. */
  readonly look: (signedInKey?: string) => Promise<AwsAccess>;
  readonly onSignedIn: (listener: (accountIds: readonly string[]) => void) => () => void;
  readonly hasConsent: (configuration: AwsConfiguration, session: SsoSession) => boolean;
  readonly close: () => void;
}

/** A clock that was set back makes nothing younger. */
const isFresh = (ageMs: number): boolean => ageMs >= 0 && ageMs < 1_000;

export function openAccessState(ports: AccessStatePorts): AccessState {
  const { environment, readText, keeper, memory, nowMs } = ports;
  let reading: { readonly atMs: EpochMs; readonly value: Promise<AwsConfiguration> } | null = null;
  let stopWatching: (() => void) | null = null;
  let told = '';
  const sessions = watchSessions(nowMs, {
    lookAgain: () => void look(),
    isWatching: () => stopWatching !== null,
  });

  const readAnew = (): Promise<AwsConfiguration> => {
    reading = { atMs: nowMs(), value: readConfiguration(environment, readText) };
    return reading.value;
  };

  async function describe(): Promise<AwsAccess> {
    // The folder may have come into being since.
    stopWatching ??= ports.watchTokens(() => void look());
    const configuration = await readAnew();
    const tokens = await readTokens(keeper, configuration);
    renewEnded(ports, { configuration, tokens }, () => void look());
    return describeAccess({
      configuration,
      tokens,
      mapped: memory.mapped(),
      discoveries: memory.discoveries(),
      consents: memory.consents(),
      signIn: ports.signIn(),
      nowMs: nowMs(),
    });
  }

  async function look(signedInKey?: string): Promise<AwsAccess> {
    const access = await describe();
    const text = JSON.stringify(access);
    if (text !== told) ports.onChanged(access);
    told = text;
    sessions.see(access, signedInKey);
    return access;
  }

  return {
    configuration: () =>
      reading !== null && isFresh(nowMs() - reading.atMs) ? reading.value : readAnew(),
    describe,
    look,
    onSignedIn: sessions.onSignedIn,
    hasConsent: (configuration, session) => hasConsent(memory, configuration, session),
    close: () => {
      stopWatching?.();
      sessions.close();
    },
  };
}

type Tokens = ReadonlyMap<string, SsoToken | null>;

async function readTokens(keeper: TokenKeeper, { sessions }: AwsConfiguration): Promise<Tokens> {
  const found = await Promise.all(sessions.map(({ key }) => keeper.read(key)));
  return new Map(sessions.map(({ key }, index) => [key, found[index] ?? null]));
}

/** Tokens that have ended and can be renewed are, in the background; then it is looked at again. */
function renewEnded(
  { keeper, memory, nowMs }: AccessStatePorts,
  { configuration, tokens }: { readonly configuration: AwsConfiguration; readonly tokens: Tokens },
  onRenewed: () => void,
): void {
  for (const session of configuration.sessions) {
    const token = tokens.get(session.key) ?? null;
    if (token === null || token.expiresAtMs > nowMs() || !canRenew(token, nowMs())) continue;
    if (!hasConsent(memory, configuration, session)) continue;
    void keeper.token(session).then((renewed) => (renewed.ok ? onRenewed() : null));
  }
}

function hasConsent(
  memory: AccessMemory,
  configuration: AwsConfiguration,
  session: SsoSession,
): boolean {
  const given = new Set(memory.consents());
  return sessionWishes(configuration, session).every(({ id }) => given.has(id));
}
