import type { Polarity } from '../model/snapshot.ts';
import type { CellRef } from '../model/target.ts';
import type { EpochMs } from '../time/time-range.ts';

/** When an event happens, as its calendar writes it and as instants. */
export interface EventTime {
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly zone: string;
}

/** What happens to one of our events in a calendar. Foreign events never appear here. */
export interface EventChange {
  readonly kind: 'added' | 'moved' | 'changed' | 'removed' | 'untouched';
  readonly uid: string;
  readonly windowId: string | null;
  readonly summary: string;
  readonly before: EventTime | null;
  readonly after: EventTime | null;
}

/** A check made before anything is written. `stop` forbids the push of this calendar. */
export interface PreflightCheck {
  readonly kind:
    | 'size'
    | 'past'
    | 'too-soon'
    | 'close-events'
    | 'duplicate-uid'
    | 'shared'
    | 'default-not-latest'
    | 'polarity-unknown'
    | 'unreadable'
    | 'stale'
    | 'conflicts'
    | 'ungated';
  readonly level: 'ok' | 'warn' | 'stop';
  /** Facts for the sentence: sizes, counts, names. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What would become of one calendar: its text before and after, and the events between. */
export interface CalendarChange {
  readonly calendarKey: string;
  readonly cell: CellRef;
  readonly calendarName: string;
  readonly polarity: Polarity | null;
  readonly production: boolean;
  readonly events: readonly EventChange[];
  /** Events of others, kept byte for byte. */
  readonly foreignCount: number;
  /** Latest version that was read; UpdateDocument is refused if it is no longer the latest. */
  readonly baseVersion: number;
  readonly defaultVersion: number;
  readonly textBefore: string;
  readonly textAfter: string;
  readonly sizeBytesAfter: number;
  readonly preflight: readonly PreflightCheck[];
}

/** A chosen window that no calendar can take. */
export interface UnplacedWindow {
  readonly windowId: string;
  readonly reason: 'no-push-calendar' | 'calendar-not-found' | 'no-cells';
  /** Name of the calendar that was looked for, or of the cell that lacks it. */
  readonly detail: string;
}

/** A plan against a snapshot, calendar by calendar. */
export interface ChangeSet {
  readonly id: string;
  /** SHA-256 over what would be written. The hash that was shown is the hash that is pushed. */
  readonly hash: string;
  readonly calendars: readonly CalendarChange[];
  readonly unplaced: readonly UnplacedWindow[];
}
