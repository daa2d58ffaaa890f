/** Rules at the extremes of every part: made to cost, not to mean anything. */
import { weekdays } from '../../shared/time/iso-date.ts';
import type { RandomRule } from './random-rules.ts';

type Random = (end: number) => number;

const upTo = (last: number, first = 1): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const signed = (last: number): readonly number[] => upTo(last).flatMap((at) => [at, -at]);
const numbered = signed(53).flatMap((at) => weekdays.map((name) => `${at}${name}`));

/** One part in `odds` of its rules: every member there is, or a few. */
const parts: readonly (readonly [name: string, odds: number, all: readonly (string | number)[]])[] =
  [
    ['BYMONTH', 4, upTo(12)],
    ['BYWEEKNO', 5, signed(53)],
    ['BYYEARDAY', 5, signed(366)],
    ['BYMONTHDAY', 4, signed(31)],
    ['BYDAY', 5, weekdays],
    ['BYDAY', 5, numbered],
    ['BYHOUR', 3, upTo(23, 0)],
    ['BYMINUTE', 3, upTo(59, 0)],
    ['BYSECOND', 3, upTo(59, 0)],
    ['BYSETPOS', 3, signed(366)],
    ['INTERVAL', 2, [2, 3, 7, 59, 60, 61, 997, 86_399, 86_400, 999_999_999]],
    ['COUNT', 3, [1, 10, 1_000, 1_000_000_000]],
    ['UNTIL', 4, ['20270601T000000Z']],
  ];

/** One rule of any frequency, begun this year or in the year 1. */
export function extremeRule(random: Random): RandomRule {
  const frequency = pick(random, [
    'YEARLY',
    'MONTHLY',
    'WEEKLY',
    'DAILY',
    'HOURLY',
    'MINUTELY',
    'SECONDLY',
  ]);
  const chosen = new Map<string, string>([['FREQ', frequency]]);
  for (const [name, odds, all] of parts) {
    if (random(odds) === 0) chosen.set(name, members(random, name, all));
  }
  return {
    zone: pick(random, ['America/New_York', 'Australia/Lord_Howe', 'Etc/UTC']),
    start: pick(random, ['2026-01-01T02:00', '1970-01-01T00:00', '0001-01-01T00:00']),
    rrule: [...chosen].map(([name, value]) => `${name}=${value}`).join(';'),
  };
}

function members(random: Random, name: string, all: readonly (string | number)[]): string {
  if (!name.startsWith('BY')) return String(pick(random, all));
  if (random(3) === 0) return all.join(',');
  return Array.from({ length: 1 + random(3) }, () => pick(random, all)).join(',');
}

const pick = <T>(random: Random, all: readonly T[]): T => {
  const picked = all[random(all.length)];
  if (picked === undefined) throw new Error('Nothing to pick from');
  return picked;
};
