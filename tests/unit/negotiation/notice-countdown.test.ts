import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareNotice } from '../../../shared/conflicts/notice.ts';
import type { Customer } from '../../../shared/model/target.ts';
import { noticeCountdown, workingDays } from '../../../shared/negotiation/notice-countdown.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

const [customer] = aPlan().organization.customers as readonly [Customer];
// Sat 20 Mar 2027 22:00 New York.
const window = aWindow({ state: 'proposed' });
const utc = (month: number, day: number, hour = 12): number => Date.UTC(2027, month - 1, day, hour);
const at = (nowMs: number, differs: Partial<Customer> = {}) =>
  noticeCountdown(window, { ...customer, ...differs }, { nowMs, holidays: [] });

describe('the countdown of a notice', () => {
  it('tells the last day in time and the working days until then', () => {
    expect(at(utc(3, 1))).toEqual({
      kind: 'agreement',
      daysBefore: 10,
      byDate: '2027-03-10',
      dueMs: Date.UTC(2027, 2, 11, 5),
      passed: false,
      workingDaysLeft: 8,
      hoursLeft: 233,
    });
  });

  it.each([
    ['on the last day', utc(3, 10), { passed: false, workingDaysLeft: 1, hoursLeft: 17 }],
    [
      'a minute before it is too late',
      Date.UTC(2027, 2, 11, 4, 59),
      { passed: false, hoursLeft: 0 },
    ],
    ['from midnight on', Date.UTC(2027, 2, 11, 5), { passed: true, workingDaysLeft: 0 }],
  ])('%s', (_name, nowMs, expected) => {
    expect(at(nowMs)).toMatchObject(expected);
  });

  it('counts no holiday as a working day', () => {
    const holidays = [{ date: '2027-03-08' }, { date: '2027-03-07' }];
    expect(noticeCountdown(window, customer, { nowMs: utc(3, 1), holidays })).toMatchObject({
      workingDaysLeft: 7,
    });
  });

  it('is that of the notice that is due first, and of the next once that one is given', () => {
    const notices = [
      { kind: 'notification' as const, daysBefore: 4 },
      { kind: 'agreement' as const, daysBefore: 14 },
    ];
    expect(at(utc(3, 1), { notices })).toMatchObject({ kind: 'agreement', byDate: '2027-03-06' });
    const agreed = aWindow({ state: 'agreed' });
    expect(
      noticeCountdown(agreed, { ...customer, notices }, { nowMs: utc(3, 1), holidays: [] }),
    ).toMatchObject({ kind: 'notification', byDate: '2027-03-16' });
  });

  it.each([
    ['given', aWindow({ state: 'agreed' })],
    ['called off', aWindow({ state: 'cancelled' })],
    ['an emergency', aWindow({ facts: { emergencyReason: 'Hole in OpenSSL' } })],
  ])('is none where it is %s', (_name, one) => {
    expect(noticeCountdown(one, customer, { nowMs: utc(3, 1), holidays: [] })).toBeNull();
  });

  it('has passed exactly when the check of notices says so', () => {
    const check = (nowMs: number) =>
      prepareNotice({
        nowMs,
        factsOf: () => ({
          customers: [customer],
          cellKeys: [],
          production: true,
          businessUnit: undefined,
          places: [],
          team: undefined,
        }),
      })(window);
    fc.assert(
      fc.property(fc.integer({ min: utc(2, 1), max: window.startMs - 1 }), (nowMs) => {
        expect(at(nowMs)?.passed).toBe(check(nowMs).length > 0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('working days', () => {
  it.each([
    ['2027-03-01', '2027-03-05', 5],
    ['2027-03-06', '2027-03-07', 0],
    ['2027-03-05', '2027-03-08', 2],
    ['2027-03-08', '2027-03-05', 0],
  ])('from %s to %s are %d', (from, to, count) => {
    expect(workingDays(from, to, [])).toBe(count);
  });
});
