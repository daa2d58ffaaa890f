/** Drift into the next year, and what became of series, in words. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { Drift, DriftReport } from '../../shared/review/drift.ts';
import type { RolledSeries } from '../../shared/review/roll-over.ts';
import { formatDuration, formatIsoDate, formatRange } from './format-time.ts';
import { daysWords } from './measure-words.ts';
import { zoneCity } from './zone-words.ts';
import { counted } from './counted.ts';

/** What kind of drift it is, for heads: `Patch Tuesday`. */
export const driftKindWords: Readonly<Record<Drift['kind'], string>> = {
  'patch-tuesday': 'Patch Tuesday',
  freeze: 'Freeze',
  holiday: 'Holiday',
  clock: 'Clock change',
  'team-hour': 'Team’s hour',
  'by-hand': 'Not taken along',
};

/** Whose it is: the window's or series' name. */
export const driftName = (drift: Drift): string =>
  drift.kind === 'by-hand' ? drift.series.name : drift.window.name;

/** When: the window's time on its own wall, and where that is; of what is not taken along, the date it was done to. */
export const driftTime = (drift: Drift): string =>
  drift.kind === 'by-hand'
    ? formatIsoDate(drift.change.originalStart.slice(0, 10))
    : `${formatRange(drift.window, drift.window.zone)} ${zoneCity(drift.window.zone)}`;

/** `25 days after Patch Tuesday, was 4`; `in freeze Year end`. */
export function driftWords(drift: Drift): string {
  switch (drift.kind) {
    case 'patch-tuesday':
      return `${daysWords(drift.days)} after Patch Tuesday, was ${drift.daysBefore}`;
    case 'freeze':
      return `in the ${drift.freeze.hardness} freeze ${drift.freeze.name}`;
    case 'holiday':
      return `on ${drift.holiday.name} (${drift.holiday.country})`;
    case 'clock':
      return clockWords(drift);
    case 'team-hour':
      return `begins at ${drift.now} in ${zoneCity(drift.teamZone)}, was ${drift.before}`;
    case 'by-hand':
      return byHandWords(drift);
    default:
      return assertNever(drift);
  }
}

function clockWords({ window, wallMinutes }: Extract<Drift, { readonly kind: 'clock' }>): string {
  if (window.anomaly === 'gap') return 'its start does not exist that night';
  if (window.anomaly === 'fold') return 'its start exists twice that night, the first one counts';
  return `${formatDuration(window.durationMinutes)} are ${formatDuration(wallMinutes)} on the wall that night`;
}

function byHandWords({ change }: Extract<Drift, { readonly kind: 'by-hand' }>): string {
  const what =
    change.movedTo === undefined
      ? 'was skipped'
      : `was moved to ${change.movedTo.replace('T', ' ')}`;
  return change.reason === undefined ? what : `${what}: ${change.reason}`;
}

/** What the drift report cannot tell; empty: it tells all it knows of. */
export function unknownWords({ unknown }: Pick<DriftReport, 'unknown'>, year: number): string {
  if (unknown.length === 0) return '';
  return `The plan has no ${unknown.join(' and no ')} of ${year} yet, so nothing is told of them. Bring them in, then look again.`;
}

/** `12 go on as drafts, 2 are planned into 2028 already`. */
export function rolledWords(rolled: readonly RolledSeries[], year: number): string {
  const count = (became: RolledSeries['became']): number =>
    rolled.filter((each) => each.became === became).length;
  const parts = [
    [count('continued'), '# goes on as a draft', '# go on as drafts'],
    [
      count('planned'),
      `# is planned into ${year} already and stays as it is`,
      `# are planned into ${year} already and stay as they are`,
    ],
    [count('with releases'), '# follows releases by itself', '# follow releases by themselves'],
    [count('ended'), '# had ended, or goes on already', '# had ended, or go on already'],
  ] as const;
  const told = parts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => counted(number, one, many));
  return told.length === 0
    ? 'No series has windows in the year.'
    : `Of its series ${told.join(', ')}.`;
}
