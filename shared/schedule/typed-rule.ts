/** The days of a rule in typed text: "2nd Saturday", "4 days after Patch Tuesday", "every 28 days". */
import type { SeriesRule, WeekOrdinal, Weekday } from '../model/series.ts';
import type { IsoDate } from '../time/local-date-time.ts';
import { isIsoDate } from '../time/wall-ms.ts';

/** First and last day that the text, or the caller, gives a rule. */
export interface RuleSpan {
  readonly fromDate: IsoDate;
  readonly untilDate?: IsoDate;
}

/** A rule and what stands behind it in the text. */
export interface TypedRule {
  readonly rule: SeriesRule;
  readonly rest: string;
}

const dayName = String.raw`(?:mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:s|nesdays?)?|thu(?:r(?:s(?:days?)?)?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)\b`;
const separator = String.raw`\s*(?:,|&|\/|and\b|or\b)\s*`;
const dayList = String.raw`${dayName}(?:${separator}${dayName})*`;
const ordinal = String.raw`(?:1st|first|2nd|second|3rd|third|4th|fourth|5th|fifth|last)`;
const patchTuesday = String.raw`(?:patch tuesday|pt)\b`;
const isoDate = String.raw`\d{4}-\d\d-\d\d`;

/** Reads the match of its pattern; null when the words fit but the numbers do not. */
type Reader = (
  groups: Readonly<Record<string, string | undefined>>,
  span: RuleSpan,
) => SeriesRule | null;

/** The rule at the beginning of the text, or null. */
export function takeRule(text: string, span: RuleSpan): TypedRule | null {
  for (const [pattern, read] of compiled) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const rule = read(match.groups ?? {}, span);
    if (rule !== null) return { rule, rest: text.slice(match[0].length) };
  }
  return null;
}

const onlySpan = ({ fromDate, untilDate }: RuleSpan): RuleSpan => ({
  fromDate,
  ...(untilDate !== undefined && { untilDate }),
});

function readDates({ dates = '' }: Parameters<Reader>[0]): SeriesRule | null {
  const listed = [...dates.matchAll(/\d{4}-\d\d-\d\d/g)].map(([date]) => date);
  return listed.every(isIsoDate) ? { kind: 'dates', dates: listed } : null;
}

const readRelease: Reader = ({ product = '', count, side }) => {
  const days = countOf(count);
  const offsetDays = side === undefined ? 0 : side.toLowerCase() === 'before' ? -days : days;
  return days <= 60
    ? { kind: 'release', product: product.trim(), offsetDays: offsetDays + 0 }
    : null;
};

const readAfterPatchTuesday: Reader = ({ day }, span) => ({
  kind: 'weekday-after-patch-tuesday',
  weekday: weekdayNamed(day),
  ...onlySpan(span),
});

const readPatchTuesday: Reader = ({ count, side }, span) => {
  const days = side === undefined ? 0 : countOf(count);
  const offsetDays = side === '-' || side?.toLowerCase() === 'before' ? 0 - days : days;
  if (offsetDays < -14 || offsetDays > 27) return null;
  return { kind: 'patch-tuesday', offsetDays, ...onlySpan(span) };
};

const readNthWeekday: Reader = ({ ordinal: word, day, count, side }, span) => {
  const days = side === undefined ? 0 : countOf(count);
  if (days > 30) return null;
  return {
    kind: 'nth-weekday',
    ordinal: ordinalNamed(word),
    weekday: weekdayNamed(day),
    ...(days !== 0 && { offsetDays: side === '-' ? -days : days }),
    ...onlySpan(span),
  };
};

const readMonthDay: Reader = ({ last, number }, span) => {
  const day = last === undefined ? Number(number) : -1;
  return day === 0 || day > 31 ? null : { kind: 'month-day', day, ...onlySpan(span) };
};

const readWeekly: Reader = ({ weeks, days = '' }, span) => {
  const names = [...days.matchAll(new RegExp(dayName, 'gi'))].map(([name]) => weekdayNamed(name));
  const everyWeeks = weeks === undefined ? 1 : /^\d/.test(weeks) ? Number(weeks) : 2;
  return everyWeeks >= 1 && everyWeeks <= 520
    ? weekly([...new Set(names)], everyWeeks, span)
    : null;
};

const weekly = (weekdays: readonly Weekday[], everyWeeks: number, span: RuleSpan): SeriesRule => ({
  kind: 'weekly',
  weekdays,
  everyWeeks,
  ...onlySpan(span),
});

const readEveryDays: Reader = ({ count }, span) => {
  const days = Number(count);
  return days >= 1 && days <= 3_660 ? { kind: 'every-days', days, ...onlySpan(span) } : null;
};

/** "a day", "the day" and "day" are one. */
const countOf = (count: string | undefined): number =>
  count !== undefined && /^\d/.test(count) ? Number(count) : 1;

function weekdayNamed(name = ''): Weekday {
  const weekdays: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const weekday = weekdays.find((each) => each === name.slice(0, 2).toUpperCase());
  if (weekday === undefined) throw new Error(`Not a weekday: ${name}`);
  return weekday;
}

function ordinalNamed(word = ''): WeekOrdinal {
  const ordinals: Readonly<Record<string, WeekOrdinal>> = {
    '1st': 1,
    first: 1,
    '2nd': 2,
    second: 2,
    '3rd': 3,
    third: 3,
    '4th': 4,
    fourth: 4,
    '5th': 5,
    fifth: 5,
    last: -1,
  };
  const named = ordinals[word.toLowerCase()];
  if (named === undefined) throw new Error(`Not an ordinal: ${word}`);
  return named;
}

/** Tried in order, at the beginning of the text. */
const forms: readonly (readonly [pattern: string, read: Reader])[] = [
  [String.raw`(?<dates>${isoDate}(?:${separator}${isoDate})*)`, readDates],
  [String.raw`(?:the )?same (?:night|day) as an? (?<product>.+?) release\b`, readRelease],
  [
    String.raw`(?<count>\d+|an?|one|the) days? (?<side>before|after) an? (?<product>.+?) release\b`,
    readRelease,
  ],
  [
    String.raw`(?:the )?(?:1st |first )?(?<day>${dayName}) (?:after|following) ${patchTuesday}`,
    readAfterPatchTuesday,
  ],
  [
    String.raw`(?<count>\d+|an?|one|the)? ?days? (?<side>before|after) ${patchTuesday}`,
    readPatchTuesday,
  ],
  [
    String.raw`${patchTuesday}(?:\s*(?<side>[+-])\s*(?<count>\d+)(?:\s*d(?:ays?)?\b)?)?`,
    readPatchTuesday,
  ],
  [
    String.raw`(?:the |every )?(?<ordinal>${ordinal}) (?<day>${dayName})(?: (?:of|in) (?:the|every|each) month)?(?:\s*(?<side>[+-])\s*(?<count>\d+)\s*d(?:ays?)?\b)?`,
    readNthWeekday,
  ],
  [String.raw`(?:the |every )?(?<last>last) day(?: of (?:the|every|each) month)?`, readMonthDay],
  [
    String.raw`(?:monthly )?(?:on )?(?:the )?(?<number>\d{1,2})(?:st|nd|rd|th)(?: day)?(?: of (?:the|every|each) month)?`,
    readMonthDay,
  ],
  [String.raw`every (?<weeks>\d+|other|second) weeks? on (?<days>${dayList})`, readWeekly],
  [String.raw`every (?<weeks>other|second) (?<days>${dayName})`, readWeekly],
  [
    String.raw`(?:every|each) weekdays?\b|weekdays\b`,
    (_groups, span) => weekly(['MO', 'TU', 'WE', 'TH', 'FR'], 1, span),
  ],
  [String.raw`(?:every |each |weekly )?(?:on )?(?<days>${dayList})`, readWeekly],
  [String.raw`every (?<count>\d+) days?\b`, readEveryDays],
  [
    String.raw`(?:every |each )day\b|daily\b`,
    (_groups, span) => ({ kind: 'every-days', days: 1, ...onlySpan(span) }),
  ],
];

const compiled = forms.map(
  ([pattern, read]) => [new RegExp(String.raw`^\s*(?:on )?(?:${pattern})`, 'i'), read] as const,
);
