import { describe, expect, it } from 'vitest';
import {
  buildTargetTree,
  checkOf,
  filterTree,
  leafLookup,
} from '../../../renderer/presenters/target-tree.ts';
import { aPlan } from '../../support/a-plan.ts';

const { organization } = aPlan();
const [unit] = buildTargetTree(organization);
const leaves = ['hrp/northwind/prod', 'hrp/northwind/nonprod'];

describe('the target tree', () => {
  it('goes from business unit to environment and knows the leaves below each', () => {
    expect(unit).toMatchObject({ name: 'HRP', leaves });
    expect(unit?.children[0]?.children.map(({ name, note }) => [name, note])).toEqual([
      ['prod', '1 account, us-east-1'],
      ['nonprod', '1 account, us-west-2'],
    ]);
  });

  it('has a place for accounts that belong to no customer', () => {
    const account = {
      id: '999988887777',
      alias: 'shared',
      businessUnitId: 'hrp',
      production: true,
      regions: [],
    };
    const wider = { ...organization, accounts: [...organization.accounts, account] };
    expect(buildTargetTree(wider)[0]?.children.at(-1)?.name).toBe('Other accounts');
    expect(leafLookup(wider).ofCell({ accountId: '999988887777', region: 'us-east-1' })).toEqual([
      'hrp/~',
    ]);
  });

  it.each([
    ['nothing hidden', [], 'all'],
    ['one leaf hidden', ['hrp/northwind/prod'], 'some'],
    ['every leaf hidden', leaves, 'none'],
  ])('is %s → %s', (_name, hidden, expected) => {
    expect(unit === undefined ? null : checkOf(unit, new Set(hidden))).toBe(expected);
  });

  it('is filtered down to what matches and what leads to it', () => {
    const [found] = filterTree(buildTargetTree(organization), 'nonp');
    expect(found?.children[0]?.children.map(({ name }) => name)).toEqual(['nonprod']);
    expect(filterTree(buildTargetTree(organization), 'nobody')).toEqual([]);
  });
});

describe('leaves of things', () => {
  const lookup = leafLookup(organization);
  it.each([
    ['a business unit', { businessUnitId: 'hrp' }, leaves],
    ['a customer', { businessUnitId: 'hrp', customerId: 'northwind' }, leaves],
    [
      'an environment',
      { businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'prod' },
      ['hrp/northwind/prod'],
    ],
    ['somebody unknown', { businessUnitId: 'hrp', customerId: 'north' }, []],
  ])('%s', (_name, target, expected) => {
    expect(lookup.ofTarget(target)).toEqual(expected);
  });

  it('are none for a cell of an unknown account, which is then shown to everybody', () => {
    expect(lookup.ofCell({ accountId: '000000000000', region: 'us-east-1' })).toEqual([]);
  });
});
