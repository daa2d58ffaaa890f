import { describe, expect, it } from 'vitest';
import {
  prepareReleaseScopes,
  type ReleaseNames,
} from '../../../shared/conflicts/release-scope.ts';
import { findConflicts } from '../../../shared/conflicts/find-conflicts.ts';
import type { ReleaseMatcher } from '../../../shared/model/policy.ts';
import { targetPath, type Organization, type Target } from '../../../shared/model/target.ts';
import { anInput, aRelease, aWindow, inShort, organization as plain } from './builders.ts';

const source: Target = { businessUnitId: 'source' };
const customer: Target = { ...source, customerId: 'source' };
const prod: Target = { ...customer, environmentId: 'prod' };
const nonprod: Target = { ...customer, environmentId: 'nonprod' };
const portal: Target = { ...source, customerId: 'portal', environmentId: 'prod' };
const targets = [source, customer, prod, nonprod, portal];

/** Source runs claims, Portal its own product. */
const organization: Organization = {
  ...plain,
  customers: plain.customers.flatMap((each) =>
    each.id === 'source'
      ? [
          { ...each, products: ['Claims'] },
          { ...each, id: 'portal', name: 'portal', products: ['portal'] },
        ]
      : [each],
  ),
};
const release = (differs: Partial<ReleaseNames> = {}): ReleaseNames => ({
  businessUnitId: 'source',
  product: 'claims',
  environment: 'prod',
  ...differs,
});
const concerned = (names: ReleaseNames, within: Organization = organization) => {
  const { concerns } = prepareReleaseScopes(within);
  return targets.filter((target) => concerns(names, target)).map(targetPath);
};

describe('a release concerns', () => {
  it.each([
    [
      'production by its id',
      { environment: 'prod' },
      ['source', 'source/source', 'source/source/prod'],
    ],
    [
      'production by its kind',
      { environment: 'Production' },
      ['source', 'source/source', 'source/source/prod'],
    ],
    [
      'another environment by its id',
      { environment: 'NONPROD' },
      ['source', 'source/source', 'source/source/nonprod'],
    ],
    [
      'another environment by its kind',
      { environment: 'staging' },
      ['source', 'source/source', 'source/source/nonprod'],
    ],
    [
      'every environment where its name says nothing',
      { environment: '' },
      ['source', 'source/source', 'source/source/prod', 'source/source/nonprod'],
    ],
    ['the customer that runs its product', { product: 'PORTAL' }, ['source', 'source/portal/prod']],
    [
      'every customer where none runs its product',
      { product: 'mobile' },
      ['source', 'source/source', 'source/source/prod', 'source/portal/prod'],
    ],
    ['nothing where it is of the operating system', { layer: 'operating-system' as const }, []],
    ['nothing of another unit', { businessUnitId: 'gc' }, []],
  ])('%s', (_name, differs, expected) => {
    expect(concerned(release(differs))).toEqual(expected);
  });

  it('what a matcher that fits says, and nothing else', () => {
    const matcher: ReleaseMatcher = { id: 'm', product: 'claims', targets: [portal] };
    const matched = { ...organization, releaseMatchers: [matcher] };
    expect(concerned(release(), matched)).toEqual(['source', 'source/portal/prod']);
    expect(concerned(release({ product: 'portal', environment: 'nonprod' }), matched)).toEqual([
      'source',
    ]);
  });
});

describe('C06 and C07 between environments', () => {
  const found = (differs: Parameters<typeof anInput>[0]) =>
    findConflicts(anInput({ organization, ...differs })).map(inShort);

  it('keep a production window away from production releases of its own product only', () => {
    const windows = [aWindow('w', [0, 6], { target: prod })];
    const releases = (['prod', 'staging'] as const).map((environment) =>
      aRelease(environment, [8, 9], { businessUnitId: 'source', product: 'claims', environment }),
    );
    const other = aRelease('other', [8, 9], { businessUnitId: 'source', product: 'portal' });
    expect(found({ windows, releases: [...releases, other] })).toEqual(['C06 error prod 8-9']);
  });

  it('do not take a release of staging for the one that production waits for', () => {
    const gc: Target = { businessUnitId: 'gc', customerId: 'gc', environmentId: 'prod' };
    const windows = [aWindow('w', [0, 6], { target: gc })];
    const staging = aRelease('s', [2, 3], { environment: 'staging' });
    expect(found({ windows, releases: [staging] })).toEqual(['C07 error GC']);
    const both = [staging, aRelease('p', [30, 33])];
    expect(found({ windows, releases: both })).toEqual([]);
  });
});
