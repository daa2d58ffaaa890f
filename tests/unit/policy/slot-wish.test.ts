import { describe, expect, it } from 'vitest';
import type { Counterpart } from '../../../shared/conflicts/counterpart.ts';
import { withPatchEvent, withReading } from '../../../shared/policy/policy-edits.ts';
import { startsOnDay } from '../../../shared/policy/slot-candidates.ts';
import { slotWishMs } from '../../../shared/policy/slot-wish.ts';
import { toLocal } from '../../../shared/time/zone.ts';
import { aPlan } from '../../support/a-plan.ts';
import { at, installOn, zone } from './builders.ts';

const window = installOn('2027-04-24');
const wishFor = (counterpart: Counterpart) => toLocal(slotWishMs(window, { counterpart }), zone);

describe('where to begin to look for a slot', () => {
  it('is a week before a cadence runs out, at the window’s own time of day', () => {
    const cadence = {
      kind: 'cadence',
      id: 'x',
      name: 'x',
      allowedDays: 30,
      days: 35,
      fromDate: '2027-03-20',
      toDate: '2027-04-24',
    } as const;
    expect(wishFor({ ...cadence, reading: 'rolling' })).toBe('2027-04-13T22:00');
    expect(wishFor({ ...cadence, reading: 'calendar-month', fromDate: '2027-04-01' })).toBe(
      '2027-04-01T22:00',
    );
  });

  it('is a week before patches must be there', () => {
    const deadline: Counterpart = {
      kind: 'deadline',
      id: 'x',
      name: 'x',
      severity: 'critical',
      date: '2027-03-09',
      days: 30,
      deadlineMs: at('2027-04-09T00:00'),
      zone,
      scope: 'x',
      reachedMs: null,
    };
    expect(wishFor(deadline)).toBe('2027-04-02T22:00');
  });

  it('is where the window is for everything else', () => {
    expect(wishFor({ kind: 'none', id: 'past', name: '' })).toBe('2027-04-24T22:00');
  });
});

describe('starts that are tried on a day', () => {
  it('keep the wall-clock time over a change of clocks, the nearest to it first', () => {
    const wish = { startMs: at('2027-03-13T22:00'), zone };
    expect(startsOnDay(wish, 1, 60).map((startMs) => toLocal(startMs, zone))).toEqual([
      '2027-03-14T22:00',
      '2027-03-14T21:30',
      '2027-03-14T22:30',
      '2027-03-14T21:00',
      '2027-03-14T23:00',
    ]);
  });
});

describe('edits that promises ask for', () => {
  it('choose how a contract is read, for one customer', () => {
    const plan = withReading(aPlan(), 'northwind', 'calendar-month');
    expect(plan.organization.customers[0]?.cadenceReading).toBe('calendar-month');
    expect(() => withReading(plan, 'nobody', 'rolling')).toThrow('No customer nobody');
  });

  it('enter a patch event once', () => {
    const event = { id: 'e', name: 'E', date: '2027-03-09', severity: 'other' } as const;
    const once = withPatchEvent(aPlan(), event);
    const graver = withPatchEvent(once, { ...event, severity: 'critical' });
    expect(graver.patchEvents).toEqual([{ ...event, severity: 'critical' }]);
  });
});
