import type { WindowState } from '../../shared/model/series.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';

/** Something on the calendar that can be chosen and inspected. */
export interface Selection {
  readonly kind:
    'window' | 'live' | 'release' | 'freeze' | 'holiday' | 'database-slot' | 'patch-event';
  readonly id: string;
}

/** Overlays that can be switched on and off. */
export type Layer =
  | 'windows'
  | 'calendars'
  | 'maintenance'
  | 'releases'
  | 'freezes'
  | 'holidays'
  | 'database'
  | 'patches'
  | 'deadlines';

/** How an item looks: fill, outline, pattern and icon together, so that colour never stands alone. */
export type Look =
  | 'draft'
  | 'proposed'
  | 'offered'
  | 'agreed'
  | 'pushed'
  | 'past'
  | 'cancelled'
  | 'allows'
  | 'blocks'
  | 'advisory'
  | 'maintenance'
  | 'release'
  | 'release-tentative'
  | 'freeze-hard'
  | 'freeze-soft'
  | 'holiday'
  | 'database'
  | 'patches'
  | 'deadline';

/** One thing to draw, in plain data: the calendar knows nothing else about it. */
export interface CalendarItem {
  /** `kind:id`; unique on the calendar and stable between renders. */
  readonly key: string;
  readonly selection: Selection;
  readonly layer: Layer;
  readonly look: Look;
  readonly name: string;
  /** How far a window has come; only windows have it. */
  readonly state?: WindowState;
  /** What it is and how it stands: `draft`, `maintenance window, scan`, `blocks patching`. */
  readonly words: string;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  /** Set for whole days that belong to no zone (holidays, patch days); then the instants are its UTC day. */
  readonly date: IsoDate | null;
  /** Business unit in words, for grouping a busy day. */
  readonly group: string;
  /** Where new tasks stop starting, for maintenance runs. */
  readonly cutoffMs: EpochMs | null;
  /** Until when its machines begin, each at a moment of its own; absent: all at its start. */
  readonly spreadEndMs?: EpochMs;
  /** Of a maintenance run: its work may go on after the end. */
  readonly mayOverrun?: true;
  readonly conflictCount: number;
  /** Findings of severity error make the corner red; otherwise it is amber. */
  readonly hasError: boolean;
  /** Somebody changed its event in AWS since it was pushed. */
  readonly drifted?: boolean;
  /** Of several times on offer the one it stands at: `A`. Of the look `offered`: the one it is. */
  readonly letter?: string;
  /** Out of the cycle, for a reason that its window tells. */
  readonly adHoc?: boolean;
  /** Of live data that is stale: when it was read, in words. */
  readonly staleAsOf?: string;
  /** Same event in several accounts or regions, drawn once. */
  readonly cellCount: number;
  readonly movable: boolean;
  /** Leaves of the target tree it belongs to; empty means everywhere. */
  readonly leaves: readonly string[];
}

/** `window:hrp-1@2027-03-13T22:00`. */
export const itemKey = ({ kind, id }: Selection): string => `${kind}:${id}`;

/** The key of a time on offer at which its window does not stand: `offered:B:hrp-1@2027-03-13T22:00`. */
export const offeredKey = (windowId: string, letter: string): string =>
  `offered:${letter}:${windowId}`;

/** Whether a key is that of a time on offer. */
export const isOfferedKey = (key: string): boolean => key.startsWith('offered:');

/** The selection a key stands for; of a time on offer, its window. */
export function selectionOfKey(key: string): Selection {
  const offered = /^offered:[A-Z]:(.*)$/.exec(key);
  if (offered !== null) return { kind: 'window', id: offered[1] ?? '' };
  // A deadline is an item of its own that stands for its patch event: `deadline:30:EVENT`.
  const deadline = /^deadline:\d+:(.*)$/.exec(key);
  if (deadline !== null) return { kind: 'patch-event', id: deadline[1] ?? '' };
  const at = key.indexOf(':');
  // Keys are only ever made by itemKey, so the first part is one of the kinds.
  return { kind: key.slice(0, at) as Selection['kind'], id: key.slice(at + 1) };
}
