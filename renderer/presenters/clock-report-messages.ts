/** Sentences of the report on clock changes, whole, with places for what differs. */
import { counted } from './counted.ts';
import { formatNumber } from './locale.ts';

/** Windows that are on other times for somebody from a day on. */
export interface ShiftParts {
  readonly day: string;
  readonly windows: number;
  /** Whose clocks the windows are agreed on. */
  readonly own: string;
  readonly amount: string;
  readonly people: string;
  readonly city: string;
}

/** A window's length beside what the clock on the wall makes of it. */
export interface OddLengthParts {
  readonly lasts: string;
  readonly start: string;
  readonly end: string;
  readonly looksLike: string;
}

// Not by `counted` where there are names: one may hold the sign that counts stand for.
export const clockReportMessages = {
  earlier: (amount: string): string => `${amount} earlier`,
  later: (amount: string): string => `${amount} later`,
  shiftEarlier: ({ day, windows, own, amount, people, city }: ShiftParts): string =>
    windows === 1
      ? `From ${day}: 1 window on ${own} time, ${amount} earlier for ${people} (${city})`
      : `From ${day}: ${formatNumber(windows)} windows on ${own} time, ${amount} earlier for ${people} (${city})`,
  shiftLater: ({ day, windows, own, amount, people, city }: ShiftParts): string =>
    windows === 1
      ? `From ${day}: 1 window on ${own} time, ${amount} later for ${people} (${city})`
      : `From ${day}: ${formatNumber(windows)} windows on ${own} time, ${amount} later for ${people} (${city})`,
  andMore: (names: readonly string[], more: number): string =>
    `${names.join(', ')} and ${formatNumber(more)} more`,
  and: (names: readonly string[], last: string): string => `${names.join(', ')} and ${last}`,
  shifted: (start: string, there: string, was: string): string =>
    `${start} is ${there}, was ${was}`,
  missing: (time: string, shown: string): string => `${time} does not exist: it starts at ${shown}`,
  twice: (time: string): string => `${time} comes twice: the first one is meant`,
  oddLength: ({ lasts, start, end, looksLike }: OddLengthParts): string =>
    `lasts ${lasts}; ${start} → ${end} on the wall looks like ${looksLike}`,
  start: (date: string, time: string, city: string): string => `${date} ${time} ${city}`,
  odd: (start: string, what: string): string => `${start}: ${what}`,
  group: (title: string, count: number): string => `${title} · ${formatNumber(count)}`,
  lookedAt: (windows: number, zones: number): string =>
    zones === 1
      ? counted(
          windows,
          '# window looked at, on the clocks of 1 zone.',
          '# windows looked at, on the clocks of 1 zone.',
        )
      : counted(
          windows,
          `# window looked at, on the clocks of ${formatNumber(zones)} zones.`,
          `# windows looked at, on the clocks of ${formatNumber(zones)} zones.`,
        ),
  tooLong: (years: number): string =>
    counted(
      years,
      'A report covers # year at most: choose a nearer day.',
      'A report covers # years at most: choose a nearer day.',
    ),
  heads: ['Finding', 'Window', 'Start', 'For', 'What', 'Since'],
  isShifted: 'Shifted',
  isOddStart: 'Odd start',
  isOddLength: 'Odd length',
  whose: (people: readonly string[], zone: string): string => `${people.join(', ')} (${zone})`,
  shiftedTo: (there: string, shift: string): string => `${there}, ${shift}`,
} as const;
