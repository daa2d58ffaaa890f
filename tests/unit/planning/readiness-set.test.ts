import { describe, expect, it } from 'vitest';
import { sampleOrganization } from '../../../electron/sample/organization/sample-organization.ts';
import { addSeries } from '../../../shared/planning/edit-plan.ts';
import { readinessSet, type ReadinessWish } from '../../../shared/planning/readiness-set.ts';
import { placeWords, readinessFaultWords } from '../../../renderer/presenters/readiness-words.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const wish = (differs: Partial<ReadinessWish['steps']> = {}): ReadinessWish => ({
  customerIds: ['northwind'],
  fromDate: '2027-03-10',
  soakDays: 7,
  steps: {
    'nonprod-scan': { offsetDays: 1, startTime: '20:00', durationMinutes: 120 },
    'prod-scan': { offsetDays: 2, startTime: '22:00', durationMinutes: 120 },
    'nonprod-install': { offsetDays: 4, startTime: '20:00', durationMinutes: 240 },
    'prod-install': { offsetDays: 12, startTime: '22:00', durationMinutes: 360 },
    ...differs,
  },
});
const empty = aPlan({ series: [] });

describe('the readiness set of a customer', () => {
  it('has a scan and an install for every account and region, each once and in order', () => {
    const set = readinessSet(empty, wish());
    expect(set.series.map(({ id, name, kind }) => [id, name, kind])).toEqual([
      ['northwind-prod-scan-scan', 'Northwind prod scan', 'scan'],
      ['northwind-prod-install', 'Northwind prod', 'install'],
      ['northwind-nonprod-scan-scan', 'Northwind nonprod scan', 'scan'],
      ['northwind-nonprod-install', 'Northwind nonprod', 'install'],
    ]);
    expect(
      set.rows.map(({ cellKey, scan, install }) => [cellKey, scan.standing, install.standing]),
    ).toEqual([
      ['111122223333/us-east-1', 'new', 'new'],
      ['111122223333/us-west-2', 'new', 'new'],
    ]);
    expect(set.faults).toEqual([]);
  });

  it('made once is whole: asked again, nothing is missing and nothing is doubled', () => {
    const made = readinessSet(empty, wish()).series.reduce(addSeries, empty);
    const again = readinessSet(made, wish());
    expect(again.series).toEqual([]);
    expect(
      again.rows.every(
        ({ scan, install }) => scan.standing === 'kept' && install.standing === 'kept',
      ),
    ).toBe(true);
  });

  it('tells what is there twice, and takes single dates for no rhythm', () => {
    const rule = { kind: 'patch-tuesday', offsetDays: 12, fromDate: '2027-01-01' } as const;
    const twice = aPlan({ series: [aSeries({ rule }), aSeries({ id: 'other', rule })] });
    const [row] = readinessSet(twice, wish()).rows;
    expect(row?.install.standing).toBe('doubled');
    expect(row === undefined ? '' : placeWords(row.install)).toBe(
      '2 times: Northwind prod, Northwind prod',
    );
    expect(readinessSet(aPlan(), wish()).rows[0]?.install.standing).toBe('new');
  });

  it.each([
    [
      'production too soon after the others',
      { 'prod-install': { offsetDays: 9, startTime: '22:00', durationMinutes: 360 } },
      'Northwind prod: 12 installs, the first on Thu 18 Mar 2027, come too soon after the other environments.',
    ],
    [
      'a scan after its install',
      { 'nonprod-scan': { offsetDays: 5, startTime: '20:00', durationMinutes: 60 } },
      'Northwind nonprod: The install of Sat 13 Mar 2027 has no scan since the install before.',
    ],
  ])('says what is out of order: %s', (_name, differs, words) => {
    const { faults } = readinessSet(empty, wish(differs));
    expect(faults.map(readinessFaultWords)).toEqual([words]);
  });

  it('waits as long as the business unit wants, where that is more', () => {
    const [unit] = empty.organization.businessUnits;
    if (unit === undefined) throw new Error('There is one.');
    const strict = {
      ...empty,
      organization: {
        ...empty.organization,
        businessUnits: [{ ...unit, soak: [{ minimumDays: 10 }] }],
      },
    };
    expect(readinessSet(strict, wish()).faults.map(({ kind }) => kind)).toEqual([
      'too little soak',
    ]);
  });

  it('covers every account and region of the sample', () => {
    const { plan } = sampleOrganization();
    const customerIds = plan.organization.customers.map(({ id }) => id);
    const set = readinessSet(plan, { ...wish(), customerIds });
    const cells = plan.organization.customers.flatMap(({ environments }) =>
      environments.flatMap(({ cells: own }) => own),
    );
    expect(set.rows).toHaveLength(cells.length);
    expect(new Set(set.series.map(({ id }) => id)).size).toBe(set.series.length);
  });
});
