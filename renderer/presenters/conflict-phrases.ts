/** Parts that sentences about conflicts are made of: when, for how long, where. */
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { minutesIn, type EpochMs, type TimeRange } from '../../shared/time/time-range.ts';
import { formatDuration, formatShortDay, formatShortRange, formatTime } from './format-time.ts';
import { describeCell } from './target-words.ts';
import { zoneCity } from './zone-words.ts';

/** `Sat 13 Mar 22:00 → Sun 05:00 New York (03:00–09:00Z)`. */
export function whenWords(window: PatchWindow, zone: Zone): string {
  const local = `${formatShortRange(window, zone)} ${zoneCity(zone)}`;
  return zoneCity(zone) === 'UTC' ? local : `${local} (${utcWords(window)})`;
}

/** `Sat 27 Mar 14:00 New York`. */
export const instantWords = (atMs: EpochMs, zone: Zone): string =>
  `${formatShortDay(atMs, zone)} ${formatTime(atMs, zone)} ${zoneCity(zone)}`;

/** `03:00–09:00Z`. The days are those of the local time beside it, give or take one. */
const utcWords = ({ startMs, endMs }: TimeRange): string =>
  `${formatTime(startMs, 'UTC')}–${formatTime(endMs, 'UTC')}Z`;

/** `for all 6 h`, `for 2 h (Sat 01:00 → 03:00)`, `for 3 h in 2 parts (…; …)`. */
export function minutesWords(
  evidence: readonly TimeRange[],
  window: PatchWindow,
  zone: Zone,
): string {
  const minutes = evidence.reduce((sum, range) => sum + minutesIn(range), 0);
  if (minutes >= minutesIn(window)) return `for all ${formatDuration(minutes)}`;
  const parts = evidence.length === 1 ? '' : ` in ${evidence.length} parts`;
  return `for ${formatDuration(minutes)}${parts} (${rangesWords(evidence, zone)})`;
}

const mostRanges = 3;

/** Stretches of time, the first few of many. */
export function rangesWords(ranges: readonly TimeRange[], zone: Zone): string {
  const shown = ranges.slice(0, mostRanges).map((range) => formatShortRange(range, zone));
  const rest = ranges.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

const mostCells = 3;

/** `, on northwind-prod us-east-1 and northwind-prod us-west-2`; nothing where no cell matters. */
export function placesWords(cellKeys: readonly string[], organization: Organization): string {
  return cellKeys.length === 0 ? '' : `, on ${cellsWords(cellKeys, organization)}`;
}

/** Cells by the alias of their account, the first few of many. */
export function cellsWords(cellKeys: readonly string[], organization: Organization): string {
  const names = cellKeys.map((key) => {
    const [accountId = '', region = ''] = key.split('/');
    return describeCell({ accountId, region }, organization);
  });
  if (names.length > mostCells + 1) {
    return `${names.slice(0, mostCells).join(', ')} and ${names.length - mostCells} more`;
  }
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
