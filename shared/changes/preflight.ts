/** Checks of one calendar's change before anything is written. */
import type { CalendarDocument } from '../ical/calendar-document.ts';
import { sizeInBytes, type EditError } from '../ical/edit-calendar.ts';
import { readOurUid } from '../ical/our-uid.ts';
import type { ChangeCalendar } from '../model/snapshot.ts';
import { minuteMs, type EpochMs } from '../time/time-range.ts';
import type { EventChange, PreflightCheck } from './change-set.ts';
import { checkCloseEvents } from './close-events.ts';
import type { PlaceRole } from './window-places.ts';

/** Sizes in bytes of UTF-8. "64 KB" may mean 64,000 (aws-facts 2.1), so we stop well before. */
export const calendarSizes = { warnBytes: 50_000, stopBytes: 60_000, limitBytes: 65_536 } as const;

/** Versions of one document: AWS takes no more than the limit. */
const versionCeiling = { warn: 950, limit: 1_000 } as const;

/** AWS advises against edits this close to a start or end (aws-facts 0.13). */
const safetyMinutes = 15;

/** What is checked: the calendar as read, the change, and what editing the text said. */
export interface PreflightInput {
  readonly calendar: ChangeCalendar;
  readonly before: CalendarDocument;
  readonly after: CalendarDocument;
  readonly events: readonly EventChange[];
  /** Why the text could not be edited, or null. */
  readonly editError: EditError | null;
  readonly nowMs: EpochMs;
  readonly role: PlaceRole;
}

/** Every check that a calendar and a plan alone can answer, passed ones included. */
export const preflight = (input: PreflightInput): readonly PreflightCheck[] => [
  checkReadable(input),
  checkDuplicates(input),
  checkPolarity(input),
  checkShared(input),
  checkMeaning(input),
  checkVersions(input),
  checkVersionCeiling(input),
  checkSafeSubset(input),
  checkSize(input),
  checkPast(input),
  checkTooSoon(input),
  checkCloseEvents(input.after, writtenOf(input)),
];

type Facts = PreflightCheck['facts'];

const check = (
  kind: PreflightCheck['kind'],
  level: PreflightCheck['level'],
  facts: Facts = {},
): PreflightCheck => ({ kind, level, facts });

const writtenOf = ({ events }: PreflightInput): readonly EventChange[] =>
  events.filter(({ kind }) => kind === 'added' || kind === 'moved' || kind === 'changed');

/** Stops where the text cannot be edited safely; warns where parts of it were not understood. */
function checkReadable({ before, editError }: PreflightInput): PreflightCheck {
  if (editError !== null && editError.kind !== 'duplicate-uid') {
    const line = editError.kind === 'broken-calendar' ? editError.line : 0;
    const reason = editError.kind === 'broken-calendar' ? editError.reason : editError.kind;
    return check('unreadable', 'stop', { count: 1, line, reason });
  }
  const [first] = before.problems;
  if (first === undefined) return check('unreadable', 'ok');
  const { line = 0, reason } = first;
  return check('unreadable', 'warn', { count: before.problems.length, line, reason });
}

/** Two events of one UID: ours cannot be told apart and stop the push, others' are their affair. */
function checkDuplicates({ before, editError }: PreflightInput): PreflightCheck {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { uid, recurrenceId } of before.events) {
    if (uid === '' || recurrenceId !== null) continue;
    if (seen.has(uid)) twice.add(uid);
    seen.add(uid);
  }
  if (editError?.kind === 'duplicate-uid') twice.add(editError.uid);
  const uids = [...twice].sort();
  const ours = uids.find((uid) => readOurUid(uid) !== null);
  const uid = ours ?? uids[0];
  if (uid === undefined) return check('duplicate-uid', 'ok');
  return check('duplicate-uid', ours === undefined ? 'warn' : 'stop', { count: uids.length, uid });
}

const checkPolarity = ({ after }: PreflightInput): PreflightCheck =>
  check('polarity-unknown', after.polarity === null ? 'stop' : 'ok');

const checkShared = ({ calendar }: PreflightInput): PreflightCheck =>
  check('shared', calendar.shared ? 'stop' : 'ok', { name: calendar.name });

const checkVersions = ({ calendar }: PreflightInput): PreflightCheck => {
  const { defaultVersion, latestVersion } = calendar;
  const level = defaultVersion === latestVersion ? 'ok' : 'stop';
  return check('default-not-latest', level, { defaultVersion, latestVersion });
};

/** A window pushed to freeze releases must block; one pushed for patching may, but allows nothing. */
function checkMeaning({ after: { polarity }, role }: PreflightInput): PreflightCheck {
  const facts = { role };
  if (role === 'freeze')
    return check('meaning', polarity === 'DEFAULT_CLOSED' ? 'stop' : 'ok', facts);
  return check('meaning', polarity === 'DEFAULT_OPEN' ? 'warn' : 'ok', facts);
}

/** AWS keeps 1,000 versions of a document (aws-facts 2.1); numbers of deleted ones are counted too. */
function checkVersionCeiling({ calendar }: PreflightInput): PreflightCheck {
  const { latestVersion: versions } = calendar;
  const { warn, limit } = versionCeiling;
  const level = versions >= limit ? 'stop' : versions >= warn ? 'warn' : 'ok';
  return check('version-ceiling', level, { versions, limit });
}

/** Events as they will stand: ours must be of the subset that every reader takes alike (aws-facts 1.6). */
function checkSafeSubset(input: PreflightInput): PreflightCheck {
  const written = new Set(writtenOf(input).map(({ uid }) => uid));
  const odd = input.after.events.filter(
    ({ uid, recurrenceId, rdates, exdates, start }) =>
      written.has(uid) &&
      (recurrenceId !== null ||
        rdates.length > 0 ||
        exdates.length > 0 ||
        start.kind === 'floating'),
  );
  const facts = { count: odd.length, summary: odd[0]?.summary ?? '' };
  return check('safe-subset', odd.length === 0 ? 'ok' : 'stop', facts);
}

/** A change that makes a calendar smaller is stopped only where AWS would not take it at all. */
function checkSize({ before, after }: PreflightInput): PreflightCheck {
  const [bytesBefore, bytes] = [sizeInBytes(before.text), sizeInBytes(after.text)];
  const facts = { bytes, bytesBefore, ...calendarSizes };
  if (bytes <= calendarSizes.warnBytes) return check('size', 'ok', facts);
  const { stopBytes, limitBytes } = calendarSizes;
  const stops = bytes > limitBytes || (bytes > stopBytes && bytes > bytesBefore);
  return check('size', stops ? 'stop' : 'warn', facts);
}

/** Events that would be over before they were written. */
function checkPast(input: PreflightInput): PreflightCheck {
  const past = writtenOf(input).filter(({ after }) => after !== null && after.endMs <= input.nowMs);
  return check('past', past.length === 0 ? 'ok' : 'stop', countOf(past));
}

/** Events whose start or end, old or new, is so near that AWS may tell of it too late. */
function checkTooSoon(input: PreflightInput): PreflightCheck {
  const untilMs = input.nowMs + safetyMinutes * minuteMs;
  const isNear = (atMs: EpochMs): boolean => atMs >= input.nowMs && atMs < untilMs;
  const soon = input.events.filter(
    ({ kind, before, after }) =>
      kind !== 'untouched' &&
      [before, after].some((time) => time !== null && (isNear(time.startMs) || isNear(time.endMs))),
  );
  const begun = writtenOf(input).filter(
    ({ after }) => after !== null && after.startMs < input.nowMs && after.endMs >= untilMs,
  );
  const near = [...new Set([...soon, ...begun])];
  const facts = { ...countOf(near), minutes: safetyMinutes };
  return check('too-soon', near.length === 0 ? 'ok' : 'warn', facts);
}

const countOf = (events: readonly EventChange[]): Facts => ({
  count: events.length,
  summary: events[0]?.summary ?? '',
});
