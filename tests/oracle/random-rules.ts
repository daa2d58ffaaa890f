/** Random recurrence rules: what RFC 5545 allows and people, or their programs, might write. */
import { weekdays } from '../../shared/time/iso-date.ts';

export interface RandomRule {
  readonly zone: string;
  /** `2026-01-03T22:15:00`. */
  readonly start: string;
  readonly rrule: string;
}

export const oracleZones = [
  'America/New_York',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Etc/UTC',
] as const;

/** A small generator with a seed, so that a difference can be had again. */
export function seeded(seed: number): (end: number) => number {
  let state = seed >>> 0;
  return (end) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
}

type Random = (end: number) => number;

/** One rule whose answer dateutil and RFC 5545 agree on; see the differences named in the test. */
export function randomRule(random: Random): RandomRule {
  const zone = oracleZones[random(oracleZones.length)] ?? 'Etc/UTC';
  const frequency = pick(random, [
    'YEARLY',
    'YEARLY',
    'MONTHLY',
    'MONTHLY',
    'MONTHLY',
    'WEEKLY',
    'WEEKLY',
    'DAILY',
    'DAILY',
    'HOURLY',
    'MINUTELY',
  ]);
  const start = randomStart(random);
  const parts = [`FREQ=${frequency}`];
  if (random(3) === 0) parts.push(`INTERVAL=${1 + random(frequency === 'MINUTELY' ? 900 : 6)}`);
  const days = dayParts(frequency, random);
  const byWeek = days.some((part) => part.startsWith('BYWEEKNO'));
  // dateutil miscounts the weeks of some years that do not begin on Monday.
  if (!byWeek && random(4) === 0) parts.push(`WKST=${pick(random, weekdays)}`);
  parts.push(...days);
  if (random(4) === 0) parts.push(`BYHOUR=${list(random, 3, () => random(24))}`);
  if (random(5) === 0) parts.push(`BYMINUTE=${list(random, 3, () => random(60))}`);
  if (frequency !== 'WEEKLY' && parts.length > 2 && random(4) === 0) {
    parts.push(`BYSETPOS=${list(random, 2, () => signed(random, 1 + random(3)))}`);
  }
  const end = random(3);
  if (end === 0) parts.push(`COUNT=${1 + random(40)}`);
  if (end === 1) parts.push(`UNTIL=${randomUntil(random)}`);
  return { zone, start, rrule: parts.join(';') };
}

function dayParts(frequency: string, random: Random): readonly string[] {
  const parts: string[] = [];
  if (random(4) === 0) parts.push(`BYMONTH=${list(random, 4, () => 1 + random(12))}`);
  const kind = random(6);
  if (kind === 0) parts.push(`BYMONTHDAY=${list(random, 4, () => signed(random, 1 + random(31)))}`);
  if (kind === 1 && frequency === 'YEARLY') {
    parts.push(`BYYEARDAY=${list(random, 4, () => signed(random, 1 + random(366)))}`);
  }
  if (kind === 2 && frequency === 'YEARLY') {
    parts.push(`BYWEEKNO=${list(random, 4, () => signed(random, 1 + random(53)))}`);
    parts.push(`BYDAY=${list(random, 3, () => pick(random, weekdays))}`);
  }
  if (kind >= 3) {
    const ordinals = (frequency === 'YEARLY' || frequency === 'MONTHLY') && random(2) === 0;
    const most = frequency === 'YEARLY' ? 53 : 5;
    parts.push(
      `BYDAY=${list(random, 4, () => `${ordinals ? signed(random, 1 + random(most)) : ''}${pick(random, weekdays)}`)}`,
    );
    if (random(6) === 0) {
      parts.push(`BYMONTHDAY=${list(random, 12, () => signed(random, 1 + random(31)))}`);
    }
  }
  return parts;
}

/** Days around changes of offset, year ends and leap days among any others. */
function randomStart(random: Random): string {
  const date = pick(random, [
    `${2010 + random(18)}-${two(1 + random(12))}-${two(1 + random(28))}`,
    '2026-03-07',
    '2026-10-31',
    '2024-02-29',
    '2025-12-31',
    '2026-01-31',
    '2026-09-20',
    '2011-12-29',
  ]);
  const time = pick(random, [
    `${two(random(24))}:${two(5 * random(12))}`,
    '02:30',
    '01:30',
    '02:15',
    '00:00',
  ]);
  return `${date}T${time}:00`;
}

const randomUntil = (random: Random): string =>
  `${2026 + random(3)}${two(1 + random(12))}${two(1 + random(28))}T${two(random(24))}0000Z`;

const signed = (random: Random, value: number): number => (random(3) === 0 ? -value : value);

const list = (random: Random, most: number, member: () => string | number): string =>
  Array.from({ length: 1 + random(most) }, member).join(',');

const pick = <T>(random: Random, all: readonly T[]): T => {
  const picked = all[random(all.length)];
  if (picked === undefined) throw new Error('Nothing to pick from');
  return picked;
};

const two = (value: number): string => String(value).padStart(2, '0');
