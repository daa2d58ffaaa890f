import type { Zone } from '../time/local-date-time.ts';
import { isZone } from '../time/zone.ts';
import { ianaOfWindows } from './windows-zones.ts';

const longestName = 100;
const mostPathParts = 8;

/**
 * The IANA zone a TZID names by itself, without its VTIMEZONE; null if it names none.
 *
 * Known are IANA names in any case, the names of Windows, and IANA names behind a path of their
 * maker: `/freeassociation.sourceforge.net/Europe/Berlin` (RFC 5545 section 3.8.3.1).
 */
export function zoneOfTzid(tzid: string): Zone | null {
  if (tzid.length > longestName) return null;
  if (isZone(tzid)) return tzid;
  return ianaOfWindows(tzid) ?? zoneAtEndOfPath(tzid);
}

function zoneAtEndOfPath(tzid: string): Zone | null {
  if (!tzid.startsWith('/')) return null;
  const parts = tzid.split('/').slice(1);
  if (parts.length > mostPathParts) return null;
  const tails = parts.map((_part, index) => parts.slice(index).join('/'));
  return tails.find((tail) => tail.includes('/') && isZone(tail)) ?? null;
}
