/** 5,000 rules as calendars hold them, always the same ones: monthly by weekday or day, and weekly. */

export interface SampleRule {
  readonly zone: string;
  /** `2026-01-03T22:15`. */
  readonly start: string;
  readonly rrule: string;
}

export const sampleZones = [
  'America/New_York',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Sydney',
] as const;

/** The two years from 2026 on. */
export const sampleRange = { startMs: Date.UTC(2026, 0, 1), endMs: Date.UTC(2028, 0, 1) };

const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

export function sampleRules(count: number): readonly SampleRule[] {
  const random = mulberry(7);
  const below = (end: number) => Math.floor(random() * end);
  return Array.from({ length: count }, () => {
    const zone = sampleZones[below(4)] ?? 'Etc/UTC';
    const time = `${two(below(24))}:${two(15 * below(4))}`;
    const { rrule, falls } = anyRule(random(), below);
    let day = 1;
    while (!falls(day)) day += 1;
    return { zone, start: `2026-01-${two(day)}T${time}`, rrule };
  });
}

function anyRule(share: number, below: (end: number) => number) {
  const weekday = below(7);
  const name = names[weekday] ?? '';
  const onWeekday = (day: number) => weekdayOf(day) === weekday;
  if (share < 0.5) {
    const nth = 1 + below(4);
    return {
      rrule: `FREQ=MONTHLY;BYDAY=${nth}${name}`,
      falls: (day: number) => onWeekday(day) && Math.ceil(day / 7) === nth,
    };
  }
  if (share < 0.6) {
    return {
      rrule: `FREQ=MONTHLY;BYDAY=-1${name}`,
      falls: (day: number) => onWeekday(day) && day + 7 > 31,
    };
  }
  if (share < 0.7) {
    const rrule = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1';
    return { rrule, falls: (day: number) => day === 30 };
  }
  if (share < 0.8) {
    const monthDay = 1 + below(31);
    return {
      rrule: `FREQ=MONTHLY;BYMONTHDAY=${monthDay}`,
      falls: (day: number) => day === monthDay,
    };
  }
  if (share >= 0.95) return { rrule: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${name}`, falls: onWeekday };
  const second = below(2) === 0 ? '' : `,${names[(weekday + 3) % 7] ?? ''}`;
  return { rrule: `FREQ=WEEKLY;BYDAY=${name}${second}`, falls: onWeekday };
}

const weekdayOf = (day: number): number => new Date(Date.UTC(2026, 0, day)).getUTCDay();

const two = (value: number): string => String(value).padStart(2, '0');

/** Mulberry32: small, and the same everywhere. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
