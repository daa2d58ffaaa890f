/** Weekly hours as people type them: `Mon-Fri 08:00-18:00 (office); Sat all day`. */
import type { WeeklyHours } from '../model/hours.ts';
import { weekdays, type Weekday } from '../time/iso-date.ts';

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const midnight = '00:00';
const longestName = 200;

/** Hours as text that `parseHours` reads as the same hours, unless a name has brackets or `;` in it. */
export const hoursText = (hours: readonly WeeklyHours[]): string => hours.map(oneText).join('; ');

function oneText({ weekdays: days, from, to, name }: WeeklyHours): string {
  const isAllDay = from === midnight && to === midnight;
  const parts = [daysText(days), isAllDay ? 'all day' : `${from}-${to}`];
  return [...parts, name === undefined ? '' : `(${name})`].filter((part) => part !== '').join(' ');
}

/** Weekdays in the order of the week, runs of three and more as `Mon-Fri`; none means every day. */
function daysText(days: readonly Weekday[]): string {
  const places = weekdays.flatMap((day, place) => (days.includes(day) ? [place] : []));
  const runs: number[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run?.at(-1) === place - 1) run.push(place);
    else runs.push([place]);
  }
  const nameAt = (place: number | undefined): string => names[place ?? 0] ?? '';
  return runs
    .map((run) =>
      run.length > 2 ? `${nameAt(run[0])}-${nameAt(run.at(-1))}` : run.map(nameAt).join(','),
    )
    .join(',');
}

/**
 * Typed hours, parts divided by `;` or line ends; null where one is not understood. An end at or
 * before its beginning is on the next day. Empty text: no hours.
 */
export function parseHours(text: string): readonly WeeklyHours[] | null {
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map(parseOne);
  return read.includes(null) ? null : read.filter((each) => each !== null);
}

const pattern = /^(?<days>[a-z,\s–-]*?)\s*(?<time>all day|\d[^(]*?)\s*(?:\((?<name>[^()]+)\))?$/i;

function parseOne(part: string): WeeklyHours | null {
  const { days = '', time = '', name } = pattern.exec(part)?.groups ?? {};
  const weekdaysRead = parseDays(days);
  const times = /^all day$/i.test(time) ? [midnight, midnight] : time.split(/\s*[-–]\s*/);
  const [from, to] = times.map(parseTime);
  if (weekdaysRead === null || times.length !== 2) return null;
  if (from === undefined || from === null || to === undefined || to === null) return null;
  const trimmed = name?.trim() ?? '';
  if (trimmed.length > longestName) return null;
  return { weekdays: weekdaysRead, from, to, ...(trimmed !== '' && { name: trimmed }) };
}

function parseTime(text: string): string | null {
  if (/^24(:00)?$/.test(text)) return midnight;
  const read = /^(\d{1,2})(?::([0-5]\d))?$/.exec(text);
  return read === null || Number(read[1]) > 23
    ? null
    : `${(read[1] ?? '').padStart(2, '0')}:${read[2] ?? '00'}`;
}

function parseDays(text: string): readonly Weekday[] | null {
  const found = new Set<Weekday>();
  for (const part of text.split(/[\s,]+/).filter((each) => each !== '')) {
    const ends = part.split(/[-–]/).map(placeOf);
    const [first, last = first] = ends;
    if (first === undefined || last === undefined || ends.length > 2) return null;
    if (first < 0 || last < 0) return null;
    for (let step = 0; step <= (last - first + 7) % 7; step += 1) {
      const day = weekdays[(first + step) % 7];
      if (day !== undefined) found.add(day);
    }
  }
  return weekdays.filter((day) => found.has(day));
}

const placeOf = (word: string): number =>
  word.length < 2 ? -1 : names.findIndex((name) => matches(name, word.toLowerCase()));

const fullNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const matches = (name: string, word: string): boolean =>
  fullNames[names.indexOf(name)]?.startsWith(word) ?? false;
