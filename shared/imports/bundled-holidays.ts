/** Sets of holidays that come with the app. The text to import names them, a set on each line. */
import { civilOf } from '../time/wall-ms.ts';
import type { ImportContext, ImportReading } from './import-reading.ts';
import { indiaHolidays, lastNotifiedYear, maharashtraHolidays } from './india-holidays.ts';
import { ReadingDraft } from './reading-draft.ts';
import { usFederalHolidays, type BundledHoliday } from './us-holidays.ts';

/** A set that can be chosen. */
export interface HolidaySet {
  /** `US federal holidays`: as people choose it, and as the text names it. */
  readonly title: string;
  /** As series and teams name it: ISO 3166, `IN-MH` for a state's own. */
  readonly country: string;
  readonly of: (year: number) => readonly BundledHoliday[];
  /** Days that move are known until then; null: none of them moves. */
  readonly notifiedUntil: number | null;
}

/** All sets. Those of Maharashtra hold the national ones that are kept there, under a code of its own. */
export const holidaySets: readonly HolidaySet[] = [
  {
    title: 'US federal holidays',
    country: 'US',
    of: usFederalHolidays,
    notifiedUntil: null,
  },
  {
    title: 'India national holidays',
    country: 'IN',
    of: indiaHolidays,
    notifiedUntil: lastNotifiedYear,
  },
  {
    title: 'Maharashtra public holidays',
    country: 'IN-MH',
    of: maharashtraHolidays,
    notifiedUntil: lastNotifiedYear,
  },
];

/** This year and the four after it. */
const yearsAhead = 4;

const setOf = (row: string): HolidaySet | undefined =>
  holidaySets.find(({ title }) => title.toLowerCase() === row.trim().toLowerCase());

/** Whether every line names a set. */
export const namesHolidaySets = (text: string): boolean => {
  const rows = text.trim().split(/\r\n|\r|\n/, 20);
  return text.length < 2_000 && rows.every((row) => setOf(row) !== undefined);
};

/** The holidays of each set that is named, from this year on for five years. */
export function readBundledHolidays(
  text: string,
  { todayMs }: Pick<ImportContext, 'todayMs'>,
): ImportReading {
  const draft = new ReadingDraft();
  const first = civilOf(Math.floor(todayMs / 86_400_000)).year;
  for (const [index, row] of text
    .slice(0, 2_000)
    .split(/\r\n|\r|\n/)
    .entries()) {
    const set = setOf(row);
    if (set === undefined) {
      if (row.trim() !== '') draft.refuse(index + 1, row, `It is no set: ${titles}.`);
      continue;
    }
    const { title, country, notifiedUntil } = set;
    for (let year = first; year <= first + yearsAhead; year += 1) {
      for (const { date, name } of set.of(year)) {
        const holiday = { name, country, date };
        draft.add(
          { line: index + 1, key: `${country} ${date} ${name}`, kind: 'holiday', holiday },
          name,
        );
      }
    }
    if (notifiedUntil !== null && notifiedUntil < first + yearsAhead) {
      draft.note(
        `${title}: days that move with the moon are notified until ${notifiedUntil}. Of later years only fixed days and Good Friday are here: import the list of each year once it is out, as ICS or a table.`,
      );
    }
  }
  return draft.finish();
}

const titles = holidaySets.map(({ title }) => title).join(', ');
