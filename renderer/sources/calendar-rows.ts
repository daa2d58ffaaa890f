/** Calendars found, in the order of the table, filtered. */
import type { CalendarSummary } from '../../shared/ipc/summaries.ts';
import { cellKey, type Organization } from '../../shared/model/target.ts';
import { polarityInShort, polarityWords } from '../presenters/polarity-words.ts';
import { describeCell } from '../presenters/target-words.ts';

export interface CalendarFilter {
  /** Only this cell's; null: of all cells. */
  readonly cellKey: string | null;
  /** Words that must all occur in the name, the cell or the meaning, in any case. */
  readonly text: string;
}

/** Calendars that pass the filter, by name, then by cell in words. */
export function calendarRows(
  calendars: readonly CalendarSummary[],
  filter: CalendarFilter,
  organization: Organization,
): readonly CalendarSummary[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const placeOf = ({ cell }: CalendarSummary): string => describeCell(cell, organization);
  return calendars
    .filter((calendar) => {
      if (filter.cellKey !== null && cellKey(calendar.cell) !== filter.cellKey) return false;
      const shared = calendar.shared ? 'shared' : '';
      const text =
        `${calendar.name} ${placeOf(calendar)} ${calendar.cell.accountId} ${polarityWords(calendar.polarity)} ${polarityInShort(calendar.polarity)} ${shared}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => a.name.localeCompare(b.name) || placeOf(a).localeCompare(placeOf(b)));
}

/** Name of a shared calendar without the ARN around it; every other name as it is. */
export const shortCalendarName = (name: string): string => name.split('/').at(-1) ?? name;

/** The owner in a shared calendar's ARN, or null. */
export function ownerOf(name: string): string | null {
  const owner = name.startsWith('arn:') ? name.split(':')[4] : undefined;
  return owner === undefined || owner === '' ? null : owner;
}
