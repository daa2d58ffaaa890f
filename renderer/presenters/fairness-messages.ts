/** Sentences about how work is spread over teams, whole, with places for what differs. */
import { counted } from './counted.ts';

export const fairnessMessages = {
  scope: (from: string, to: string): string =>
    from === to
      ? `Windows of ${from} that were held or are still meant to happen, Draft to Held, by the day on which they start on each team’s own clocks; missed and cancelled ones do not count. Night is 22:00 to 06:00 there, weekend Saturday and Sunday. Scans and images need no hands. Beside each number stands how far it is from the mean.`
      : `Windows of ${from} to ${to} that were held or are still meant to happen, Draft to Held, by the day on which they start on each team’s own clocks; missed and cancelled ones do not count. Night is 22:00 to 06:00 there, weekend Saturday and Sunday. Scans and images need no hands. Beside each number stands how far it is from the mean.`,
  people: (count: number): string => counted(count, '# person', '# people'),
  mean: (teams: number): string => counted(teams, 'Mean of # team', 'Mean of # teams'),
  above: (difference: string): string => `${difference} above the mean`,
  below: (difference: string): string => `${difference} below the mean`,
  asMean: 'the mean',
  idle: (names: string): string => `No window in these months: ${names}.`,
  unstaffed: (count: number): string =>
    counted(
      count,
      '# window has no team and is in no row: its business unit names one that is not there.',
      '# windows have no team and are in no row: their business units name one that is not there.',
    ),
  none: 'No team has a window in these months.',
  backwards: 'The first month comes after the last one.',
  noneKept: 'none kept',
  noneKeptHint: 'The team keeps no public holidays: choose its country in Customers, Teams',
  notKnown: 'not known',
  notKnownHint: (country: string, year: string): string =>
    `The plan has no public holiday of ${country} in ${year}: bring them in by Import`,
} as const;
