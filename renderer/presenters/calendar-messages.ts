/** Sentences of the calendar, whole, with places for what differs. */
import { counted } from './counted.ts';
import { formatNumber } from './locale.ts';

export const calendarMessages = {
  everyone: 'Everyone',
  severalCustomers: (unit: string): string => `${unit}: several customers`,
  severalUnits: (units: readonly string[]): string => units.join(', '),
  otherAccounts: (unit: string): string => `${unit}: accounts of no customer`,
  filtered: (shown: number, total: number): string =>
    counted(
      total,
      `${formatNumber(shown)} of # item shown`,
      `${formatNumber(shown)} of # items shown`,
    ),
} as const;
