/** Zones in words people use: the city, the abbreviation, the offset. */
import { offsetMinutesAt } from '../../shared/time/zone.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { currentZoneName } from './zone-list.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';

/** The place a zone is named after: `New York`, `Kolkata`, `UTC`. */
export function zoneCity(zone: Zone): string {
  if (isUtcName(zone)) return 'UTC';
  return (currentZoneName(zone).split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** `UTC−05:00` with a true minus sign, `UTC+05:30`, or `UTC` itself. */
export function offsetWords(epochMs: EpochMs, zone: Zone): string {
  const minutes = offsetMinutesAt(epochMs, zone);
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `UTC${minutes < 0 ? '−' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`;
}

/**
 * What people there call the zone at that moment: `EDT`, `IST`, `GMT`; the offset where no name
 * is in use. Intl knows each abbreviation only in the language of its region, so several are asked.
 */
export function zoneAbbreviation(epochMs: EpochMs, zone: Zone): string {
  if (isUtcName(zone)) return 'UTC';
  const key = `${zone}|${offsetMinutesAt(epochMs, zone)}`;
  const known = abbreviations.get(key);
  if (known !== undefined) return known;
  const found = findAbbreviation(epochMs, zone) ?? offsetWords(epochMs, zone);
  abbreviations.set(key, found);
  return found;
}

const isUtcName = (zone: Zone): boolean => /^(Etc\/)?(UTC|UCT|Zulu|Universal)$/.test(zone);

// A cache of a pure function: equal keys always give equal words.
const abbreviations = new Map<string, string>();
const regions = ['en-US', 'en-GB', 'en-IN', 'en-AU', 'en-NZ', 'en-ZA', 'en-SG'];

function findAbbreviation(epochMs: EpochMs, zone: Zone): string | undefined {
  for (const locale of regions) {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' });
    const name = format.formatToParts(epochMs).find(({ type }) => type === 'timeZoneName')?.value;
    if (name !== undefined && !/\d/.test(name)) return name;
  }
  return undefined;
}
