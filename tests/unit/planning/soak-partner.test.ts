import { describe, expect, it } from 'vitest';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { soakPartner } from '../../../shared/planning/soak-partner.ts';
import { toLocal } from '../../../shared/time/zone.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

const { organization } = aPlan();
const [unit] = organization.businessUnits;
if (unit === undefined) throw new Error('There is one.');
const soaked = { ...organization, businessUnits: [{ ...unit, soak: [{ minimumDays: 7 }] }] };

const target = (environmentId: string) => ({
  businessUnitId: 'hrp',
  customerId: 'northwind',
  environmentId,
});
const nonprod = (originalStart: string, localStart = originalStart): PatchWindow =>
  aWindow({ seriesId: 'nonprod', originalStart, localStart, target: target('nonprod') });
const prod = (originalStart: string, localStart = originalStart): PatchWindow =>
  aWindow({ seriesId: 'prod', originalStart, localStart, target: target('prod') });

const offered = (window: PatchWindow, ...others: readonly PatchWindow[]): string | null => {
  const found = soakPartner(window, [window, ...others], soaked);
  return found === null
    ? null
    : `${found.partner.seriesId} ${toLocal(found.startMs, found.partner.zone).slice(0, 16)}`;
};

describe('the window that goes with another', () => {
  it.each<readonly [string, PatchWindow, readonly PatchWindow[], string | null]>([
    [
      'production follows by as many days',
      nonprod('2027-03-04T22:00', '2027-03-06T22:00'),
      [prod('2027-03-13T22:00')],
      'prod 2027-03-15T22:00',
    ],
    [
      'over the night the clocks change it keeps its time of day',
      nonprod('2027-03-04T22:00', '2027-03-05T22:00'),
      [prod('2027-03-13T22:00')],
      'prod 2027-03-14T22:00',
    ],
    [
      'further where the soak needs it',
      nonprod('2027-03-06T22:00', '2027-03-06T23:00'),
      [prod('2027-03-13T22:00')],
      'prod 2027-03-14T22:00',
    ],
    [
      'the others follow production, and go earlier where the soak needs it',
      prod('2027-03-13T22:00', '2027-03-08T22:00'),
      [nonprod('2027-03-04T22:00')],
      'nonprod 2027-02-27T22:00',
    ],
    [
      'it is left alone where nothing was moved and it soaks long enough',
      nonprod('2027-03-04T22:00'),
      [prod('2027-03-13T22:00', '2027-03-20T22:00')],
      null,
    ],
    [
      'it went along already',
      nonprod('2027-03-04T22:00', '2027-03-06T22:00'),
      [prod('2027-03-13T22:00', '2027-03-15T22:00')],
      null,
    ],
    [
      'another install stands between them',
      nonprod('2027-03-01T22:00', '2027-03-02T22:00'),
      [nonprod('2027-03-04T22:00'), prod('2027-03-13T22:00')],
      null,
    ],
    [
      'it is of another month',
      nonprod('2027-03-04T22:00', '2027-03-05T22:00'),
      [prod('2027-04-13T22:00')],
      null,
    ],
  ])('%s', (...[, window, others, expected]) => {
    expect(offered(window, ...others)).toBe(expected);
  });

  it('is none of a scan, of history, of a customer that is gone, or without a soak rule', () => {
    const moved = nonprod('2027-03-04T22:00', '2027-03-06T22:00');
    const follower = prod('2027-03-13T22:00');
    expect(offered({ ...moved, kind: 'scan' }, follower)).toBeNull();
    expect(offered(moved, { ...follower, state: 'held' })).toBeNull();
    expect(offered({ ...moved, target: { businessUnitId: 'hrp' } }, follower)).toBeNull();
    expect(soakPartner(moved, [moved, follower], organization)).toBeNull();
  });
});
