import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatChoices } from '../../../renderer/presenters/repeat-choices.ts';
import { expandSeries } from '../../../shared/schedule/expand-series.ts';
import { aSeries } from '../../support/a-plan.ts';

const labelsOf = (date: string) => repeatChoices(date).map(({ label }) => label);

describe('rules that a date suggests', () => {
  it('tell the second Saturday from the Saturday after Patch Tuesday, which March 2027 has on one day', () => {
    expect(labelsOf('2027-03-13')).toEqual([
      'Only on Sat 13 Mar 2027',
      'Every month on the 2nd Saturday',
      'The first Saturday after every Patch Tuesday',
      '4 days after every Patch Tuesday',
      'Every week on Saturday',
      'Every 28 days (13 a year)',
    ]);
  });

  it('offer the last weekday, and no fifth one that some months lack', () => {
    const labels = labelsOf('2027-01-30');
    expect(labels).toContain('Every month on the last Saturday');
    expect(labels.join()).not.toContain('5th');
  });

  it('happen on the date itself, whatever the date', () => {
    const day = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2030-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const range = {
          startMs: Date.parse(`${iso}T00:00Z`) - 86_400_000,
          endMs: Date.parse(`${iso}T00:00Z`) + 3 * 86_400_000,
        };
        for (const { rule } of repeatChoices(iso)) {
          const { windows } = expandSeries(aSeries({ rule }), range, []);
          expect(windows.map(({ localStart }) => localStart)).toContain(`${iso}T22:00`);
        }
      }),
    );
  });
});
