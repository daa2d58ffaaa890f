/** Sentences about the dates of a series, whole, with places for what differs. */
import { counted } from './counted.ts';

export const seriesMessages = {
  /** Above the dates of a series that is being edited. */
  ahead: (count: number): string =>
    count === 0 ? 'No date lies ahead' : counted(count, 'Its one date ahead', 'Next # dates'),
  /** Above the dates after one of the series. */
  after: (count: number): string =>
    count === 0 ? 'Last date of the series' : counted(count, 'Next date', 'Next # dates'),
  showDates: (count: number): string => counted(count, 'Show #', 'Show #'),
  moved: 'moved',
  movedDate: (why: string, words: string): string => `${why} · ${words}`,
  dateConflicts: (words: string, count: number): string =>
    `${words} · ${counted(count, '# conflict', '# conflicts')}`,
  title: (name: string): string => `All dates of ${name}`,
  takeOut: (name: string): string => `Take out ${name}`,
  pastFollows: 'Past dates follow the rule too.',
  pastFollowsRestStays: (count: number): string =>
    counted(
      count,
      'Past dates follow the rule too. What is different for # date (moves, skips, states) stays.',
      'Past dates follow the rule too. What is different for # dates (moves, skips, states) stays.',
    ),
  lost: (count: number): string =>
    counted(
      count,
      '# date with moves, skips or states would be gone',
      '# dates with moves, skips or states would be gone',
    ),
  lostSkip: 'skipped',
  lostMove: (to: string): string => `moved to ${to}`,
  lostLength: 'of another length',
  lostNote: 'noted',
  /** `what` is a list of such words. */
  lostDate: (start: string, what: readonly string[]): string => `${start}: ${what.join(', ')}`,
  lostDateWhy: (start: string, what: readonly string[], reason: string): string =>
    `${start}: ${what.join(', ')} (${reason})`,
  othersStay: 'The others stay. Bring it back in the inspector, or undo.',
  gone: (count: number): string =>
    counted(
      count,
      '# window of the days that are drawn, and all later ones. Events in AWS stay until their removal is pushed.',
      '# windows of the days that are drawn, and all later ones. Events in AWS stay until their removal is pushed.',
    ),
} as const;
