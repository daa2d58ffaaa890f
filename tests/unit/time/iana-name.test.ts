import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isIanaName } from '../../../shared/time/iana-name.ts';
import { findZones } from '../../../shared/time/zone-names.ts';
import { isZone, offsetMinutesAt, toInstant } from '../../../shared/time/zone.ts';

// JSON.parse tells no types; the fixture's writer, tests/oracle/make_zone_names.py, does.
const ianaNames = JSON.parse(
  readFileSync(new URL('../../fixtures/time/iana-names.json', import.meta.url), 'utf8'),
) as readonly string[];

/** All that ICU keeps beside IANA's names, with what it takes each for. */
const icuAlone = (
  'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST ' +
  'VST SystemV/AST4 SystemV/AST4ADT SystemV/CST6 SystemV/CST6CDT SystemV/EST5 SystemV/EST5EDT ' +
  'SystemV/HST10 SystemV/MST7 SystemV/MST7MDT SystemV/PST8 SystemV/PST8PDT SystemV/YST9 ' +
  'SystemV/YST9YDT'
).split(' ');

const isKnownToTheRuntime = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false; // Its one way to say no.
  }
};

describe('names of zones', () => {
  it('are all that IANA has and the runtime knows, links among them', () => {
    const known = ianaNames.filter(isKnownToTheRuntime);
    expect(known.length).toBeGreaterThan(590);
    expect(known.filter((name) => !isZone(name))).toEqual([]);
    expect(ianaNames.filter((name) => !isIanaName(name))).toEqual([]);
    expect(['US/Eastern', 'Asia/Calcutta', 'GB', 'Europe/Kyiv'].filter(isZone)).toHaveLength(4);
  });

  it('are no letters that ICU alone reads, in any case', () => {
    expect(icuAlone.filter(isKnownToTheRuntime)).toEqual(icuAlone);
    expect([...icuAlone, ...icuAlone.map((name) => name.toLowerCase())].filter(isZone)).toEqual([]);
    expect(() => toInstant('2026-07-01T12:00', 'IST')).toThrow('Unknown time zone: IST');
  });

  it.each([
    ['EST', -300],
    ['MST', -420],
    ['HST', -600],
  ])('hold %s, which is IANA’s own and the same all year', (zone, minutes) => {
    expect(isZone(zone)).toBe(true);
    expect(offsetMinutesAt(Date.UTC(2026, 0, 1), zone)).toBe(minutes);
    expect(offsetMinutesAt(Date.UTC(2026, 6, 1), zone)).toBe(minutes);
  });

  it('hold EST5EDT, which calendars of AWS use and which changes its clocks', () => {
    expect(offsetMinutesAt(Date.UTC(2026, 6, 1), 'EST5EDT')).toBe(-240);
  });

  it('typed by a person lead to zones only, and letters of several zones never to one', () => {
    const typed = [...ianaNames, ...icuAlone, ...icuAlone.map((name) => name.toLowerCase())];
    expect(typed.flatMap(findZones).filter((zone) => !isZone(zone))).toEqual([]);
    expect(icuAlone.filter((name) => findZones(name).length === 1)).toEqual([]);
    expect(['EST', 'MST'].filter((name) => findZones(name).length === 1)).toEqual([]);
  });
});
