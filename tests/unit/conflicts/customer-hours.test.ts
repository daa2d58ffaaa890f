import { describe, expect, it } from 'vitest';
import { findConflicts, type ConflictInput } from '../../../shared/conflicts/find-conflicts.ts';
import type { WeeklyHours } from '../../../shared/model/hours.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { anInput, aWindow, inShort, unit, withCustomer, type Hours } from './builders.ts';

const found = (differs: Partial<ConflictInput>): readonly string[] =>
  findConflicts(anInput(differs)).map(inShort);

// Hour 0 is Mon 3 May 2027 00:00 UTC.
const hours = (from: string, to: string, ...weekdays: WeeklyHours['weekdays']): WeeklyHours => ({
  weekdays,
  from,
  to,
});
const window = aWindow('w', [0, 6]);
const name = 'its hours for changes';

describe('C02 allowed hours', () => {
  it.each([
    ['wholly inside', [hours('00:00', '07:00')], []],
    ['exactly as long', [hours('00:00', '06:00')], []],
    ['the whole day', [hours('00:00', '00:00')], []],
    ['two that adjoin', [hours('00:00', '03:00'), hours('03:00', '06:00')], []],
    ['a night that began the day before', [hours('22:00', '06:00', 'SU')], []],
    ['a night of the wrong day', [hours('22:00', '06:00', 'MO')], [`C02 error ${name} 0-6`]],
    ['a minute short', [hours('00:00', '05:30')], [`C02 error ${name} 5.5-6`]],
    ['a hole', [hours('00:00', '02:00'), hours('03:00', '06:00')], [`C02 error ${name} 2-3`]],
    ['only touching', [hours('06:00', '12:00')], [`C02 error ${name} 0-6`]],
    ['none at all: at any time', [], []],
  ])('%s', (_name, allowedHours, expected) => {
    const organization = withCustomer({ allowedHours });
    expect(found({ windows: [window], organization })).toEqual(expected);
  });

  it('are those of the customer’s own wall', () => {
    const organization = withCustomer({
      zone: 'Asia/Kolkata',
      allowedHours: [hours('05:30', '11:30')],
    });
    expect(found({ windows: [window], organization })).toEqual([]);
  });

  it('bind installs only', () => {
    const organization = withCustomer({ allowedHours: [hours('12:00', '13:00')] });
    expect(found({ windows: [{ ...window, kind: 'database' }], organization })).toEqual([]);
  });
});

describe('C12 forbidden and peak hours', () => {
  it.each([
    ['meet', [0, 6], ['C12 error business hours 4-6']],
    ['touch at the end', [0, 4], []],
    ['touch at the start', [10, 12], []],
    ['reach into the next day', [22, 30], ['C12 error business hours 28-30']],
  ])('%s', (_name, span, expected) => {
    const organization = withCustomer({ forbiddenHours: [hours('04:00', '10:00')] });
    // Spans of a table are arrays of two.
    const windows = [aWindow('w', span as unknown as Hours)];
    expect(found({ windows, organization })).toEqual(expected);
  });

  it('name the hours and tell peak from forbidden', () => {
    const organization = withCustomer({
      forbiddenHours: [{ ...hours('00:00', '01:00'), name: 'month-end batch' }],
      peakHours: [hours('05:00', '06:00')],
    });
    expect(found({ windows: [window], organization })).toEqual([
      'C12 error month-end batch 0-1',
      'C12 error peak hours 5-6',
    ]);
  });

  it.each([
    ['scan', []],
    ['image', []],
    ['infrastructure', ['C12 error business hours 0-6']],
    ['database', ['C12 error business hours 0-6']],
  ] as const)('of %s windows', (kind, expected) => {
    const organization = withCustomer({ forbiddenHours: [hours('00:00', '00:00')] });
    expect(found({ windows: [{ ...window, kind }], organization })).toEqual(expected);
  });

  it('only warn where nothing restarts', () => {
    const organization = withCustomer({ forbiddenHours: [hours('00:00', '01:00')] });
    const calm = { ...window, facts: { reboots: 'no' } as const };
    expect(found({ windows: [calm], organization })).toEqual(['C12 warning business hours 0-1']);
  });

  it('of any customer beneath a wide window', () => {
    const organization = withCustomer({ forbiddenHours: [hours('00:00', '01:00')] });
    expect(found({ windows: [{ ...window, target: unit }], organization })).toHaveLength(1);
  });

  it('are an hour off by the clock on a DST night, as the wall is', () => {
    const zone = 'America/New_York';
    const organization = withCustomer({ zone, forbiddenHours: [hours('06:00', '09:00')] });
    const at = (local: string) => toInstant(local, zone).epochMs;
    // 22:00 plus 7 h is 06:00 on the night the clocks go forward, and 05:00 on every other.
    const night = (date: string, endMs: number) => ({
      ...window,
      startMs: at(`${date}T22:00`),
      endMs,
    });
    const spring = night('2027-03-13', at('2027-03-13T22:00') + 7 * 3_600_000);
    const later = night('2027-03-14', at('2027-03-14T22:00') + 7 * 3_600_000);
    expect(found({ windows: [spring], organization, nowMs: 0 })).toEqual([]);
    expect(found({ windows: [later], organization, nowMs: 0 })).toEqual([]);
    const longer = { ...spring, endMs: spring.endMs + 1_800_000 };
    const [conflict] = findConflicts(anInput({ windows: [longer], organization, nowMs: 0 }));
    expect(conflict?.evidence).toEqual([{ startMs: at('2027-03-14T06:00'), endMs: longer.endMs }]);
  });
});
