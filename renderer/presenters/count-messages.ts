/** Counts that stand by themselves, on a head, a mark or a button, or beside others in a list. */
import { counted } from './counted.ts';

export const countMessages = {
  accounts: (count: number): string => counted(count, '# account', '# accounts'),
  cells: (count: number): string => counted(count, '# cell', '# cells'),
  calendars: (count: number): string => counted(count, '# calendar', '# calendars'),
  windows: (count: number): string => counted(count, '# window', '# windows'),
  customers: (count: number): string => counted(count, '# customer', '# customers'),
  profiles: (count: number): string => counted(count, '# profile', '# profiles'),
  findings: (count: number): string => counted(count, '# finding', '# findings'),
  errors: (count: number): string => counted(count, 'error', 'errors'),
  warnings: (count: number): string => counted(count, 'warning', 'warnings'),
  conflicts: (count: number): string => counted(count, '# conflict', '# conflicts'),
  gaps: (count: number): string => counted(count, '# gap', '# gaps'),
  deadlinesMissed: (count: number): string =>
    counted(count, '# deadline missed', '# deadlines missed'),
  days: (count: number): string => counted(count, '# day', '# days'),
} as const;

/** `2 days later`, `1 day earlier`: how far something went. */
export const daysAway = (days: number): string => {
  const count = Math.abs(days);
  return days < 0
    ? counted(count, '# day earlier', '# days earlier')
    : counted(count, '# day later', '# days later');
};
