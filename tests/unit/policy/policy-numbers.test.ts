import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PatchPolicy } from '../../../shared/model/policy.ts';
import type { Organization } from '../../../shared/model/target.ts';
import { fitsDuration } from '../../../shared/conflicts/fits-duration.ts';
import { nightMinutes } from '../../../shared/policy/night-minutes.ts';
import { noticeDeadlineOf } from '../../../shared/policy/notice-deadline.ts';
import { policyRulesOf } from '../../../shared/policy/policy-rules.ts';
import { compareFindings } from '../../../shared/policy/what-if.ts';
import { aPlan } from '../../support/a-plan.ts';
import { at, installOn, nonprodScope, nowMs, prodScope, zone } from './builders.ts';

const { organization } = aPlan();
const event = { id: 'e', name: 'e', date: '2027-03-09', severity: 'critical' } as const;

describe('the organization’s own numbers', () => {
  const policy = (differs: Partial<PatchPolicy>): Organization => ({
    ...organization,
    policy: { name: 'Patching', version: '3', owner: 'Security', clocks: [], ...differs },
  });

  it('are the usual ones where it says nothing', () => {
    const rules = policyRulesOf(organization);
    expect(rules.clockOf(event, prodScope)).toEqual({
      days: 30,
      zone: 'America/Los_Angeles',
      approvalDelayDays: 0,
    });
    expect(rules.clockOf({ ...event, severity: 'other' }, prodScope).days).toBe(90);
    expect(rules.cadenceOf(prodScope)).toEqual({ reading: 'rolling', days: 30 });
    expect(rules.soakDaysOf(prodScope)).toBeNull();
  });

  it('are the narrowest clock’s, and of several as narrow the shortest', () => {
    const clocks = [
      { severity: 'critical', days: 20, targets: [] },
      { severity: 'critical', days: 14, targets: [{ businessUnitId: 'hrp' }] },
      { severity: 'critical', days: 10, targets: [{ businessUnitId: 'hrp' }] },
      {
        severity: 'critical',
        days: 25,
        targets: [{ businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'nonprod' }],
      },
      { severity: 'critical', days: 1, targets: [{ businessUnitId: 'source' }] },
    ] as const;
    const rules = policyRulesOf(policy({ clocks, zone, approvalDelayDays: 3 }));
    expect(rules.clockOf(event, prodScope)).toEqual({ days: 10, zone, approvalDelayDays: 3 });
    expect(rules.clockOf(event, nonprodScope).days).toBe(25);
    // No clock for what is not critical: the usual one counts.
    expect(rules.clockOf({ ...event, severity: 'other' }, prodScope).days).toBe(90);
  });

  it('are the customer’s where its contract differs, null included', () => {
    const [customer] = organization.customers;
    const of = (differs: object) =>
      policyRulesOf({ ...organization, customers: [{ ...customer!, ...differs }] }).cadenceOf(
        prodScope,
      );
    expect(of({ cadenceDays: 45 })).toEqual({ reading: 'rolling', days: 45 });
    expect(of({ cadenceDays: null })).toBeNull();
    expect(of({ cadenceReading: 'calendar-month' })).toEqual({
      reading: 'calendar-month',
      days: 30,
    });
  });

  it('take the longest soak of the products a customer runs', () => {
    const [unit] = organization.businessUnits;
    const soak = [
      { minimumDays: 3 },
      { product: 'claims', minimumDays: 7 },
      { product: 'other', minimumDays: 30 },
    ];
    const [customer] = organization.customers;
    const of = (products?: readonly string[]) =>
      policyRulesOf({
        ...organization,
        businessUnits: [{ ...unit!, soak }],
        customers: [{ ...customer!, ...(products === undefined ? {} : { products }) }],
      }).soakDaysOf(prodScope);
    expect(of(['claims'])).toBe(7);
    expect(of(['portal'])).toBe(3);
    expect(of()).toBe(30);
  });
});

describe('machines in a window', () => {
  it('are 200 in 6 h at 50 an hour and 2 h of cutoff (R-025)', () => {
    expect(fitsDuration({ machines: 200, elapsedMinutes: 360 })).toEqual({
      fits: true,
      machinesThatFit: 200,
      neededMinutes: 360,
    });
    expect(fitsDuration({ machines: 201, elapsedMinutes: 360 })).toEqual({
      fits: false,
      machinesThatFit: 200,
      neededMinutes: 362,
    });
  });

  it('fit exactly when the window is as long as they need, whatever the numbers', () => {
    fc.assert(
      fc.property(
        fc.record({
          machines: fc.integer({ min: 1, max: 2_000 }),
          elapsedMinutes: fc.integer({ min: 15, max: 3_000 }),
          machinesPerHour: fc.integer({ min: 1, max: 200 }),
          cutoffMinutes: fc.integer({ min: 0, max: 300 }),
        }),
        ({ machines, elapsedMinutes, ...sizing }) => {
          const { fits, neededMinutes } = fitsDuration({ machines, elapsedMinutes }, sizing);
          expect(fits).toBe(elapsedMinutes >= neededMinutes);
        },
      ),
      { seed: 3 },
    );
  });

  it('that are none need no time', () => {
    expect(fitsDuration({ machines: 0, elapsedMinutes: 60 })).toMatchObject({
      fits: true,
      neededMinutes: 0,
    });
  });
});

describe('nights of a team', () => {
  const range = (from: string, to: string) => ({ startMs: at(from), endMs: at(to) });
  const cases = [
    {
      says: 'all of 22:00 to 04:00',
      from: '2027-03-20T22:00',
      to: '2027-03-21T04:00',
      minutes: 360,
    },
    { says: 'none of a day', from: '2027-03-20T06:00', to: '2027-03-20T22:00', minutes: 0 },
    {
      says: 'both ends of a long window',
      from: '2027-03-20T20:00',
      to: '2027-03-21T23:00',
      minutes: 540,
    },
    {
      says: 'the hour before 06:00',
      from: '2027-03-20T05:00',
      to: '2027-03-20T09:00',
      minutes: 60,
    },
    {
      says: 'the short night of March',
      from: '2027-03-13T22:00',
      to: '2027-03-14T06:00',
      minutes: 420,
    },
    {
      says: 'the long night of November',
      from: '2027-11-06T22:00',
      to: '2027-11-07T06:00',
      minutes: 540,
    },
  ];
  it.each(cases)('count $says', ({ from, to, minutes }) => {
    expect(nightMinutes(range(from, to), zone)).toBe(minutes);
  });

  it('are the team’s own: a New York night is a day in Pune', () => {
    expect(nightMinutes(range('2027-03-20T22:00', '2027-03-21T04:00'), 'Asia/Kolkata')).toBe(0);
  });
});

describe('the day by which a window must be agreed', () => {
  const customer = { noticeDays: 10, zone };
  const on = (date: string, state: 'draft' | 'agreed' = 'draft') =>
    noticeDeadlineOf(installOn(date, { state }), customer, nowMs);

  it.each([
    { date: '2027-03-25', deadline: { byDate: '2027-03-15', daysLeft: 5, status: 'open' } },
    { date: '2027-03-20', deadline: { byDate: '2027-03-10', daysLeft: 0, status: 'open' } },
    { date: '2027-03-19', deadline: { byDate: '2027-03-09', daysLeft: -1, status: 'passed' } },
  ])('for a window on $date is $deadline.byDate', ({ date, deadline }) => {
    expect(on(date)).toEqual(deadline);
  });

  it('does not press once it is agreed', () => {
    expect(on('2027-03-12', 'agreed').status).toBe('agreed');
  });

  it('counts days of the customer, not of who looks', () => {
    // 09:00 in New York on the 10th is already the 11th in Sydney; the window starts on the 21st there.
    const sydney = { noticeDays: 10, zone: 'Australia/Sydney' };
    expect(noticeDeadlineOf(installOn('2027-03-20'), sydney, nowMs)).toMatchObject({
      byDate: '2027-03-11',
      daysLeft: 0,
    });
  });
});

describe('findings before and after an edit', () => {
  it('are compared by what they are about', () => {
    const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(compareFindings([a, b], [{ ...b }, c])).toEqual({ broken: [c], mended: [a] });
  });
});
