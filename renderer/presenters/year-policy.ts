/** Until when a business unit keeps its promises, by the plan as it is. */
import type { PolicyFinding } from '../../shared/policy/policy-finding.ts';
import type { UnitStatus } from '../../shared/policy/policy-status.ts';
import { addDays } from '../../shared/time/iso-date.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { dateIn, formatIsoDate } from './format-time.ts';

/** A promise that is broken, and the last day before it is. */
export interface Breach {
  readonly finding: PolicyFinding;
  readonly lastDate: IsoDate;
}

/** A unit's line over the year. */
export interface UnitLine {
  readonly status: UnitStatus;
  /** The first promise to break; null: none, as far as the plan is judged. */
  readonly breach: Breach | null;
  readonly gaps: number;
  readonly missedDeadlines: number;
  /** `Inside policy until Tue 16 Aug 2027`. */
  readonly words: string;
}

/** One line a unit, in the given order. */
export const unitLines = (units: readonly UnitStatus[], nowMs: EpochMs): readonly UnitLine[] =>
  units.map((status) => {
    const errors = status.findings.filter(({ conflict }) => conflict.severity === 'error');
    const breach = errors
      .flatMap((finding) => {
        const lastDate = keptUntil(finding);
        return lastDate === null ? [] : [{ finding, lastDate }];
      })
      .reduce<Breach | null>(
        (first, each) => (first === null || each.lastDate < first.lastDate ? each : first),
        null,
      );
    return {
      status,
      breach,
      gaps: errors.filter(({ rule }) => rule === 'C13').length,
      missedDeadlines: errors.filter(({ rule }) => rule === 'C14').length,
      words: wordsOf(breach, nowMs),
    };
  });

function wordsOf(breach: Breach | null, nowMs: EpochMs): string {
  if (breach === null) return 'Inside policy as far as it is planned';
  const { lastDate, finding } = breach;
  const today = dateIn(nowMs, finding.scope.zone);
  return lastDate < today
    ? `Outside of policy since ${formatIsoDate(addDays(lastDate, 1))}`
    : `Inside policy until ${formatIsoDate(lastDate)}`;
}

/** The last day on which the promise still holds; null: a promise without a day (nothing patches it). */
export function keptUntil({ conflict: { counterpart } }: PolicyFinding): IsoDate | null {
  if (counterpart.kind === 'deadline') {
    return dateIn(counterpart.deadlineMs - 1, counterpart.zone);
  }
  if (counterpart.kind !== 'cadence') return null;
  const { reading, fromDate, toDate, allowedDays } = counterpart;
  const isWholeMonth = reading === 'calendar-month' && toDate !== null;
  return isWholeMonth ? addDays(toDate, -1) : addDays(fromDate, allowedDays);
}

/** Whether these promises are kept through a day, that day inside, by the plan as it is. */
export const isInsideUntil = (findings: readonly PolicyFinding[], untilDate: IsoDate): boolean =>
  findings
    .filter(({ conflict }) => conflict.severity === 'error')
    .every((finding) => (keptUntil(finding) ?? '') >= untilDate);
