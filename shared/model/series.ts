import type { IsoDate, LocalDateTime, Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { Link } from './link.ts';
import type { Alternative, NegotiationStep } from './negotiation.ts';
import type { TreeNode } from './tree-node.ts';
import type { WindowResult } from './window-result.ts';
import type { WindowState } from './window-state.ts';
import type { WorkNotes } from './work-notes.ts';

export type { WindowState };

/** What is done in a window. Scans are never blocked by install-only freezes. */
export type WindowKind = 'scan' | 'install' | 'infrastructure' | 'database' | 'image';

/** What a patch or a release changes. */
export type Layer = 'operating-system' | 'packaged-software' | 'custom-application';

/** What the database team said about a window, by hand. A slot of theirs says it as well. */
export type DatabaseAnswer = 'requested' | 'confirmed' | 'not needed';

/** Weekday as iCalendar writes it. */
export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

/** 1…4 count from the start of the month, -1 is the last one, 5 exists only in some months. */
export type WeekOrdinal = 1 | 2 | 3 | 4 | 5 | -1;

/** Which days a series happens on. The time of day and the zone belong to the series. */
export type SeriesRule =
  | { readonly kind: 'dates'; readonly dates: readonly IsoDate[] }
  | {
      readonly kind: 'weekly';
      readonly weekdays: readonly Weekday[];
      readonly everyWeeks: number;
      readonly fromDate: IsoDate;
      readonly untilDate?: IsoDate;
    }
  | {
      readonly kind: 'nth-weekday';
      readonly ordinal: WeekOrdinal;
      readonly weekday: Weekday;
      /** Days after that weekday, −30…+30, never 0; absent: on it. */
      readonly offsetDays?: number;
      readonly fromDate: IsoDate;
      readonly untilDate?: IsoDate;
    }
  | {
      readonly kind: 'month-day';
      /** 1…31, or -1 for the last day. Months without the day are skipped. */
      readonly day: number;
      readonly fromDate: IsoDate;
      readonly untilDate?: IsoDate;
    }
  | {
      readonly kind: 'every-days';
      readonly days: number;
      readonly fromDate: IsoDate;
      readonly untilDate?: IsoDate;
    }
  | {
      readonly kind: 'patch-tuesday';
      /** Days after the second Tuesday of the month, −14…+27. */
      readonly offsetDays: number;
      readonly fromDate: IsoDate;
      readonly untilDate?: IsoDate;
    }
  | {
      /** The first given weekday after (never on) the second Tuesday. */
      readonly kind: 'weekday-after-patch-tuesday';
      readonly weekday: Weekday;
      readonly fromDate: IsoDate;
      readonly untilDate?: IsoDate;
    }
  | {
      /** Follows releases of a product: the release's local day in the series' zone, plus days. */
      readonly kind: 'release';
      readonly product: string;
      readonly offsetDays: number;
    };

/** What people noted about a window beside its time. */
export interface OccurrenceFacts {
  readonly databaseAnswer?: DatabaseAnswer;
  /** Carried out in spite of what forbids it; printed in red words wherever it is shown. */
  readonly emergencyReason?: string;
  /** When the customer agreed, and when it was told. */
  readonly agreedAtMs?: EpochMs;
  readonly notifiedAtMs?: EpochMs;
  /** Contacts who can be reached after it. */
  readonly onCallContactIds?: readonly string[];
  /** The team that carries it out, in place of its business unit's. */
  readonly teamId?: string;
  /** The people who carry it out, by name or contact id. */
  readonly assignees?: readonly string[];
  /** The change ticket that it is done under, by its number or address. */
  readonly ticket?: string;
  /** What came of it, where that is more than its state says. */
  readonly result?: WindowResult;
  /** Pages, chats and folders about it; those of its series stand beside its own. */
  readonly links?: readonly Link[];
}

/** What is known of a window beside its time: its own facts, else those of its series. */
export interface WindowFacts extends OccurrenceFacts, WorkNotes {
  /** Whether its work restarts machines. */
  readonly reboots?: 'yes' | 'no' | 'if needed';
  readonly layer?: Layer;
}

/** What differs for one occurrence from its series, keyed by its original local start. */
export interface OccurrenceChange extends OccurrenceFacts {
  readonly originalStart: LocalDateTime;
  /** New local start in the series' zone. */
  readonly movedTo?: LocalDateTime;
  readonly durationMinutes?: number;
  readonly skipped?: boolean;
  readonly state?: WindowState;
  /** Why it was moved or skipped; required by people, not by the type. */
  readonly reason?: string;
  /** What its customer may choose from while it is proposed or countered; it stands at the first. */
  readonly alternatives?: readonly Alternative[];
  /** How it came to its state, in the order in which it was written down. */
  readonly steps?: readonly NegotiationStep[];
}

/** What becomes of a date on a holiday; `nearest` prefers the earlier day where both are as far. */
export type HolidayStrategy = 'skip' | 'previous' | 'next' | 'nearest';

/** How a series goes round the holidays of one country. */
export interface SeriesHolidays {
  readonly strategy: HolidayStrategy;
  /** As the plan's holidays name it: `US`, `IN`. */
  readonly country: string;
}

/** A rule that yields windows on one target. Start and duration are stored, never an end in wall time. */
export interface Series {
  readonly id: string;
  readonly name: string;
  readonly target: TreeNode;
  readonly kind: WindowKind;
  readonly zone: Zone;
  /** `HH:mm` on each of the rule's days, in `zone`. */
  readonly startTime: string;
  /** Elapsed minutes: a 6 h window is 6 h on DST nights too. */
  readonly durationMinutes: number;
  /** Machines begin at moments of their own, up to so many minutes after the start; absent: at once. */
  readonly startSpreadMinutes?: number;
  readonly rule: SeriesRule;
  readonly state: WindowState;
  readonly changes: readonly OccurrenceChange[];
  /** Out-of-cycle window with its reason, or absent. */
  readonly adHocReason?: string;
  /** Hold for all of its windows, but for those with facts of their own. */
  readonly facts?: WindowFacts;
  /** Absent: it happens on holidays too. */
  readonly holidays?: SeriesHolidays;
  /** It was divided from that series, and goes on where that one ends. */
  readonly continuesSeriesId?: string;
}

/** One happening of a series: a half-open range of instants. Derived, never stored. */
export interface PatchWindow {
  /** `seriesId@originalStart`; stable while the series keeps its rule. */
  readonly id: string;
  readonly seriesId: string;
  readonly originalStart: LocalDateTime;
  readonly name: string;
  readonly target: TreeNode;
  readonly kind: WindowKind;
  readonly state: WindowState;
  readonly zone: Zone;
  readonly localStart: LocalDateTime;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly durationMinutes: number;
  /** The last machine begins so many minutes after the start; absent: all at once. */
  readonly startSpreadMinutes?: number;
  /** The local start does not exist (`gap`) or exists twice (`fold`, first one taken). */
  readonly anomaly: 'none' | 'gap' | 'fold';
  /** Why it differs from its rule, where somebody said so: "holiday: Diwali". */
  readonly reason?: string;
  /** Its day follows from that of a release; absent where it follows from a calendar's. */
  readonly follows?: { readonly product: string; readonly offsetDays: number };
  /** Absent where nobody noted anything. */
  readonly facts?: WindowFacts;
}
