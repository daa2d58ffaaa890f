/** How work is spread over teams, as numbers beside their mean and as a table to paste elsewhere. */
import type { MeanShare, TeamShare } from '../../shared/review/team-fairness.ts';
import { fairnessMessages } from './fairness-messages.ts';
import { formatNumber } from './locale.ts';

/** What is compared; `hours` are not a list of windows, the others are. */
export const fairnessColumns = [
  { key: 'windows', label: 'Windows' },
  { key: 'minutes', label: 'Hours' },
  { key: 'nights', label: 'At night' },
  { key: 'nightMinutes', label: 'Night hours' },
  { key: 'weekends', label: 'Weekend starts' },
  { key: 'holidays', label: 'On holidays' },
] as const satisfies readonly { readonly key: keyof MeanShare; readonly label: string }[];

export type FairnessColumn = (typeof fairnessColumns)[number]['key'];

const isTime = (key: FairnessColumn): boolean => key === 'minutes' || key === 'nightMinutes';

/** A team's number: minutes, or how many windows; null where it cannot be told. */
export function numberOf(share: TeamShare, key: FairnessColumn): number | null {
  if (key === 'minutes' || key === 'nightMinutes') return share[key];
  return share[key]?.length ?? null;
}

/** `412.5` hours, `7` windows, by one decimal. */
export const fairnessNumber = (value: number, key: FairnessColumn): string =>
  formatNumber(rounded(isTime(key) ? value / 60 : value));

/** `+12.5`, `−3`, `±0`: how far a team's number is from the mean, and in words. */
export function fromMean(
  value: number,
  mean: number,
  key: FairnessColumn,
): { readonly sign: string; readonly words: string } {
  const away = rounded((value - mean) / (isTime(key) ? 60 : 1));
  const size = formatNumber(Math.abs(away));
  if (away === 0) return { sign: '±0', words: fairnessMessages.asMean };
  return away > 0
    ? { sign: `+${size}`, words: fairnessMessages.above(size) }
    : { sign: `−${size}`, words: fairnessMessages.below(size) };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Why holidays cannot be told, and what helps. */
export const untoldWords = (
  { team, untoldHolidays }: TeamShare,
  year: number,
): { readonly words: string; readonly hint: string } | null => {
  if (untoldHolidays === null) return null;
  return untoldHolidays === 'none kept'
    ? { words: fairnessMessages.noneKept, hint: fairnessMessages.noneKeptHint }
    : {
        words: fairnessMessages.notKnown,
        hint: fairnessMessages.notKnownHint(team.holidayCountry ?? '', String(year)),
      };
};

/** A head, a row a team, and the mean: to paste into a spreadsheet. Hours are told to the minute. */
export function fairnessTable(
  shares: readonly TeamShare[],
  mean: MeanShare | null,
  year: number,
): readonly (readonly string[])[] {
  const exact = (value: number, key: FairnessColumn): string =>
    isTime(key) ? clockHours(value) : String(rounded(value));
  const rows = shares.map((share) => [
    share.team.name,
    share.team.zone,
    String(share.team.size),
    ...fairnessColumns.map(({ key }) => {
      const value = numberOf(share, key);
      return value === null ? (untoldWords(share, year)?.words ?? '') : exact(value, key);
    }),
  ]);
  const last = [
    fairnessMessages.mean(shares.length),
    '',
    '',
    ...fairnessColumns.map(({ key }) => {
      const value = mean?.[key] ?? null;
      return value === null ? '' : exact(value, key);
    }),
  ];
  return [
    ['Team', 'Zone', 'People', ...fairnessColumns.map(({ label }) => label)],
    ...rows,
    ...(mean === null ? [] : [last]),
  ];
}

/** `412:30`. */
function clockHours(minutes: number): string {
  const whole = Math.round(minutes);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
