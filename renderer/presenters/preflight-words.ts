/** Checks before a push, one line each; what is wrong says the next step. */
import type { PreflightCheck } from '../../shared/changes/change-set.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { formatDay } from './format-time.ts';
import { preflightMessages } from './preflight-messages.ts';

/** One check in words: what was found, and what to do about it. */
export function preflightWords(check: PreflightCheck): string {
  return check.level === 'ok' ? passedWords(check) : troubleWords(check);
}

function passedWords({ kind, facts }: PreflightCheck): string {
  switch (kind) {
    case 'size':
      return `${kilobytes(facts['bytes'])} of 64 KB after the push.`;
    case 'past':
      return 'No window lies in the past.';
    case 'too-soon':
      return `Nothing starts or ends within ${text(facts['minutes'])} minutes.`;
    case 'close-events':
      return 'No gap between events is shorter than 5 minutes.';
    case 'duplicate-uid':
      return 'Every event can be told from the others.';
    case 'shared':
      return 'The calendar belongs to this account.';
    case 'default-not-latest':
      return `Version ${text(facts['latestVersion'])} is the newest and the one in force.`;
    case 'polarity-unknown':
      return 'The calendar says what its events mean.';
    case 'unreadable':
      return 'The whole text was understood.';
    case 'stale':
      return 'The calendar is as it was read.';
    case 'conflicts':
      return 'No conflicts among the chosen windows.';
    case 'ungated':
      return 'No maintenance window is known to run through a freeze here.';
    case 'version-ceiling':
      return `${text(facts['versions'])} of ${text(facts['limit'])} versions are used.`;
    case 'safe-subset':
      return 'Everything written is plain enough for every reader of calendars.';
    case 'meaning':
      return facts['role'] === 'freeze'
        ? 'Each event blocks releases while patching is on.'
        : 'Each event allows patching.';
    case 'permissions':
      return 'The push role may read versions, texts and the state of the calendar.';
    case 'identity':
      return 'AWS confirmed whose account the push role belongs to.';
    case 'waivers':
      return 'No waiver of these windows has run out.';
    case 'weekly':
      return 'No date is written as a weekly event.';
    case 'waiting':
      return 'No event waits for another calendar.';
    default:
      return assertNever(kind);
  }
}

function troubleWords({ kind, level, facts }: PreflightCheck): string {
  switch (kind) {
    case 'size':
      return sizeWords(level, facts);
    case 'past':
      return preflightMessages.past(windows(facts));
    case 'too-soon':
      return preflightMessages.tooSoon(windows(facts), text(facts['minutes']));
    case 'close-events':
      return preflightMessages.closeEvents(
        windows(facts),
        text(facts['minutes']),
        text(facts['other']),
      );
    case 'duplicate-uid':
      return preflightMessages.duplicateUid(number(facts['count']), text(facts['uid']));
    case 'shared':
      return `${text(facts['name'])} is shared by another account and read-only here: push to it where it belongs.`;
    case 'default-not-latest':
      return `Version ${text(facts['latestVersion'])} is newer than version ${text(facts['defaultVersion'])}, which is in force: publish or drop it in AWS, then refresh.`;
    case 'polarity-unknown':
      return 'The text does not say whether the calendar is open or closed by default: mend it in AWS, then refresh.';
    case 'unreadable':
      return unreadableWords(level, facts);
    case 'stale':
      return 'Somebody changed the calendar since it was read: refresh, and prepare the push again.';
    case 'conflicts':
      return conflictsWords(facts);
    case 'ungated':
      return preflightMessages.ungated(number(facts['count']), text(facts['name']));
    case 'version-ceiling':
      return versionWords(level, facts);
    case 'safe-subset':
      return preflightMessages.safeSubset(windows(facts));
    case 'meaning':
      return meaningWords(level);
    case 'permissions':
      return permissionWords(level, facts);
    case 'identity':
      return text(facts['message']);
    case 'waivers':
      return preflightMessages.waivers(number(facts['count']), text(facts['reason']));
    case 'weekly':
      return weeklyWords(facts);
    case 'waiting':
      return preflightMessages.waiting(windows(facts));
    default:
      return assertNever(kind);
  }
}

const unreadableWords = (level: PreflightCheck['level'], facts: Facts): string =>
  level === 'stop'
    ? `The text cannot be edited safely (${reasonOf(facts)}): mend it in AWS, then refresh.`
    : preflightMessages.unreadable(number(facts['count']), reasonOf(facts));

const meaningWords = (level: PreflightCheck['level']): string =>
  level === 'stop'
    ? 'It is named to freeze releases, but it is closed by default: an event would allow changes. Name a calendar that is open by default.'
    : 'It is open by default: each event blocks changes while patching is on, and allows nothing.';

function permissionWords(level: PreflightCheck['level'], facts: Facts): string {
  if (facts['unknown'] !== undefined)
    return 'AWS did not answer in time: what the push role may do here is not known, and the push may be refused on its way.';
  const action = text(facts['action']);
  return level === 'stop'
    ? `${action} is not allowed for the push role in this account: have an administrator attach the push policy from Sources.`
    : `${action} was refused at the last push to the push role in this account: have an administrator attach the push policy from Sources.`;
}

function weeklyWords(facts: Facts): string {
  if (facts['what'] !== 'folded') {
    return `${text(facts['summary'])} no longer says what the plan says: the dates pushed by it are written one by one again, and later weeks end with it until they are pushed.`;
  }
  const last = formatDay(number(facts['lastStartMs']), text(facts['zone']));
  return `${text(facts['count'])} dates are one event, ${text(facts['summary'])}, which repeats without an end: it holds after ${last} too, as the series does, until a date of it is moved or called off and pushed.`;
}

type Facts = PreflightCheck['facts'];

function sizeWords(level: PreflightCheck['level'], facts: Facts): string {
  const after = `${kilobytes(facts['bytes'])} of 64 KB after the push`;
  return level === 'stop'
    ? `${after}, more than the ${kilobytes(facts['stopBytes'])} that are safe: choose fewer windows, or remove past events in AWS.`
    : `${after}: remove past events in AWS before it is full.`;
}

function versionWords(level: PreflightCheck['level'], facts: Facts): string {
  return level === 'stop'
    ? `${text(facts['versions'])} versions: AWS keeps ${text(facts['limit'])} and takes no more. Delete old versions in AWS, then refresh.`
    : `${text(facts['versions'])} of the ${text(facts['limit'])} versions that AWS keeps: delete old ones in AWS before it is full.`;
}

function reasonOf(facts: Facts): string {
  const line = number(facts['line']);
  return `${line > 0 ? `line ${line}: ` : ''}${text(facts['reason'])}`;
}

function conflictsWords(facts: Facts): string {
  const [errors, warnings] = [number(facts['errors']), number(facts['warnings'])];
  const parts = [
    ...(errors > 0 ? [preflightMessages.errors(errors)] : []),
    ...(warnings > 0 ? [preflightMessages.warnings(warnings)] : []),
  ];
  const unread =
    number(facts['unread']) > 0
      ? [
          'Not all of this account and region could be read, or not lately: there may be conflicts not shown here.',
        ]
      : [];
  const [one, other] = parts;
  const both = other === undefined ? one : preflightMessages.both(one ?? '', other);
  const found = both === undefined ? [] : [preflightMessages.conflicts(both)];
  return [...found, ...unread].join(' ');
}

/** `patch-northwind-prod-2027-03-13`, and how many there are with it. */
const windows = (facts: Facts) => ({
  first: text(facts['summary']),
  count: number(facts['count']),
});

const text = (fact: string | number | undefined): string => String(fact ?? 'unknown');
const number = (fact: string | number | undefined): number => Number(fact ?? 0);

/** Rounded up, so that a full calendar never looks as if it had room. */
const kilobytes = (bytes: string | number | undefined): string =>
  `${Math.ceil(number(bytes) / 1_000)} KB`;
