/** What a push or a year changed, counted: whole sentences for each form. */
import { counted } from './counted.ts';

export const changeMessages = {
  added: (count: number): string => counted(count, '# added', '# added'),
  moved: (count: number): string => counted(count, '# moved', '# moved'),
  changed: (count: number): string => counted(count, '# changed', '# changed'),
  removed: (count: number): string => counted(count, '# removed', '# removed'),
  cancelled: (count: number): string => counted(count, '# cancelled', '# cancelled'),
} as const;

/** Our changes of a calendar, and what stays of others in it. */
export const calendarMessages = {
  nothing: (others: number): string =>
    counted(
      others,
      'Nothing changes; # event of others stays byte for byte.',
      'Nothing changes; # events of others stay byte for byte.',
    ),
  ours: (changes: string, others: number): string =>
    counted(
      others,
      `Our events: ${changes}; # event of others stays byte for byte.`,
      `Our events: ${changes}; # events of others stay byte for byte.`,
    ),
} as const;
