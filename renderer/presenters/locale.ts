/**
 * The door to the reader's locale: how days and numbers are written, and on which day weeks begin. It is
 * told once, before a plan is shown. Where the system names no locale, the product's own style holds:
 * `Sat 13 Mar 2027`, weeks from Sunday. Words stay English; times stay 24 h, which no two readers take
 * for different hours.
 */

/** A day of the week, Sunday first: 0…6. */
export type WeekdayIndex = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** How a locale writes days. Digits are Latin and the calendar is Gregorian, as in every other text here. */
export interface DayNames {
  /** Sunday first. */
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  /** `13 Mar 2027`, `Mar 13, 2027`: without the weekday. */
  readonly date: (day: Day) => string;
  /** `13 Mar`. */
  readonly shortDate: (day: Day) => string;
  /** `13 March 2027`. */
  readonly longDate: (day: Day) => string;
  /** `March 2027`. */
  readonly month: (day: Day) => string;
  /** `Mar`, on its own. */
  readonly shortMonth: (day: Day) => string;
  /** January first, as they stand in `date`: what people see is what they may type. */
  readonly monthsInDate: readonly string[];
  /** Words of `date` that say nothing: `de` in `13 de mar. de 2027`. */
  readonly wordsInDate: readonly string[];
}

/** A day by its numbers; months from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface Locale {
  /** null: the product's own style. */
  readonly tag: string | null;
  readonly names: DayNames;
  readonly numbers: Intl.NumberFormat;
  readonly firstWeekday: WeekdayIndex;
}

const fixed = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;
const twelve = Array.from({ length: 12 }, (_, index) => index + 1);
const dayMs = 86_400_000;
const seven = Array.from({ length: 7 }, (_, index) => index);

const english = namesOf('en-GB', (month) => month.slice(0, 3));
const house: Locale = {
  tag: null,
  names: english,
  numbers: new Intl.NumberFormat('en'),
  firstWeekday: 0,
};
let current = house;

/** From here on days and numbers are written as this locale writes them; null: in the product's style. */
export function followLocale(tag: string | null): void {
  current = tag === null ? house : localeOf(tag);
}

/** How days are written. */
export const dayNames = (): DayNames => current.names;

let chosenWeekday: WeekdayIndex | null = null;

/** From here on weeks begin on that day; null: where the locale has them begin. */
export function beginWeeksOn(weekday: WeekdayIndex | null): void {
  chosenWeekday = weekday;
}

/** On which day weeks begin. */
export const firstWeekday = (): WeekdayIndex => chosenWeekday ?? current.firstWeekday;

/** For widgets that ask Intl themselves. */
export const localeTag = (): string => current.tag ?? 'en-GB';

/** `12,345`; as the locale groups digits. */
export const formatNumber = (value: number): string => current.numbers.format(value);

function localeOf(tag: string): Locale {
  // What a system calls its locale may be no tag (`C`, `POSIX`): then the product's style holds.
  const known = Intl.DateTimeFormat.supportedLocalesOf(asTag(tag));
  const [name] = known;
  if (name === undefined) return house;
  return {
    tag: name,
    names: namesOf(name, (month) => month),
    numbers: new Intl.NumberFormat(name, { numberingSystem: 'latn' }),
    firstWeekday: firstWeekdayOf(name),
  };
}

/** The tag if it is one; else nothing that is supported. */
function asTag(tag: string): readonly string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    // A malformed tag is told by an exception: there is no other way to ask.
    return [];
  }
}

// Not in TypeScript's library yet; Chromium has it as a method, earlier ones as a property.
interface WithWeekInfo {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

function firstWeekdayOf(tag: string): WeekdayIndex {
  const locale = new Intl.Locale(tag) as WithWeekInfo;
  const firstDay = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 7;
  // Intl counts Monday 1 to Sunday 7.
  return (firstDay % 7) as WeekdayIndex;
}

function namesOf(tag: string, shorten: (month: string) => string): DayNames {
  const weekday = (style: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(tag, { ...fixed, weekday: style });
    // The fourth of January 1970 was a Sunday.
    return seven.map((index) => format.format((3 + index) * dayMs));
  };
  const pattern = (options: Intl.DateTimeFormatOptions) => patternOf(tag, options, shorten);
  const short = { day: 'numeric', month: 'short' } as const;
  const date = pattern({ ...short, year: 'numeric' });
  return {
    weekdays: weekday('long'),
    shortWeekdays: weekday('short'),
    date: writer(date),
    shortDate: writer(pattern(short)),
    longDate: writer(patternOf(tag, { day: 'numeric', month: 'long', year: 'numeric' })),
    month: writer(patternOf(tag, { month: 'long', year: 'numeric' })),
    shortMonth: writer(pattern({ month: 'short' })),
    monthsInDate: date.months,
    wordsInDate: date.parts.flatMap(({ type, value }) =>
      type === 'literal' ? (value.match(/\p{L}+/gu) ?? []) : [],
    ),
  };
}

/** How a locale writes a date: its parts in their order, and its months as they stand there (`марта`). */
interface Pattern {
  readonly parts: readonly Intl.DateTimeFormatPart[];
  readonly months: readonly string[];
}

function patternOf(
  tag: string,
  options: Intl.DateTimeFormatOptions,
  shorten = (month: string): string => month,
): Pattern {
  const format = new Intl.DateTimeFormat(tag, { ...fixed, ...options });
  const partsIn = (month: number) => format.formatToParts(Date.UTC(2027, month - 1, 13));
  const months = twelve.map(
    (month) => partsIn(month).find(({ type }) => type === 'month')?.value ?? '',
  );
  return { parts: partsIn(3), months: months.map(shorten) };
}

/** Fills a pattern: Intl takes a hundred times as long for each day, and a calendar writes thousands. */
function writer({ parts, months }: Pattern): (day: Day) => string {
  return (day) => parts.map((part) => written(part, day, months)).join('');
}

function written(
  { type, value }: Intl.DateTimeFormatPart,
  { year, month, day }: Day,
  months: readonly string[],
): string {
  if (type === 'day') return String(day);
  if (type === 'month') return months[month - 1] ?? '';
  return type === 'year' ? String(year) : value;
}
