import type { Polarity } from '../model/snapshot.ts';
import type { CellRef } from '../model/target.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { PlaceRole, WindowPlace } from './window-places.ts';

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
    | 'ungated'
    | 'version-ceiling'
    | 'safe-subset'
    | 'meaning'
    | 'permissions'
    | 'identity'
    | 'waivers'
    | 'weekly'
    | 'waiting';
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
  /** What its events are for; absent in journals of earlier releases: patching. */
  readonly role?: PlaceRole;
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

/** A chosen window that no calendar can take, or AMS has to be asked for. */
export interface UnplacedWindow {
  readonly windowId: string;
  readonly reason: 'no-push-calendar' | 'calendar-not-found' | 'no-cells' | 'managed-by-ams';
  /** Name of the calendar that was looked for, of the cell that lacks it, or of the customer. */
  readonly detail: string;
  /** The calendar that could be created, where it is missing. */
  readonly missing?: WindowPlace;
  /** The customer that AMS runs. */
  readonly customerId?: string;
}

/** A plan against a snapshot, calendar by calendar. */
export interface ChangeSet {
  readonly id: string;
  /** SHA-256 over what would be written. The hash that was shown is the hash that is pushed. */
  readonly hash: string;
  readonly calendars: readonly CalendarChange[];
  readonly unplaced: readonly UnplacedWindow[];
}
