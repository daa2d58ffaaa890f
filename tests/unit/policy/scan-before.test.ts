import { describe, expect, it } from 'vitest';
import { scanBefore } from '../../../shared/policy/scan-before.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { installOn, nonprodOn, nowMs } from './builders.ts';

const window = installOn('2027-04-17');
const scanOn = (date: string, differs: Parameters<typeof installOn>[1] = {}): PatchWindow =>
  installOn(date, { kind: 'scan', seriesId: 'scan', durationMinutes: 60, ...differs });
const told = (others: readonly PatchWindow[]): string | null => {
  const found = scanBefore(window, [...others, window], nowMs);
  return found?.kind === 'planned' ? found.scan.localStart : (found?.kind ?? null);
};

describe('the scan before an install', () => {
  it.each<[string, readonly PatchWindow[], string | null]>([
    ['is the last one before it', [scanOn('2027-04-01'), scanOn('2027-04-15')], '2027-04-15T22:00'],
    ['is not one after it', [scanOn('2027-04-18')], 'none'],
    [
      'is not one that goes on at its start',
      [scanOn('2027-04-17', { localStart: '2027-04-17T21:30' })],
      'none',
    ],
    [
      'is not one from before the last install',
      [scanOn('2027-03-18'), installOn('2027-03-20')],
      'none',
    ],
    [
      'is not that of another environment',
      [{ ...scanOn('2027-04-15'), target: nonprodOn('2027-04-15').target }],
      'none',
    ],
    ['is not one that was called off', [scanOn('2027-04-15', { state: 'cancelled' })], 'none'],
    ['is missed where there is none', [], 'none'],
  ])('%s', (...[, others, scan]) => {
    expect(told(others)).toBe(scan);
  });

  it('is asked of installs that are still ahead only', () => {
    for (const other of [
      installOn('2027-04-17', { kind: 'infrastructure' }),
      installOn('2027-04-17', { state: 'cancelled' }),
      installOn('2027-03-01'),
    ]) {
      expect(scanBefore(other, [], nowMs)).toBeNull();
    }
  });
});
