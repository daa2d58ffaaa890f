/** Texts made to harm a reader, as lines to be put into a calendar; each is told what it is. */
import { aForeignEvent } from './a-calendar.ts';

/** So many lines as one piece of text: a call cannot take a million arguments. */
export const many = (count: number, line: (index: number) => string, between = '\r\n'): string =>
  Array.from({ length: count }, (_, index) => line(index)).join(between);

/** Whole lines of a calendar. */
export const hostileLines: readonly (readonly [what: string, lines: readonly string[]])[] = [
  [
    'a million properties of an event',
    aForeignEvent(
      'big',
      many(1e6, (n) => `X-${n}:v`),
    ),
  ],
  ['200,000 properties of the calendar', [many(200_000, (n) => `X-${n}:v`)]],
  ['a million names of parameters', aForeignEvent('p', `X;${many(1e6, (n) => `A${n}=1`, ';')}:v`)],
  ['a line of a megabyte', aForeignEvent('long', `X-LONG:${'x'.repeat(1_000_000)}`)],
  ['a name of a megabyte', aForeignEvent('name', `${'X'.repeat(1_000_000)}:v`)],
  [
    'a megabyte folded at every character',
    aForeignEvent('fold', `X-FOLD:${'\r\n x'.repeat(250_000)}`),
  ],
  ['a megabyte of blank lines', aForeignEvent('blank', '\r\n'.repeat(500_000))],
  [
    'blank lines between folds',
    aForeignEvent('gap', `X:1${`${'\n'.repeat(1_000)} `.repeat(1_000)}`),
  ],
  ['a million quotes', aForeignEvent('quote', `X-Q;A=${'"'.repeat(1_000_001)}:v`)],
  ['a million backslashes', aForeignEvent('slash', `DESCRIPTION:${'\\'.repeat(1_000_001)}`)],
  ['NUL and other control characters', aForeignEvent('nul\0', '\0:\0', 'X\u0007;\u001b=1:\u009f')],
  ['halves of characters', aForeignEvent('half', 'SUMMARY:\ud83d', 'X-\ude00:1')],
];

/** One property of an event. */
export const hostileValues: readonly (readonly [what: string, line: string])[] = [
  ['100,000 exceptions', `EXDATE:${'20270501T000000Z,'.repeat(100_000)}`],
  ['an endless SEQUENCE', `SEQUENCE:${'9'.repeat(1_000_000)}`],
  ['an endless DURATION', `DURATION:P${'1'.repeat(1_000_000)}D`],
  ['an endless RRULE', `RRULE:${'FREQ=DAILY;'.repeat(100_000)}`],
  ['an endless TZID', `RDATE;TZID=${'A/'.repeat(500_000)}:20270501T000000`],
  ['an endless UID', `RECURRENCE-ID:${'1'.repeat(1_000_000)}`],
  ['an endless date', `RDATE:${'2'.repeat(1_000_000)}`],
];

/** Components that do not begin or end as they should. */
export const brokenFrames: readonly (readonly [what: string, lines: string])[] = [
  ['never ended', many(10_000, (n) => `BEGIN:X-${n}`)],
  ['ended that never began', many(200_000, (n) => `END:X-${n}`)],
  ['begun again and again', many(200_000, () => 'BEGIN:VALARM')],
  ['across each other', many(200_000, (n) => (n % 2 === 0 ? `BEGIN:X-${n}` : `END:X-${n - 99}`))],
  ['events never ended', many(200_000, () => 'BEGIN:VEVENT')],
];
