import { describe, expect, it } from 'vitest';
import {
  offsetWords,
  zoneAbbreviation,
  zoneCity,
} from '../../../renderer/presenters/zone-words.ts';

const winter = Date.parse('2027-01-15T12:00Z');
const summer = Date.parse('2027-07-15T12:00Z');

describe('zones in words', () => {
  it.each([
    ['America/New_York', 'New York'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['Asia/Calcutta', 'Kolkata'],
    ['Etc/UTC', 'UTC'],
  ])('calls %s %s', (zone, city) => {
    expect(zoneCity(zone)).toBe(city);
  });

  it.each([
    ['America/New_York', winter, 'EST'],
    ['America/New_York', summer, 'EDT'],
    ['Asia/Kolkata', winter, 'IST'],
    ['Europe/London', summer, 'BST'],
    ['Australia/Sydney', winter, 'AEDT'],
    ['UTC', winter, 'UTC'],
    ['Asia/Kathmandu', winter, 'UTC+05:45'],
  ])('abbreviates %s at %d as %s', (zone, atMs, expected) => {
    expect(zoneAbbreviation(atMs, zone)).toBe(expected);
  });

  it('writes offsets with a true minus sign', () => {
    expect(offsetWords(winter, 'America/New_York')).toBe('UTC−05:00');
    expect(offsetWords(winter, 'Asia/Kolkata')).toBe('UTC+05:30');
    expect(offsetWords(winter, 'UTC')).toBe('UTC');
  });
});
