/** Sign-ins in words: how long they last, whom they open, why one ended. */
import type {
  AwsAccess,
  ProfileFault,
  ProfileKind,
  ProfileSummary,
  SessionState,
  SessionSummary,
} from '../../shared/ipc/access-summaries.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { dateIn, formatAge, formatShortDay, formatTime } from './format-time.ts';
import { sessionMessages } from './session-messages.ts';

/** Less than this, and a sign-in that is not renewed is told as ending soon. */
export const endsSoonMs = 3_600_000;

/** `3 h 10 min`, `42 min`, `less than a minute`. */
export function timeLeft(untilMs: EpochMs, nowMs: EpochMs): string {
  const minutes = Math.floor((untilMs - nowMs) / 60_000);
  if (minutes < 1) return 'less than a minute';
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

export interface SessionStanding {
  readonly tone: 'good' | 'warn' | 'bad' | 'idle';
  /** `Signed in until 17:40, 3 h 10 min left`. */
  readonly words: string;
  readonly isSignedIn: boolean;
}

/** How a session stands now. One whose end has come is ended, whatever was told before. */
export function sessionStanding(
  state: SessionState,
  { nowMs, zone }: { readonly nowMs: EpochMs; readonly zone: Zone },
): SessionStanding {
  switch (state.kind) {
    case 'never':
      return { tone: 'idle', words: 'Not signed in', isSignedIn: false };
    case 'expired':
      return endedSince(state.sinceMs, nowMs);
    case 'signed-in': {
      const { untilMs, renews } = state;
      if (untilMs <= nowMs && !renews) return endedSince(untilMs, nowMs);
      const soon = !renews && untilMs - nowMs < endsSoonMs;
      const left = renews ? 'renewed by itself' : `${timeLeft(untilMs, nowMs)} left`;
      const until = timeOrDay(untilMs, nowMs, zone);
      return {
        tone: soon ? 'warn' : 'good',
        words: `Signed in until ${until}, ${left}`,
        isSignedIn: true,
      };
    }
    default:
      return assertNever(state);
  }
}

/** Of a session whose token has time left, but AWS takes it no more. */
export const refusedStanding: SessionStanding = {
  tone: 'bad',
  words: 'AWS takes this sign-in no more',
  isSignedIn: false,
};

function endedSince(sinceMs: EpochMs, nowMs: EpochMs): SessionStanding {
  const age = formatAge(sinceMs, nowMs);
  const words = `Sign-in ended ${age === 'now' ? 'just now' : age}`;
  return { tone: 'bad', words, isSignedIn: false };
}

function timeOrDay(atMs: EpochMs, nowMs: EpochMs, zone: Zone): string {
  const time = formatTime(atMs, zone).slice(0, 5);
  const isToday = dateIn(atMs, zone) === dateIn(nowMs, zone);
  return isToday ? time : `${formatShortDay(atMs, zone)} ${time}`;
}

/** The start page without the parts that are the same everywhere: `acme.awsapps.com/start`. */
export const pageOf = (startUrl: string): string =>
  startUrl.replace(/^https:\/\//, '').replace(/\/?#?\/?$/, '');

/** `acme-prod, acme-dev and 18 other accounts`, `acme-prod and acme-dev`, `acme-prod`. */
export function namesInWords(aliases: readonly string[]): string {
  const rest = aliases.length - 2;
  const [one = '', other] = aliases;
  if (other === undefined) return one;
  return rest === 0
    ? sessionMessages.both(one, other)
    : sessionMessages.andOtherAccounts(`${one}, ${other}`, rest);
}

/** `acme-prod (111122223333), acme-dev (444455556666) and 12 others`; empty where none is known. */
export function accountsInWords(
  accounts: SessionSummary['expectedAccounts'],
  shownAtMost: number,
): string {
  const named = accounts
    .slice(0, shownAtMost)
    .map(({ accountId, name }) =>
      name === '' || name === accountId ? accountId : `${name} (${accountId})`,
    );
  const rest = accounts.length - named.length;
  if (named.length === 0) return '';
  return rest === 0 ? named.join(', ') : sessionMessages.andOthers(named.join(', '), rest);
}

/** `Found: 7 profiles, 2 of which cannot be used, and 2 sessions.` */
export function foundInWords({
  profiles,
  sessions,
}: Pick<AwsAccess, 'profiles' | 'sessions'>): string {
  if (profiles.length === 0 && sessions.length === 0) {
    return 'No AWS profile was found on this computer; it says where it looked.';
  }
  const faulty = profiles.filter(({ fault }) => fault !== null).length;
  const told =
    faulty === 0
      ? sessionMessages.profiles(profiles.length)
      : sessionMessages.profilesSomeFaulty(profiles.length, faulty);
  return sessionMessages.found(told, sessionMessages.sessions(sessions.length));
}

const kinds: Readonly<Record<ProfileKind, string>> = {
  'sso-session': 'SSO session',
  'sso-legacy': 'SSO, older style',
  role: 'assumes a role',
  'static-keys': 'access keys',
  'web-identity': 'web identity',
  process: 'runs a command',
  'login-session': 'AWS login',
  none: 'no credentials',
};

/** What a profile's credentials come from, in a word or two. */
export const profileKindWords = (kind: ProfileKind): string => kinds[kind];

const faults: Readonly<Record<ProfileFault['kind'], (detail: string) => string>> = {
  'session-missing': (detail) =>
    `It names the session ${detail}, of which there is no [sso-session ${detail}] section. Add one, or correct the name.`,
  'session-incomplete': (detail) => `Its session lacks ${detail}. Add it to the session’s section.`,
  'account-or-role-missing': (detail) =>
    `It lacks ${detail}. Its session can still be used: choose accounts there.`,
  'source-missing': (detail) =>
    `Its source ${detail} is not there. Correct source_profile, or add that profile.`,
  'source-loops': (detail) => `Its sources go in a circle: ${detail}.`,
  'source-unusable': (detail) => `Its source cannot be used: ${detail}.`,
  'code-device-needed': (detail) =>
    `It asks for a code of the device ${detail}, which this app does not ask for. Use a session, or a profile without mfa_serial.`,
  'keys-incomplete': (detail) => `Of its access keys ${detail} is missing.`,
  'name-not-usable': (detail) =>
    `Its name cannot be used by AWS’s own library: ${detail}. Give it one without blanks.`,
  'nothing-to-sign-with': (detail) =>
    detail === ''
      ? 'Nothing in it gives credentials.'
      : `Nothing in it gives credentials: ${detail}.`,
};

/** Why a profile cannot be used, and the next step; null: nothing is wrong with it. */
export const profileFaultWords = ({ fault }: Pick<ProfileSummary, 'fault'>): string | null =>
  fault === null ? null : faults[fault.kind](fault.detail);
