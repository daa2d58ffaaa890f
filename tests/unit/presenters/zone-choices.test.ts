import { describe, expect, it } from 'vitest';
import { resolveZone, teamZoneOf, zonesInUse } from '../../../renderer/presenters/display-zone.ts';
import { listZones } from '../../../renderer/presenters/zone-list.ts';
import { describeZoneSetting, zoneChoices } from '../../../renderer/presenters/zone-choices.ts';
import { toLocal } from '../../../shared/time/zone.ts';
import { aPlan } from '../../support/a-plan.ts';

const { organization } = aPlan();
const nowMs = Date.parse('2027-01-15T12:00Z');
const allZones = listZones([
  'America/New_York',
  'Asia/Calcutta',
  'Europe/London',
  'Australia/Sydney',
]);
const choicesFor = (query: string) =>
  zoneChoices({ organization, machineZone: 'Europe/London', allZones, query, nowMs }).flatMap(
    ({ choices }) => choices.map(({ value }) => value),
  );

describe('the zone that is shown', () => {
  it.each([
    ['customer', 'America/New_York'],
    ['team', 'Asia/Kolkata'],
    ['machine', 'Europe/London'],
    ['Australia/Sydney', 'Australia/Sydney'],
    ['Mars/Olympus', 'Europe/London'],
  ])('set to %s is %s', (setting, expected) => {
    expect(resolveZone(setting, organization, 'Europe/London')).toBe(expected);
  });

  it("is the machine's without an organization", () => {
    expect(resolveZone('customer', null, 'Europe/London')).toBe('Europe/London');
  });

  it("beside it stands the zone of the target's team", () => {
    const target = { businessUnitId: 'hrp' };
    expect(teamZoneOf({ target }, organization)).toBe('Asia/Kolkata');
    expect(teamZoneOf({ target: null }, organization)).toBe('Asia/Kolkata');
    expect(zonesInUse(organization)).toEqual(['America/New_York', 'Asia/Kolkata']);
  });

  it("beside it stands the zone of a window's own team, where the organization knows that team", () => {
    const leeds = { id: 'leeds', name: 'Leeds', zone: 'Europe/London', size: 2 };
    const teams = [...organization.teams, leeds];
    const zoneWith = (teamId: string) =>
      teamZoneOf(
        { target: { businessUnitId: 'hrp' }, facts: { teamId } },
        { ...organization, teams },
      );
    expect(zoneWith('leeds')).toBe('Europe/London');
    expect(zoneWith('gone')).toBe('Asia/Kolkata');
  });
});

describe('zones to choose from', () => {
  it('go by their names of today, UTC first', () => {
    expect(allZones).toEqual([
      'UTC',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Sydney',
      'Europe/London',
    ]);
  });

  it('are the same zone under either name', () => {
    expect(toLocal(nowMs, 'Asia/Kolkata')).toBe(toLocal(nowMs, 'Asia/Calcutta'));
  });

  it("are people's, then the common ones and the plan's, each once", () => {
    expect(choicesFor('')).toEqual([
      'customer',
      'team',
      'machine',
      'UTC',
      'America/New_York',
      'Asia/Kolkata',
    ]);
  });

  it.each([
    ['sydney', ['Australia/Sydney']],
    ['new york', ['customer', 'America/New_York']],
    ['kolkata', ['team', 'Asia/Kolkata']],
    ['customers', ['customer']],
    ['calcutta', []],
    ['utc', ['UTC']],
    ['nowhere', []],
  ])('are found by typing %s', (query, expected) => {
    expect(choicesFor(query)).toEqual(expected);
  });

  it('are told with their city', () => {
    expect(describeZoneSetting('customer', 'America/New_York')).toBe('Customers · New York');
    expect(describeZoneSetting('UTC', 'UTC')).toBe('UTC');
  });
});
