import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatMillis,
  formatMinutes,
  formatSeconds,
  parseIsoInstant,
} from '../../../../electron/sample/stand-in/iso-instant.ts';

describe('parseIsoInstant', () => {
  it.each([
    ['2020-07-30T11:05:14-0700', '2020-07-30T18:05:14.000Z'],
    ['2020-07-30T11:05:14-07:00', '2020-07-30T18:05:14.000Z'],
    ['2020-07-30T11:05Z', '2020-07-30T11:05:00.000Z'],
    ['2020-07-30T11:05:14.250Z', '2020-07-30T11:05:14.250Z'],
    ['2024-02-29T23:59:59+1400', '2024-02-29T09:59:59.000Z'],
  ])('reads %s', (text, iso) => {
    expect(parseIsoInstant(text)).toBe(Date.parse(iso));
  });

  it.each([
    '',
    '2020-07-30',
    '2020-07-30T11:05:14',
    '2020-02-30T11:05:14Z',
    '2020-13-01T11:05:14Z',
    '2020-07-30T25:05:14Z',
    '2020-07-30 11:05:14Z',
    'tomorrow',
  ])('refuses "%s"', (text) => {
    expect(parseIsoInstant(text)).toBeNull();
  });
});

describe('the forms AWS writes', () => {
  const atMs = Date.parse('2027-03-01T12:34:56.789Z');
  it.each([
    [formatMillis, '2027-03-01T12:34:56.789Z'],
    [formatSeconds, '2027-03-01T12:34:56Z'],
    [formatMinutes, '2027-03-01T12:34Z'],
  ])('are told apart', (format, text) => {
    expect(format(atMs)).toBe(text);
  });

  it('read back as the same instant, cut to their last unit', () => {
    const forms = [
      [formatMillis, 1],
      [formatSeconds, 1_000],
      [formatMinutes, 60_000],
    ] as const;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (epochMs) => {
        for (const [format, unitMs] of forms)
          expect(parseIsoInstant(format(epochMs))).toBe(Math.floor(epochMs / unitMs) * unitMs);
      }),
      { seed: 20_270_301 },
    );
  });
});
