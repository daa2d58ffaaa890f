import type { CadenceReading, PatchSeverity } from '../model/policy.ts';
import type { NoticeKind } from '../model/people.ts';
import type { Target } from '../model/target.ts';
import type { IsoDate, Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';

/** What every other side has: an id of its own and a name for people. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** Other sides that are things: in the plan, or live in AWS. */
type Thing =
  | ({ readonly kind: 'freeze'; readonly hard: boolean } & Named)
  | ({ readonly kind: 'calendar-event'; readonly calendarKey: string } & Named)
  /** A calendar closed by default that does not allow all of the window. */
  | ({ readonly kind: 'calendar'; readonly calendarKey: string } & Named)
  | ({
      readonly kind: 'window';
      /** C09: those who would be in both. */
      readonly people?: readonly string[];
      /** C09: they would not be in both at once, but again before so much rest. */
      readonly restMinutes?: number;
    } & Named)
  | ({
      readonly kind: 'maintenance-run';
      readonly windowKey: string;
      /** C05: why it does nothing as it is. */
      readonly idle?: 'disabled' | 'no targets';
    } & Named)
  | ({
      readonly kind: 'release';
      readonly tentative: boolean;
      /** Where the release starts; for C07 the nearest one. */
      readonly startMs: EpochMs;
    } & Named)
  /** C08: a slot asked for, not confirmed. */
  | ({ readonly kind: 'database-slot'; readonly startMs: EpochMs } & Named)
  /** C09: a day on which the team does not work. */
  | ({ readonly kind: 'holiday'; readonly country: string; readonly date: IsoDate } & Named)
  /** C22: the other series on the same target. */
  | ({ readonly kind: 'series' } & Named);

/** What a team cannot do: more at once, again so soon, or at such an hour. */
export type TeamFault =
  | { readonly fault: 'capacity'; readonly capacity: number; readonly atOnce: number }
  | { readonly fault: 'rest'; readonly restMinutes: number }
  | { readonly fault: 'hours'; readonly zone: Zone };

/** Other sides that are promises and limits. */
type Measure =
  /** C09. */
  | ({ readonly kind: 'team' } & TeamFault & Named)
  /** C02, C12: hours of a customer, on its wall. */
  | ({
      readonly kind: 'hours';
      readonly meaning: 'allowed' | 'forbidden' | 'peak';
      readonly customer: string;
      readonly zone: Zone;
    } & Named)
  /** C10: how long somebody is to be reachable. */
  | ({ readonly kind: 'on-call'; readonly hours: number } & Named)
  /** C11: what is owed to whom by when, and when it came, if it did. */
  | ({
      readonly kind: 'notice';
      readonly notice: NoticeKind;
      readonly daysBefore: number;
      readonly dueMs: EpochMs;
      readonly givenMs: EpochMs | null;
      readonly zone: Zone;
    } & Named)
  /** C13: a stretch longer than promised, or a month without. */
  | ({
      readonly kind: 'cadence';
      readonly reading: CadenceReading;
      readonly allowedDays: number;
      readonly days: number;
      readonly fromDate: IsoDate;
      /** Day of the install after; null: none is planned. */
      readonly toDate: IsoDate | null;
    } & Named)
  /** C14: patches, the scope they should have reached, and the first instant that is too late. */
  | ({
      readonly kind: 'deadline';
      readonly severity: PatchSeverity;
      readonly date: IsoDate;
      readonly days: number;
      readonly deadlineMs: EpochMs;
      readonly zone: Zone;
      readonly scope: string;
      /** When the first window that brings them begins; null: none does. */
      readonly reachedMs: EpochMs | null;
    } & Named)
  /** C15: the environment that goes ahead; `days` null: none went ahead at all. */
  | ({
      readonly kind: 'soak';
      readonly minimumDays: number;
      readonly days: number | null;
    } & Named)
  /** C16. */
  | ({
      readonly kind: 'sizing';
      readonly machines: number;
      readonly machinesThatFit: number;
      readonly machinesPerHour: number;
      readonly cutoffMinutes: number;
      readonly neededMinutes: number;
    } & Named)
  /** C17. */
  | ({
      readonly kind: 'quota';
      /** `calendar-name`: the name of a calendar that AWS does not take, its length, and the longest. */
      readonly quota: 'windows' | 'targets' | 'machines' | 'calendar-name';
      readonly limit: number;
      readonly count: number;
    } & Named)
  /** C18: the rules of a zone's clock are others than kept; by those the window was at `wasMs`. */
  | ({ readonly kind: 'clock-rules'; readonly wasMs: EpochMs } & Named)
  /** C19: when AWS says it runs next; null: our rule cannot be said in AWS's words. */
  | ({ readonly kind: 'next-run'; readonly saidMs: EpochMs | null } & Named)
  /**
   * C20: cells whose data is missing or old; `ageUnknown` where all lie ahead of the clock. `inPart`: all
   * or some of them were read lately, but not everything in them was understood.
   */
  | ({
      readonly kind: 'cells';
      readonly cellKeys: readonly string[];
      readonly ageUnknown?: true;
      readonly inPart?: 'all' | 'some';
    } & Named)
  /** C23: hours left in the poorest stretch of 32 days; `fault` where pieces are too short for any. */
  | ({ readonly kind: 'maintenance-share'; readonly hours: number } & Named)
  /** C25: what a name should have matched. */
  | ({ readonly kind: 'unmatched'; readonly part: MatcherPart } & Named);

/** What in a fact of the plan names something else. */
export type MatcherPart =
  | 'target'
  | 'product'
  | 'environment'
  | 'team'
  | 'holidays'
  | 'calendar'
  | 'recurrence'
  | 'last-day';

/** The other side of a conflict, as far as a sentence about it needs. */
export type Counterpart =
  | Thing
  | Measure
  /** The rule itself is the other side; the id says what of it. */
  | ({ readonly kind: 'none' } & Named);

/** What a finding is about, where it is not one window. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  /** Where it applies, if it is of one place. */
  readonly target?: Target;
  /** C26: whether the live window's tasks ask the calendar. */
  readonly gated?: 'not gated' | 'unknown';
}

export type SubjectKind =
  | 'target'
  | 'series'
  | 'freeze'
  | 'release'
  | 'release-matcher'
  | 'business-unit'
  | 'team'
  | 'database-slot'
  | 'account'
  | 'maintenance-window'
  | 'gke-policy';
