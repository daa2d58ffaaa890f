import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asAwsCli } from '../../../shared/exports/as-aws-cli.ts';
import { asCloudFormation } from '../../../shared/exports/as-cloud-formation.ts';
import { asTerraform } from '../../../shared/exports/as-terraform.ts';
import {
  draftMaintenanceWindow,
  windowNameOf,
} from '../../../shared/exports/maintenance-window-draft.ts';
import { aSeries } from '../../support/a-plan.ts';
import { draftOf, exportedSeries, exportRange } from '../../support/drafted-windows.ts';

const dialects = { sh: asAwsCli, yaml: asCloudFormation, tf: asTerraform };

describe('an exported maintenance window', () => {
  it.each(
    Object.keys(exportedSeries).flatMap((name) =>
      (['sh', 'yaml', 'tf'] as const).map((dialect) => [name, dialect] as const),
    ),
  )('of %s as %s is the one on file', async (name, dialect) => {
    const text = dialects[dialect](draftOf(exportedSeries[name]!));
    await expect(text).toMatchFileSnapshot(`golden/${name}.${dialect}`);
  });

  it.each([
    [
      'a moved date',
      aSeries({
        rule: { kind: 'nth-weekday', ordinal: 3, weekday: 'SA', fromDate: '2026-01-01' },
        changes: [{ originalStart: '2027-03-20T22:00', movedTo: '2027-03-21T22:00' }],
      }),
      '1 of its windows is moved, skipped or of another length',
    ],
    ['90 minutes', aSeries({ durationMinutes: 90 }), 'a maintenance window lasts whole hours'],
    [
      'releases',
      aSeries({ rule: { kind: 'release', product: 'source', offsetDays: 1 } }),
      'the series has no window in the time looked at',
    ],
    [
      'every 28 days over changes of the clocks',
      aSeries({ rule: { kind: 'every-days', days: 28, fromDate: '2027-01-05' } }),
      'it would shift by an hour',
    ],
  ])('is refused with its reason for %s', (_, series, reason) => {
    const drafted = draftMaintenanceWindow({ series, range: exportRange });
    expect(drafted.ok ? '' : drafted.error.reason).toContain(reason);
  });

  it.each([
    [60, 1, 0],
    [120, 1, 1],
    [360, 2, 2],
    [360, 9, 5],
    [360, 1.5, 1],
  ])('of %i minutes asked for a cutoff of %d h has %i h', (durationMinutes, cutoffHours, told) => {
    const series = aSeries({ durationMinutes });
    const drafted = draftMaintenanceWindow({ series, range: exportRange, cutoffHours });
    expect(drafted.ok && drafted.value.cutoffHours).toBe(told);
  });

  it('has a name that AWS takes, whatever the series is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        expect(windowNameOf({ name, kind: 'install' })).toMatch(/^[a-zA-Z0-9_.-]{3,128}$/);
      }),
      { seed: 20270310 },
    );
  });

  it('keeps every line of its head a comment, whatever the series is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const lines = asAwsCli(draftOf(aSeries({ name }))).split('\n');
        const command = lines.findIndex((line) => line.startsWith('aws ssm'));
        expect(lines.slice(0, command).filter((line) => !line.startsWith('#'))).toEqual([]);
        expect(lines.slice(command + 1).filter((line) => /^[^ ]/.test(line))).toEqual([]);
      }),
      // Each of them proves two years of dates anew.
      { seed: 20270310, numRuns: 25 },
    );
  });
});
