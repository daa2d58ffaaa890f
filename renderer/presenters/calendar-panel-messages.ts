/** Sentences of what stands around the calendar, whole, with places for what differs. */
import { counted } from './counted.ts';
import { formatNumber } from './locale.ts';

export const calendarPanelMessages = {
  previous: {
    month: 'Previous month',
    week: 'Previous week',
    day: 'Previous day',
    year: 'Previous year',
  },
  next: { month: 'Next month', week: 'Next week', day: 'Next day', year: 'Next year' },
  fold: (name: string): string => `Fold ${name}`,
  unfold: (name: string): string => `Unfold ${name}`,
  layer: (name: string, count: number): string => `${name}, ${formatNumber(count)} shown`,
  /** A target and what is to be known of it. */
  noted: (name: string, note: string): string => `${name}, ${note}`,
  proved: (count: number): string =>
    counted(
      count,
      'Same as the series on its # date ahead that is drawn',
      'Same as the series on all # dates ahead that are drawn',
    ),
} as const;
