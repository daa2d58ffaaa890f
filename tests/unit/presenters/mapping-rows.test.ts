import { describe, expect, it } from 'vitest';
import {
  changedRows,
  mappingRows,
  rowFault,
  viaChoices,
  withField,
} from '../../../renderer/presenters/mapping-rows.ts';
import { namesFor } from '../../../renderer/sources/accounts/organization-names.ts';
import { withVia } from '../../../renderer/sources/accounts/via-fields.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aMapped, anAccess, aProfile } from '../../support/an-access.ts';

const one = aMapped({ accountId: '1', alias: 'acme-prod', businessUnit: 'HRP' });
const two = aMapped({ accountId: '2', alias: 'acme-dev', customer: 'Contoso' });
const byProfile = aMapped({
  via: { kind: 'profile', readProfile: 'keys', pushProfile: null },
});

describe('rows of the map', () => {
  const drafts = new Map([['1', { ...one, alias: 'Acme' }]]);

  it('show their edits, and are found by them', () => {
    expect(mappingRows([one, two], drafts, '').map(({ alias }) => alias)).toEqual([
      'Acme',
      'acme-dev',
    ]);
    expect(
      mappingRows([one, two], drafts, 'HRP us-east-1').map(({ accountId }) => accountId),
    ).toEqual(['1']);
    expect(mappingRows([one, two], drafts, 'contoso 2')).toEqual([two]);
  });

  it('count as changed only where they differ from what is applied', () => {
    expect(changedRows([one, two], drafts)).toEqual([{ ...one, alias: 'Acme' }]);
    expect(changedRows([one, two], new Map([['1', { ...one }]]))).toEqual([]);
    // An account that was taken off the map meanwhile is not put back by an old edit.
    expect(changedRows([two], drafts)).toEqual([]);
  });

  it.each([
    [{ alias: ' ' }, 'The alias is empty.'],
    [{ customer: 'Contoso', businessUnit: null }, 'A customer needs its business unit.'],
    [{ environment: 'prod', customer: null }, 'An environment needs its customer.'],
    [{ businessUnit: 'HRP', customer: 'Contoso', environment: 'prod' }, null],
  ])('with %o: %s', (differs, fault) => {
    expect(rowFault(aMapped(differs))).toBe(fault);
  });
});

describe('setting a field of a row', () => {
  it.each([
    ['businessUnit', ' HRP ', { businessUnit: 'HRP' }],
    ['customer', '', { customer: null }],
    ['production', 'no', { production: false }],
    ['regions', 'us-west-2, eu-west-1 us-west-2', { regions: ['eu-west-1', 'us-west-2'] }],
  ] as const)('%s to %o', (field, value, expected) => {
    expect(withField(one, field, value)).toEqual({ ...one, ...expected });
  });

  it('chooses roles, and an empty push role is read-only', () => {
    expect(withField(one, 'readRole', 'Audit').via).toMatchObject({ readRole: 'Audit' });
    expect(withField(one, 'readRole', '')).toBe(one);
    expect(withField(one, 'pushRole', 'Push').via).toMatchObject({ pushRole: 'Push' });
    expect(withField(withField(one, 'pushRole', 'Push'), 'pushRole', '').via).toMatchObject({
      pushRole: null,
    });
  });

  it('leaves an account that is reached by a profile as it is when roles are set', () => {
    expect(withField(byProfile, 'readRole', 'Audit')).toBe(byProfile);
    expect(withField(byProfile, 'pushRole', 'Push')).toBe(byProfile);
  });

  it('chooses roles or profiles of a single row', () => {
    expect(withVia(one, { reads: 'Audit' }).via).toMatchObject({ readRole: 'Audit' });
    expect(withVia(one, { pushes: 'Push' }).via).toMatchObject({ pushRole: 'Push' });
    expect(withVia(byProfile, { reads: 'other' }).via).toMatchObject({ readProfile: 'other' });
    expect(withVia(byProfile, { pushes: '' }).via).toMatchObject({ pushProfile: null });
  });
});

describe('what a row offers to choose from', () => {
  it('is the account’s roles and what is chosen', () => {
    const accounts = [{ accountId: '1', name: 'acme', roles: ['Push', 'Audit'] }];
    const discoveries = new Map([['corp', { sessionKey: 'corp', readAtMs: 0, accounts }]]);
    expect(viaChoices(one, anAccess(), discoveries)).toEqual(['Audit', 'Push', 'ReadOnly']);
    expect(viaChoices(one, anAccess(), new Map())).toEqual(['ReadOnly']);
  });

  it('is usable profiles for an account that is reached by one', () => {
    const profiles = [
      aProfile({ name: 'keys' }),
      aProfile({ name: 'lost', fault: { kind: 'session-missing', detail: 'x' } }),
    ];
    expect(viaChoices(byProfile, anAccess({ profiles }), new Map())).toEqual(['keys']);
  });

  it('is the names of the plan and of the map, of the same unit and customer', () => {
    const { organization } = aPlan();
    const mapped = [
      aMapped({ businessUnit: 'HRP', customer: 'Fabrikam', environment: 'uat' }),
      aMapped({ businessUnit: 'Source', customer: 'Adatum' }),
    ];
    const names = namesFor(
      aMapped({ businessUnit: 'HRP', customer: 'Fabrikam' }),
      organization,
      mapped,
    );
    expect(names).toEqual({
      businessUnit: ['HRP', 'Source'],
      customer: ['Fabrikam', 'Northwind'],
      environment: ['nonprod', 'prod', 'uat'],
    });
  });
});
