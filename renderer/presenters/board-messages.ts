/** Sentences of the Board, whole, with places for what differs. */
import { counted } from './counted.ts';
import { formatNumber } from './locale.ts';

export const boardMessages = {
  moreWindows: (count: number): string => counted(count, '# more window', '# more windows'),
  allAgreed: 'Everything in these months is agreed',
  toAgree: (open: number, customers: number): string =>
    counted(
      customers,
      `${formatNumber(open)} of # customer to agree with`,
      `${formatNumber(open)} of # customers to agree with`,
    ),
  pastNotice: (count: number): string => counted(count, '# past the notice', '# past the notice'),
  conflicts: (count: number): string => counted(count, '# conflict', '# conflicts'),
  conflictsBefore: (count: number): string =>
    counted(count, '# conflict before the check stopped', '# conflicts before the check stopped'),
  checking: 'Checking…',
  unknown: 'Not known: the check stopped.',
  looking: 'Looking for clean slots…',
  slotsUnknown: 'Clean slots are not known: the check stopped. See Conflicts.',
  offerUpTo: (most: number): string => counted(most, 'Offer up to # time', 'Offer up to # times'),
  propose: (count: number): string => counted(count, 'Propose', 'Propose # times'),
  proposeFor: (name: string, count: number): string =>
    counted(count, `Propose a time for ${name}`, `Propose # times for ${name}`),
  proposed: (count: number): string => counted(count, 'Proposed a time', 'Proposed # times'),
  keys: (tick: string, propose: string): string => `${tick} ticks a time, ${propose} proposes.`,
} as const;
