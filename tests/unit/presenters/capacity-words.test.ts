import { describe, expect, it } from 'vitest';
import { capacityWords } from '../../../renderer/presenters/capacity-words.ts';
import { aPlan } from '../../support/a-plan.ts';

const { organization } = aPlan();
const hours = (count: number) => ({
  ...({
    kind: 'install',
    startMs: Date.UTC(2027, 2, 14, 3),
    target: { businessUnitId: 'hrp' },
  } as const),
  endMs: Date.UTC(2027, 2, 14, 3 + count),
});

describe('what a window has time for', () => {
  it('is 200 machines in 6 h, 50 an hour and 2 h of cutoff (R-025)', () => {
    expect(capacityWords(hours(6), organization)).toBe(
      'Time for 200 machines: 50 an hour, and none starts in the last 2 h.',
    );
  });

  it('goes by the numbers of the business unit before those of the organization', () => {
    const [unit] = organization.businessUnits;
    const own = { machinesPerHour: 30, cutoffMinutes: 0 };
    const ofAll = { ...organization, sizing: { machinesPerHour: 1, cutoffMinutes: 60 } };
    expect(capacityWords(hours(2), ofAll)).toBe(
      'Time for 1 machine: 1 an hour, and none starts in the last 1 h.',
    );
    const ofUnit = { ...ofAll, businessUnits: [{ ...unit!, sizing: own }] };
    expect(capacityWords(hours(2), ofUnit)).toBe('Time for 60 machines: 30 an hour.');
  });

  it('is nothing where the cutoff takes all of it, and is not told where nothing is installed', () => {
    expect(capacityWords(hours(1), organization)).toMatch(/^Time for 0 machines/);
    expect(capacityWords({ ...hours(6), kind: 'scan' }, organization)).toBe('');
  });
});
