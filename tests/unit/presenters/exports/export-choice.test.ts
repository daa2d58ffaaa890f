import { describe, expect, it } from 'vitest';
import {
  chosenWindows,
  chosenWords,
  concernsOf,
  daysOf,
  periodChoices,
  rangeOf,
  type ExportChoice,
  type ExportPeriod,
} from '../../../../renderer/presenters/exports/export-choice.ts';
import { notCarriedGroups } from '../../../../renderer/presenters/exports/not-carried-words.ts';
import { previewOf } from '../../../../renderer/presenters/exports/preview-words.ts';
import { aPlan } from '../../../support/a-plan.ts';
import { aWindow } from '../../../support/a-window.ts';

const choice = (period: ExportPeriod, first = '2027-03-10', last = '2027-03-10'): ExportChoice => ({
  customerIds: [],
  period,
  days: { first, last },
  isOpenToo: false,
});

describe('the time of an export', () => {
  it.each([
    ['this-month', '2027-12-01', '2027-12-31'],
    ['next-month', '2028-01-01', '2028-01-31'],
    ['quarter', '2027-12-01', '2028-02-29'],
    ['year', '2027-12-01', '2028-11-30'],
  ] as const)('of %s in December is %s to %s', (period, first, last) => {
    expect(daysOf(choice(period), '2027-12-31')).toEqual({ first, last });
  });

  it.each([
    ['2027-03-10', '2027-03-10', true],
    ['2027-03-11', '2027-03-10', false],
    ['', '2027-03-10', false],
    ['2027-02-30', '2027-03-10', false],
    ['2027-03-10', '9999-12-31', false],
  ])('from %j until %j holds days: %s', (first, last, holds) => {
    expect(daysOf(choice('days', first, last), '2027-03-10') !== null).toBe(holds);
  });

  it('is told by its months', () => {
    expect(periodChoices('2027-11-20').map(({ label }) => label)).toEqual([
      'November 2027',
      'December 2027',
      'November 2027 to January 2028',
      'November 2027 to October 2028',
      'From … until …',
    ]);
  });

  it('is of whole days, also over a change of clocks', () => {
    const range = rangeOf({ first: '2027-03-14', last: '2027-03-14' }, 'America/New_York');
    expect((range.endMs - range.startMs) / 3_600_000).toBe(23);
  });
});

describe('the windows of an export', () => {
  const { organization } = aPlan();
  const range = rangeOf({ first: '2027-03-01', last: '2027-03-31' }, 'UTC');
  const on = (localStart: string, state: Parameters<typeof aWindow>[0] = {}) =>
    aWindow({ localStart, ...state });

  it('begin in it, are agreed, and not over; the others are counted', () => {
    const all = [
      on('2027-02-28T10:00'),
      on('2027-03-01T10:00'),
      on('2027-03-02T10:00', { state: 'draft' }),
      on('2027-03-03T10:00', { state: 'proposed' }),
      on('2027-03-04T10:00', { state: 'cancelled' }),
      on('2027-03-05T10:00', { state: 'missed' }),
      on('2027-03-06T10:00', { state: 'held' }),
      on('2027-04-01T10:00'),
    ];
    const wanted = { range, concerns: () => true, isOpenToo: false };
    const chosen = chosenWindows(all, wanted);
    expect(chosen.windows.map(({ localStart }) => localStart.slice(5, 10))).toEqual([
      '03-01',
      '03-06',
    ]);
    expect(chosenWords(chosen, { first: '2027-03-01', last: '2027-03-31' }, 'UTC')).toBe(
      '2 windows that begin 1 – 31 Mar 2027 (UTC). Not with them: 2 not agreed, 2 cancelled or missed.',
    );
    expect(chosenWindows(all, { ...wanted, isOpenToo: true }).windows).toHaveLength(4);
  });

  it.each([
    [[], { businessUnitId: 'other' }, true],
    [['northwind'], { businessUnitId: 'hrp', customerId: 'northwind' }, true],
    [['northwind'], { businessUnitId: 'hrp' }, true],
    [['northwind'], { businessUnitId: 'hrp', customerId: 'contoso' }, false],
    [['northwind'], { businessUnitId: 'other' }, false],
  ])('of %j concern %j: %s', (customerIds, target, concern) => {
    expect(concernsOf(customerIds, organization)(target)).toBe(concern);
  });

  it('that are not in it are told by their reason, the most first', () => {
    const groups = notCarriedGroups([
      { window: on('2027-03-01T10:00'), kind: 'in-part', why: 'x' },
      { window: on('2027-03-02T10:00'), kind: 'left-out', why: 'y' },
      { window: on('2027-03-14T22:00'), kind: 'left-out', why: 'z' },
      { window: on('2027-03-03T10:00'), kind: 'left-out', why: 'z' },
    ]);
    expect(groups.map(({ title }) => title)).toEqual([
      '2 windows are not in it: z.',
      '1 window is not in it: y.',
      '1 window, in part: x.',
    ]);
    expect(groups[0]?.windows[0]?.words).toBe('Northwind prod, Sun 14 Mar 2027 22:00 EDT');
  });
});

describe('the preview of an export', () => {
  it('is short, and says how much more there is', () => {
    expect(previewOf('a\r\nb')).toEqual({ text: 'a\nb' });
    const long = previewOf(Array.from({ length: 1_500 }, (_, index) => `${index}`).join('\n'));
    expect(long.text.split('\n')).toHaveLength(400);
    expect(long.more).toBe('1,100 more lines are in the file.');
  });

  it('leaves zones out of a calendar', () => {
    const text = ['A', 'BEGIN:VTIMEZONE', 'TZID:X', 'END:VTIMEZONE', 'B'].join('\r\n');
    expect(previewOf(text)).toEqual({
      text: 'A\nB',
      more: '3 more lines are in the file, descriptions of zones among them.',
    });
  });
});
