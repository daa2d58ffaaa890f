import { describe, expect, it } from 'vitest';
import type { PatchEvent } from '../../../shared/model/release.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import {
  deadlineOf,
  prepareTimes,
  reachOf,
  type PatchClock,
  type ReachQuestion,
} from '../../../shared/policy/patch-reach.ts';
import { windowsByScope } from '../../../shared/policy/scope.ts';
import { addDays } from '../../../shared/time/iso-date.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { at, installOn, nonprodOn, nonprodScope, nowMs, prodScope, zone } from './builders.ts';

const critical: PatchEvent = {
  id: 'bulletin-1',
  name: 'Bulletin 1',
  date: '2027-03-09',
  severity: 'critical',
};

interface Differs extends Partial<Omit<ReachQuestion, 'timesOf'>> {
  readonly clockOf?: (event: PatchEvent) => PatchClock;
}

const usualClock = ({ severity }: PatchEvent): PatchClock => ({
  days: severity === 'critical' ? 30 : 90,
  zone,
  approvalDelayDays: 0,
});

function reach(windows: readonly PatchWindow[], differs: Differs = {}) {
  const scopes = differs.scopes ?? [prodScope];
  return reachOf({
    events: [critical],
    windows: windowsByScope(windows, scopes),
    timesOf: prepareTimes(differs.clockOf ?? usualClock),
    soakDaysOf: () => null,
    isWaived: () => false,
    knownUntilMs: nowMs + 365 * 86_400_000,
    ...differs,
    scopes,
  });
}

const statusOf = (windows: readonly PatchWindow[], differs: Differs = {}) =>
  reach(windows, differs).map(({ status }) => status);

describe('the clock of a patch event (R-012)', () => {
  const lastDay = addDays(critical.date, 30);
  const start = (local: string, windowZone = zone) =>
    installOn('2027-04-08', { localStart: local, zone: windowZone });
  const cases = [
    { says: 'day 30 is inside', window: start(`${lastDay}T12:00`), status: 'reached' },
    { says: 'day 31 is outside', window: start(`${addDays(lastDay, 1)}T12:00`), status: 'late' },
    {
      says: 'the last minute of day 30 is inside',
      window: start(`${lastDay}T23:59`),
      status: 'reached',
    },
    {
      says: 'midnight after day 30 is outside',
      window: start(`${addDays(lastDay, 1)}T00:00`),
      status: 'late',
    },
    {
      says: 'day 31 in Sydney is day 30 in the zone of the rule',
      window: start(`${addDays(lastDay, 1)}T13:00`, 'Australia/Sydney'),
      status: 'reached',
    },
    {
      says: 'day 30 in Honolulu is day 31 in the zone of the rule',
      window: start(`${lastDay}T18:30`, 'Pacific/Honolulu'),
      status: 'late',
    },
  ];
  it.each(cases)('$says', ({ window, status }) => {
    expect(statusOf([window])).toEqual([status]);
  });

  it('gives what is not critical 90 days', () => {
    const other: PatchEvent = { ...critical, severity: 'other' };
    const on = (date: string) => statusOf([installOn(date)], { events: [other] });
    expect(on(addDays(critical.date, 90))).toEqual(['reached']);
    expect(on(addDays(critical.date, 91))).toEqual(['late']);
  });

  it('ends at midnight of the rule, whatever its clocks do in between', () => {
    const clock = { days: 30, zone, approvalDelayDays: 0 };
    expect(deadlineOf(critical, clock)).toBe(at('2027-04-09T00:00'));
    expect(deadlineOf(critical, { ...clock, zone: 'Asia/Kolkata' })).toBe(
      toInstant('2027-04-09T00:00', 'Asia/Kolkata').epochMs,
    );
  });
});

describe('what brings a patch', () => {
  it('nothing from before it was published', () => {
    const tuesday = { ...critical, id: 'patch-tuesday-2027-03-09' };
    const before = installOn('2027-03-09', { localStart: '2027-03-09T12:59' });
    const after = installOn('2027-03-09', { localStart: '2027-03-09T13:00' });
    // 10:00 Pacific is 13:00 in New York.
    expect(statusOf([before], { events: [tuesday] })).toEqual(['unreached']);
    expect(statusOf([after], { events: [tuesday] })).toEqual(['reached']);
  });

  it('installs and images that count, on the scope or above it', () => {
    const day = '2027-03-20';
    expect(statusOf([installOn(day, { kind: 'image' })])).toEqual(['reached']);
    expect(statusOf([installOn(day, { kind: 'scan' })])).toEqual(['unreached']);
    expect(statusOf([installOn(day, { state: 'cancelled' })])).toEqual(['unreached']);
    expect(statusOf([installOn(day, { state: 'missed' })])).toEqual(['unreached']);
    expect(statusOf([installOn(day, { target: { businessUnitId: 'hrp' } })])).toEqual(['reached']);
    expect(statusOf([installOn(day, { target: { businessUnitId: 'hr' } })])).toEqual(['unreached']);
  });

  it('only what is approved by then', () => {
    const clockOf = () => ({ days: 30, zone, approvalDelayDays: 7 });
    expect(statusOf([installOn('2027-03-15')], { clockOf })).toEqual(['unreached']);
    expect(statusOf([installOn('2027-03-16')], { clockOf })).toEqual(['reached']);
  });

  it('nothing on scopes that the event does not concern', () => {
    const events = [
      {
        ...critical,
        targets: [{ businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'nonprod' }],
      },
    ];
    expect(
      reach([], { events, scopes: [prodScope, nonprodScope] }).map(({ scope }) => scope.path),
    ).toEqual([nonprodScope.path]);
  });
});

describe('patches that soak first', () => {
  const scopes = [prodScope, nonprodScope];
  const soaked = { scopes, soakDaysOf: () => 7 };

  it('count in production a week after the other environment', () => {
    const windows = [nonprodOn('2027-03-13'), installOn('2027-03-21')];
    expect(statusOf(windows, soaked)).toEqual(['reached', 'reached']);
  });

  it('do not count sooner, and tell the window that would have been in time', () => {
    const windows = [nonprodOn('2027-03-13'), installOn('2027-03-19'), installOn('2027-04-16')];
    const [prod] = reach(windows, soaked);
    expect(prod).toMatchObject({
      status: 'late',
      windowId: 'northwind-prod@2027-04-16T22:00',
      unsoakedWindowId: 'northwind-prod@2027-03-19T22:00',
    });
  });

  it('never come to production when the other environment never gets them', () => {
    expect(statusOf([installOn('2027-03-19')], soaked)).toEqual(['unreached', 'unreached']);
  });

  it('need not wait for environments that a customer does not have', () => {
    expect(statusOf([installOn('2027-03-19')], { ...soaked, scopes: [prodScope] })).toEqual([
      'reached',
    ]);
  });
});

describe('what is not there in time', () => {
  it('is waived by name, and still listed', () => {
    expect(reach([], { isWaived: (event) => event.id === critical.id })).toMatchObject([
      { status: 'waived', windowId: null, scope: { name: 'Northwind prod' } },
    ]);
  });

  it('is open where its day lies beyond what is known', () => {
    expect(statusOf([], { knownUntilMs: at('2027-04-08T00:00') })).toEqual(['open']);
    expect(statusOf([], { knownUntilMs: at('2027-04-09T00:00') })).toEqual(['unreached']);
  });
});
