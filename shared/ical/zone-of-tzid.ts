import type { Zone } from '../time/local-date-time.ts';
import { isZone } from '../time/zone.ts';
import { ianaOfWindows } from './windows-zones.ts';

/**
 * IANA names without a slash. ICU, and so the runtime, takes many more and reads `BST` as Dhaka
 * and `IST` as Kolkata: names that mean several zones mean none here.
 */
const plainNames = new Set(
  (
    'CET CST6CDT Cuba EET EST EST5EDT Egypt Eire GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST ' +
    'Hongkong Iceland Iran Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo ' +
    'PRC PST8PDT Poland Portugal ROC ROK Singapore Turkey UCT UTC Universal W-SU WET Zulu'
  )
    .split(' ')
    .map((name) => name.toUpperCase()),
);
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
  if (isIana(tzid)) return tzid;
  return ianaOfWindows(tzid) ?? zoneAtEndOfPath(tzid);
}

function zoneAtEndOfPath(tzid: string): Zone | null {
  if (!tzid.startsWith('/')) return null;
  const parts = tzid.split('/').slice(1);
  if (parts.length > mostPathParts) return null;
  const tails = parts.map((_part, index) => parts.slice(index).join('/'));
  return tails.find((tail) => tail.includes('/') && isIana(tail)) ?? null;
}

function isIana(name: string): boolean {
  if (!name.includes('/')) return plainNames.has(name.toUpperCase());
  return !/^systemv\//i.test(name) && isZone(name);
}
