/** "Would this be blocked?": what closes a target at one instant (requirements 8.12, aws-facts 1.9). */
import type { LiveOccurrence } from '../model/occurrence.ts';
import { isCurrentReading, type AgeLimit } from '../model/reading-age.ts';
import type { Freeze } from '../model/release.ts';
import { areRelated, cellKey, cellsOf, type Organization, type Target } from '../model/target.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { unionOf } from '../time/time-range.ts';
import type { KnownCalendar } from './conflict-input.ts';
import { isSeenInPart, type ReadCell } from './coverage.ts';

/** A calendar that answers CLOSED, and why. */
export interface ClosedCalendar {
  readonly calendar: KnownCalendar;
  /** An event blocks; no event allows; or the text does not say what its events mean. */
  readonly because: 'event' | 'no-event' | 'unknown-type';
  /** Names of the events that block just then. */
  readonly events: readonly string[];
  /** When it opens again as far as is known; null: not within what was expanded. */
  readonly untilMs: EpochMs | null;
}

/** What an instant on a target looks like. */
export interface BlockedAt {
  /** CLOSED if any calendar is, as AWS answers for several. */
  readonly state: 'OPEN' | 'CLOSED';
  /** By key. */
  readonly closed: readonly ClosedCalendar[];
  /** How many calendars were asked, open ones included. */
  readonly asked: number;
  /** The plan's own freezes then, of any kind of work; AWS does not know of them. */
  readonly freezes: readonly Freeze[];
  /** Cells of the target; none: nobody can tell which calendars would be asked. */
  readonly cellCount: number;
  /** Those that were not freshly read, or not understood whole: what they say is not known. */
  readonly unreadCellKeys: readonly string[];
}

/** What the answer follows from. */
export interface BlockedQuestion {
  readonly atMs: EpochMs;
  readonly target: Target;
  readonly organization: Organization;
  readonly calendars: readonly KnownCalendar[];
  /** Live occurrences; every one that lasts at the instant must be in it. */
  readonly live: readonly LiveOccurrence[];
  readonly freezes: readonly Freeze[];
  readonly cells: readonly ReadCell[];
  /** What ages are held against; absent: age does not matter. */
  readonly limit?: AgeLimit;
}

/**
 * Asks every calendar in the target's cells, as GetCalendarState would: one open by default is
 * closed while an event blocks, one closed by default is open only while one allows; starts are
 * inside, ends are not, advisory events do nothing.
 */
export function blockedAt(question: BlockedQuestion): BlockedAt {
  const { atMs, target, organization, live } = question;
  const keys = new Set(cellsOf(target, organization).map(cellKey));
  const calendars = question.calendars.filter(({ cell }) => keys.has(cellKey(cell)));
  const events = Map.groupBy(live, calendarKeyOf);
  const closed = calendars
    .flatMap((calendar) => closedBy(calendar, events.get(calendar.key) ?? [], atMs) ?? [])
    .sort((a, b) => (a.calendar.key < b.calendar.key ? -1 : 1));
  const { limit } = question;
  const isKnown = (cell: ReadCell): boolean =>
    cell.status === 'fresh' &&
    !isSeenInPart(cell) &&
    (limit === undefined || isCurrentReading(cell.readAtMs, limit));
  const fresh = new Set(question.cells.filter(isKnown).map(({ cell }) => cellKey(cell)));
  return {
    state: closed.length === 0 ? 'OPEN' : 'CLOSED',
    closed,
    asked: calendars.length,
    cellCount: keys.size,
    freezes: question.freezes.filter(
      (freeze) =>
        lasts(freeze, atMs) &&
        (freeze.targets.length === 0 || freeze.targets.some((each) => areRelated(each, target))),
    ),
    unreadCellKeys: [...keys].filter((key) => !fresh.has(key)),
  };
}

const calendarKeyOf = ({ live }: LiveOccurrence): string =>
  live.kind === 'calendar-event' && live.effect !== 'none' ? live.calendarKey : '';

const lasts = ({ startMs, endMs }: TimeRange, atMs: EpochMs): boolean =>
  startMs <= atMs && atMs < endMs;

function closedBy(
  calendar: KnownCalendar,
  events: readonly LiveOccurrence[],
  atMs: EpochMs,
): ClosedCalendar | null {
  const { polarity } = calendar;
  if (polarity === null) {
    return { calendar, because: 'unknown-type', events: [], untilMs: null };
  }
  const now = events.filter((event) => lasts(event, atMs));
  if (polarity === 'DEFAULT_CLOSED') {
    return now.length > 0
      ? null
      : { calendar, because: 'no-event', events: [], untilMs: nextStart(events, atMs) };
  }
  if (now.length === 0) return null;
  const until = unionOf(events).find((range) => lasts(range, atMs));
  return {
    calendar,
    because: 'event',
    events: [...new Set(now.map(({ name }) => name))].sort(),
    untilMs: until?.endMs ?? null,
  };
}

const nextStart = (events: readonly TimeRange[], atMs: EpochMs): EpochMs | null =>
  events.reduce<EpochMs | null>(
    (next, { startMs, endMs }) =>
      startMs > atMs && endMs > startMs && (next === null || startMs < next) ? startMs : next,
    null,
  );
