/**
 * Where libical 3.0 is known not to do what RFC 5545 says, and so is not asked. Found by comparing;
 * python-dateutil and looking at every day agree with us on all of them. Besides: it takes the
 * second reading of a fold and keeps the shifted hour the day after a gap (table A2b), so it is
 * compared on the wall clock of UTC only.
 */
const differences: readonly (readonly [says: string, isSuch: (part: Part) => boolean])[] = [
  [
    'jumps over matches of hours and minutes',
    ({ FREQ }) => FREQ === 'HOURLY' || FREQ === 'MINUTELY',
  ],
  [
    'takes BYMONTHDAY of a year in the month of DTSTART only',
    (part) => isYearly(part, 'BYMONTHDAY'),
  ],
  [
    'lets BYMONTHDAY of days pass where it should not, and drops it where it counts from the end',
    ({ FREQ, BYMONTHDAY }) => FREQ === 'DAILY' && BYMONTHDAY !== undefined,
  ],
  [
    'applies BYSETPOS to days of a month only',
    ({ BYSETPOS, FREQ, BYHOUR, BYMINUTE }) =>
      BYSETPOS !== undefined && (FREQ !== 'MONTHLY' || `${BYHOUR ?? ''}${BYMINUTE ?? ''}` !== ''),
  ],
  [
    'orders BYMONTHDAY from both ends wrongly for BYSETPOS',
    ({ BYSETPOS, BYMONTHDAY }) => BYSETPOS !== undefined && BYMONTHDAY?.includes('-') === true,
  ],
  [
    'miscounts the weeks of an interval whose first is without DTSTART',
    ({ FREQ, INTERVAL }) => FREQ === 'WEEKLY' && INTERVAL !== undefined,
  ],
  ['loses days of week 1 that lie in the year before', ({ BYWEEKNO }) => BYWEEKNO !== undefined],
];

type Part = Readonly<Record<string, string | undefined>>;

const isYearly = (part: Part, name: string): boolean =>
  part['FREQ'] === 'YEARLY' && part[name] !== undefined;

/** The named difference a rule would show, or null where libical is to be right. */
export function libicalDifference(rrule: string): string | null {
  const part = Object.fromEntries(rrule.split(';').map((each) => each.split('='))) as Part;
  return differences.find(([, isSuch]) => isSuch(part))?.[0] ?? null;
}

/** The same rule with each number of a list once and in order: libical takes them as they stand. */
export const inOrder = (rrule: string): string =>
  rrule
    .split(';')
    .map((part) => {
      const [name = '', value = ''] = part.split('=');
      const members = [...new Set(value.split(','))];
      return `${name}=${members.toSorted((a, b) => Number(a) - Number(b)).join(',')}`;
    })
    .join(';');
