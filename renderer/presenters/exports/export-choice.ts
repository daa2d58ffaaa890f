/** What a person wants elsewhere: whose windows, of when, how far agreed. */
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { PatchWindow, WindowState } from '../../../shared/model/series.ts';
import type { Organization, Target } from '../../../shared/model/target.ts';
import { addDays } from '../../../shared/time/iso-date.ts';
import type { IsoDate, Zone } from '../../../shared/time/local-date-time.ts';
import type { TimeRange } from '../../../shared/time/time-range.ts';
import { isIsoDate } from '../../../shared/time/wall-ms.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { counted } from '../counted.ts';
import { formatDateSpan, formatMonth } from '../format-time.ts';

/** Which months, or days of one's own. */
export type ExportPeriod = 'this-month' | 'next-month' | 'quarter' | 'year' | 'days';

export interface ExportChoice {
  /** None: everybody's. */
  readonly customerIds: readonly string[];
  readonly period: ExportPeriod;
  /** Of `days`: the first and the last, both inside. */
  readonly days: { readonly first: IsoDate; readonly last: IsoDate };
  /** Drafts and what is still talked about, too. */
  readonly isOpenToo: boolean;
}

/** Days of a period, both inside; null where they are the wrong way round or no days. */
export function daysOf(
  { period, days }: ExportChoice,
  today: IsoDate,
): { readonly first: IsoDate; readonly last: IsoDate } | null {
  switch (period) {
    case 'this-month':
      return monthsFrom(today, 0, 1);
    case 'next-month':
      return monthsFrom(today, 1, 1);
    case 'quarter':
      return monthsFrom(today, 0, 3);
    case 'year':
      return monthsFrom(today, 0, 12);
    case 'days': {
      const areDays = isIsoDate(days.first) && isIsoDate(days.last);
      return areDays && days.first <= days.last && days.last <= latestDay ? days : null;
    }
    default:
      return assertNever(period);
  }
}

/** What is further away is a slip of the keyboard, and would take long to expand. */
const latestDay = '2099-12-31';

function monthsFrom(today: IsoDate, skipped: number, count: number) {
  const first = monthStart(today, skipped);
  return { first, last: addDays(monthStart(today, skipped + count), -1) };
}

function monthStart(day: IsoDate, later: number): IsoDate {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + later, 1)).toISOString().slice(0, 10);
}

/** The periods to choose from, by what they are today. */
export function periodChoices(
  today: IsoDate,
): readonly { readonly value: ExportPeriod; readonly label: string }[] {
  const span = (skipped: number, count: number): string => {
    const { first, last } = monthsFrom(today, skipped, count);
    return count === 1 ? formatMonth(first) : `${formatMonth(first)} to ${formatMonth(last)}`;
  };
  return [
    { value: 'this-month', label: span(0, 1) },
    { value: 'next-month', label: span(1, 1) },
    { value: 'quarter', label: span(0, 3) },
    { value: 'year', label: span(0, 12) },
    { value: 'days', label: 'From … until …' },
  ];
}

/** The days as instants of a zone. */
export const rangeOf = (
  { first, last }: { readonly first: IsoDate; readonly last: IsoDate },
  zone: Zone,
): TimeRange => ({
  startMs: toInstant(`${first}T00:00`, zone).epochMs,
  endMs: toInstant(`${addDays(last, 1)}T00:00`, zone).epochMs,
});

/** Whether a target is of the customers, or holds one of them. None: everybody's. */
export function concernsOf(
  customerIds: readonly string[],
  { customers }: Organization,
): (target: Target) => boolean {
  if (customerIds.length === 0) return () => true;
  const ids = new Set(customerIds);
  const units = new Set(
    customers.filter(({ id }) => ids.has(id)).map(({ businessUnitId }) => businessUnitId),
  );
  return ({ businessUnitId, customerId }) =>
    customerId === undefined ? units.has(businessUnitId) : ids.has(customerId);
}

const open: ReadonlySet<WindowState> = new Set(['draft', 'proposed', 'countered']);
const over: ReadonlySet<WindowState> = new Set(['cancelled', 'missed']);

/** Windows that were chosen, and how many of the time and the customers were not, why. */
export interface ChosenWindows {
  readonly windows: readonly PatchWindow[];
  readonly openCount: number;
  readonly overCount: number;
}

/** Windows that begin in the range. Cancelled and missed ones never go along. */
export function chosenWindows(
  all: readonly PatchWindow[],
  wanted: {
    readonly range: TimeRange;
    readonly concerns: (target: Target) => boolean;
    readonly isOpenToo: boolean;
  },
): ChosenWindows {
  const { range, concerns, isOpenToo } = wanted;
  const near = all.filter(
    ({ startMs, target }) => startMs >= range.startMs && startMs < range.endMs && concerns(target),
  );
  const windows = near.filter(({ state }) => !over.has(state) && (isOpenToo || !open.has(state)));
  const overCount = near.filter(({ state }) => over.has(state)).length;
  return { windows, overCount, openCount: near.length - overCount - windows.length };
}

/** `38 windows, 1 Mar – 31 May 2027 in New York. Not with them: 4 not agreed, 1 cancelled or missed.` */
export function chosenWords(
  { windows, openCount, overCount }: ChosenWindows,
  days: { readonly first: IsoDate; readonly last: IsoDate },
  zone: Zone,
): string {
  const without = [
    ...(openCount === 0 ? [] : [counted(openCount, '# not agreed', '# not agreed')]),
    ...(overCount === 0
      ? []
      : [counted(overCount, '# cancelled or missed', '# cancelled or missed')]),
  ];
  const span = formatDateSpan(days.first, days.last);
  const head = `${counted(windows.length, '# window', '# windows')} that begin ${span} (${zone}).`;
  return without.length === 0 ? head : `${head} Not with them: ${without.join(', ')}.`;
}
