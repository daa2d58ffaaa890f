/** What a report of promises on paper is made of. */
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { PolicyFinding } from '../../../shared/policy/policy-finding.ts';
import type { EndingWaiver, UnreadCell } from '../../../shared/review/attention.ts';
import type { IsoDate } from '../../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../../shared/time/time-range.ts';
import type { UnitLine } from '../year-policy.ts';

/** How the plan stands with its promises as of now. */
export interface PrintReport {
  readonly units: readonly UnitLine[];
  /** C21 and C22. */
  readonly coverage: readonly PolicyFinding[];
  readonly unagreed: readonly PatchWindow[];
  readonly waivers: readonly (EndingWaiver & { readonly conflict: Conflict | null })[];
  readonly unread: readonly UnreadCell[];
  /** Those that are read, and those that the plan names; none where none is read. */
  readonly cells: number;
  readonly standing: {
    readonly input: { readonly windows: readonly PatchWindow[]; readonly nowMs: EpochMs };
  };
}

/** The day that is asked about, and the period of the evidence, both days inside. */
export interface ReportDates {
  readonly untilDate: IsoDate;
  readonly fromDate: IsoDate;
  readonly toDate: IsoDate;
}

/** Until the middle of the year while that is ahead, else until its end; evidence of all of it. */
export function reportDates(year: number, today: IsoDate): ReportDates {
  const [middle, toDate] = [`${year}-06-30`, `${year}-12-31`];
  const ahead = [middle, toDate].find((date) => date >= today);
  return { untilDate: ahead ?? today, fromDate: `${year}-01-01`, toDate };
}
