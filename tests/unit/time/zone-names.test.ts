import { describe, expect, it } from 'vitest';
import { findZones } from '../../../shared/time/zone-names.ts';
import { isZone } from '../../../shared/time/zone.ts';

describe('findZones', () => {
  it.each([
    ['New York', ['America/New_York']],
    ['new_york', ['America/New_York']],
    ['America/New_York', ['America/New_York']],
    ['america/new_york', ['America/New_York']],
    ['America/New York', ['America/New_York']],
    ['  London ', ['Europe/London']],
    ['Kolkata', ['Asia/Kolkata']],
    ['Calcutta', ['Asia/Kolkata']],
    ['Asia/Kolkata', ['Asia/Kolkata']],
    ['Asia/Calcutta', ['Asia/Calcutta']],
    ['pune', ['Asia/Kolkata']],
    ['Kyiv', ['Europe/Kyiv']],
    ['Buenos Aires', ['America/Argentina/Buenos_Aires']],
    ['Lord Howe', ['Australia/Lord_Howe']],
    ['UTC', ['Etc/UTC']],
    ['Eastern', ['America/New_York']],
    ['ET', ['America/New_York']],
    ['Etc/GMT+5', ['Etc/GMT+5']],
  ])('knows %j', (name, zones) => {
    expect(findZones(name)).toEqual(zones);
  });

  it.each(['IST', 'cst', 'EST', 'BST', 'PST'])('does not choose for %s', (letters) => {
    const zones = findZones(letters);
    expect(zones.length).toBeGreaterThan(1);
    expect(zones.every(isZone)).toBe(true);
  });

  it.each(['', 'Gotham', '+05:30', 'Mars/Olympus', '__proto__', 'constructor', 'toString'])(
    'knows no %j',
    (name) => {
      expect(findZones(name)).toEqual([]);
    },
  );
});
