/** Single dates as one series: each on its day, those at another time of day or length as changes. */
import type { OccurrenceChange, Series } from '../model/series.ts';
import { isoDateOf } from '../time/iso-date.ts';
import type { LocalDateTime } from '../time/local-date-time.ts';

/** A start on the series' wall, with its elapsed minutes. */
export interface DatedStart {
  readonly local: LocalDateTime;
  readonly durationMinutes: number;
}

type Dated = Pick<Series, 'rule' | 'startTime' | 'durationMinutes' | 'changes'>;

/** The series' part of it; null where two begin on one day, which no series says, or there is none. */
export function datedStarts(starts: readonly DatedStart[]): Dated | null {
  const sorted = starts.toSorted((a, b) => (a.local < b.local ? -1 : 1));
  const dates = sorted.map(({ local }) => isoDateOf(local));
  if (sorted.length === 0 || new Set(dates).size < dates.length) return null;
  const startTime = mostFrequent(sorted.map(({ local }) => timeOf(local)));
  const durationMinutes = mostFrequent(sorted.map((each) => each.durationMinutes));
  const changes = sorted.flatMap((start): readonly OccurrenceChange[] => {
    const originalStart = `${isoDateOf(start.local)}T${startTime}`;
    const isMoved = timeOf(start.local) !== startTime;
    const isOther = start.durationMinutes !== durationMinutes;
    if (!isMoved && !isOther) return [];
    return [
      {
        originalStart,
        ...(isMoved && { movedTo: `${isoDateOf(start.local)}T${timeOf(start.local)}` }),
        ...(isOther && { durationMinutes: start.durationMinutes }),
      },
    ];
  });
  return { rule: { kind: 'dates', dates }, startTime, durationMinutes, changes };
}

/** `HH:mm`: seconds are cut, as everywhere in a plan. */
export const timeOf = (local: LocalDateTime): string =>
  local.slice(local.indexOf('T') + 1).slice(0, 5);

function mostFrequent<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (first === undefined) throw new Error('There is no value');
  return first[0];
}
