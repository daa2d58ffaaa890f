import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursText, parseHours } from '../../../shared/planning/typed-hours.ts';
import { weekdays } from '../../../shared/time/iso-date.ts';

describe('typed hours', () => {
  it.each([
    [
      'Mon-Fri 08:00-18:00',
      { weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '08:00', to: '18:00' },
    ],
    ['monday,Wed 9:30 – 17', { weekdays: ['MO', 'WE'], from: '09:30', to: '17:00' }],
    ['Fri-Mon 22:00-06:00', { weekdays: ['MO', 'FR', 'SA', 'SU'], from: '22:00', to: '06:00' }],
    ['Sat all day', { weekdays: ['SA'], from: '00:00', to: '00:00' }],
    ['Sat 12:00-24:00', { weekdays: ['SA'], from: '12:00', to: '00:00' }],
    ['22:00-04:00', { weekdays: [], from: '22:00', to: '04:00' }],
    ['t 08:00-10:00', null],
    ['Mon 25:00-26:00', null],
    ['Mon 08:00', null],
    ['Mon', null],
  ])('%s', (text, hours) => {
    expect(parseHours(text)).toEqual(hours === null ? null : [hours]);
  });

  it('reads several parts with what they are to people', () => {
    expect(parseHours('Mon-Wed 08:00-18:00 (office); 1:00-3:00 (month-end batch)\n')).toEqual([
      { weekdays: ['MO', 'TU', 'WE'], from: '08:00', to: '18:00', name: 'office' },
      { weekdays: [], from: '01:00', to: '03:00', name: 'month-end batch' },
    ]);
  });

  it('reads nothing as no hours, and one wrong part as none at all', () => {
    expect(parseHours('  ')).toEqual([]);
    expect(parseHours('Mon 08:00-18:00; Xyz 08:00-18:00')).toBeNull();
  });

  it('reads what it writes', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const hours = fc.record(
      {
        weekdays: fc.subarray([...weekdays]),
        from: time,
        to: time,
        name: fc.constantFrom('office', 'month-end batch', 'Q4 - close'),
      },
      { requiredKeys: ['weekdays', 'from', 'to'] },
    );
    fc.assert(
      fc.property(fc.array(hours, { maxLength: 5 }), (list) => {
        expect(parseHours(hoursText(list))).toEqual(list);
      }),
    );
  });
});
