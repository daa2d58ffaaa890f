import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallMsAt } from '../../../shared/ical/date-value.ts';

const iso = (raw: string): string | null => {
  const wallMs = wallMsAt(raw, 0, raw.length);
  return Number.isNaN(wallMs) ? null : new Date(wallMs).toISOString().slice(0, 19);
};

describe('wallMsAt', () => {
  it.each([
    ['20270313', '2027-03-13T00:00:00'],
    ['20270313T220000', '2027-03-13T22:00:00'],
    ['20270313T220000Z', '2027-03-13T22:00:00'],
    ['20280229', '2028-02-29T00:00:00'],
    ['20000229T235959', '2000-02-29T23:59:59'],
    ['00010101', '0001-01-01T00:00:00'],
    ['99991231T235959', '9999-12-31T23:59:59'],
    ['20161231T235960', '2016-12-31T23:59:59'],
  ])('reads %s as %s', (raw, expected) => {
    expect(iso(raw)).toBe(expected);
  });

  it.each([
    [
      '20270229',
      '21000229',
      '20270431',
      '20270132',
      '20270100',
      '20270001',
      '20271301',
      '00000101',
    ],
    ['20270313T240000', '20270313T236000', '20270313T235961', '20270313 220000', '20270313t220000'],
    ['2027031', '2027O313', '２０２７', '-2027031', '2027-3-1', '        ', '0x9A7EC9', '1e7'],
    ['20270313T2200', '20270313T', '20270313T22000x'],
  ])('finds no date in %j, %j, %j and others', (...raws) => {
    for (const raw of raws) expect(iso(raw)).toBeNull();
  });

  it('agrees with the platform on every day and second there is', () => {
    const dates = fc.date({
      min: new Date('0001-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        const text = date.toISOString().slice(0, 19);
        expect(iso(text.replace(/[-:]/g, ''))).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });
});
