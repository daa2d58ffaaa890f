/** Times of day and durations in typed text. Each reader cuts out what it understood. */

/** A start, with a length where the text gave both ends: "22:00-04:00". */
export interface TypedTimes {
  /** `HH:mm`, or null when the text has no time. */
  readonly startTime: string | null;
  readonly durationMinutes: number | null;
  readonly rest: string;
}

const unitMinutes: readonly (readonly [pattern: RegExp, minutes: number])[] = [
  [/^d(?:ays?)?$/i, 1_440],
  [/^h(?:(?:ou)?rs?)?$/i, 60],
  [/^m(?:in(?:ute)?s?)?$/i, 1],
];

const amount = String.raw`\d+(?:\.\d+)?\s*(?:days?|d|hours?|hrs?|hr|h|minutes?|mins?|min|m)(?![a-z])`;
// Behind a time of day "for" may be left out: there is nothing else that an amount could be.
const durationPattern = new RegExp(
  String.raw`(?:\bfor\s+|(?<=(?::\d\d|[ap]m|noon|midnight)[\s,]+))(\d+h\d\d(?!\d)|${amount}(?:\s*(?:and\s+)?${amount})*)`,
  'i',
);

/** "for 6h", "for 2 h 30 min", "for 6h30", "for 1.5 hours", "22:00 6h"; null when the text has none. */
export function takeDuration(text: string): {
  readonly minutes: number | null;
  readonly rest: string;
} {
  const [whole, words] = durationPattern.exec(text) ?? [];
  if (whole === undefined || words === undefined) return { minutes: null, rest: text };
  const short = /^(\d+)h(\d\d)$/i.exec(words);
  const minutes = short === null ? sumOf(words) : Number(short[1]) * 60 + Number(short[2]);
  return { minutes: Math.round(minutes), rest: text.replace(whole, ' ') };
}

const sumOf = (words: string): number =>
  [...words.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/gi)]
    .map(([, count, unit]) => {
      const known = unitMinutes.find(([pattern]) => pattern.test(unit ?? ''));
      return Number(count) * (known?.[1] ?? 0);
    })
    .reduce((sum, each) => sum + each, 0);

const clock = String.raw`(?:\d{1,2}:\d\d(?:\s*[ap]m)?|\d{1,2}\s*[ap]m|noon|midnight)`;
const rangePattern = new RegExp(
  String.raw`(?:\bat )?(?<![\d:-])(${clock})\s*(?:-|to|until)\s*(${clock})(?![\w:])`,
  'i',
);
const timePattern = new RegExp(String.raw`(?:\bat )?(?<![\d:-])(${clock})(?![\w:])`, 'i');

/** "22:00", "at 10:30 pm", "noon", "22:00-04:00". */
export function takeTimes(text: string): TypedTimes {
  const [whole, start, end] = rangePattern.exec(text) ?? timePattern.exec(text) ?? [];
  const startMinute = minuteOfDay(start);
  if (whole === undefined || startMinute === null) {
    return { startTime: null, durationMinutes: null, rest: text };
  }
  const endMinute = end === undefined ? null : minuteOfDay(end);
  const startTime = `${two(Math.floor(startMinute / 60))}:${two(startMinute % 60)}`;
  return {
    startTime,
    // Over midnight; the same time twice is a whole day.
    durationMinutes: endMinute === null ? null : ((endMinute - startMinute + 1_439) % 1_440) + 1,
    rest: text.replace(whole, ' '),
  };
}

function minuteOfDay(text: string | undefined): number | null {
  const word = (text ?? '').toLowerCase();
  if (word === 'noon') return 720;
  if (word === 'midnight') return 0;
  const [, hours, minutes = '0', half] = /^(\d{1,2})(?::(\d\d))?\s*([ap]m)?$/.exec(word) ?? [];
  const hour = Number(hours);
  if (hours === undefined || Number(minutes) > 59) return null;
  if (half === undefined) return hour > 23 ? null : hour * 60 + Number(minutes);
  if (hour < 1 || hour > 12) return null;
  return ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + Number(minutes);
}

const two = (value: number): string => String(value).padStart(2, '0');
