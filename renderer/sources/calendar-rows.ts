/** Calendars found, in the order of the table, filtered. */
import type { CalendarSummary } from '../../shared/ipc/summaries.ts';
import type { Organization } from '../../shared/model/target.ts';
import { polarityInShort, polarityWords } from '../presenters/polarity-words.ts';

/**
 * Calendars by name, then by cell in words. All words of `text` occur in the name, the cell or the
 * meaning, in any case.
 */
export function calendarRows(
  calendars: readonly CalendarSummary[],
  text: string,
  organization: Organization,
): readonly CalendarSummary[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const aliases = new Map(organization.accounts.map(({ id, alias }) => [id, alias]));
  return calendars
    .map((calendar) => {
      const { accountId, region } = calendar.cell;
      return { calendar, place: `${aliases.get(accountId) ?? accountId} ${region}` };
    })
    .filter(({ calendar, place }) => {
      const told = wordsOf(calendar, place).toLowerCase();
      return words.every((word) => told.includes(word));
    })
    .sort((a, b) => byText(a.calendar.name, b.calendar.name) || byText(a.place, b.place))
    .map(({ calendar }) => calendar);
}

function wordsOf({ name, cell, polarity, shared }: CalendarSummary, place: string): string {
  const meaning = `${polarityWords(polarity)} ${polarityInShort(polarity)}`;
  return `${name} ${place} ${cell.accountId} ${meaning} ${shared ? 'shared' : ''}`;
}

// One collator: making one for each of ten thousand comparisons takes most of the time.
const { compare: byText } = new Intl.Collator('en');

/** Name of a shared calendar without the ARN around it; every other name as it is. */
export const shortCalendarName = (name: string): string => name.split('/').at(-1) ?? name;

/** The owner in a shared calendar's ARN, or null. */
export function ownerOf(name: string): string | null {
  const owner = name.startsWith('arn:') ? name.split(':')[4] : undefined;
  return owner === undefined || owner === '' ? null : owner;
}
