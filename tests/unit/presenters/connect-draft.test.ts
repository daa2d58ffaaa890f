import { describe, expect, it } from 'vitest';
import { awsRegions, isRegionName } from '../../../renderer/presenters/aws-regions.ts';
import {
  type ConnectDraft,
  countRoles,
  draftOutcome,
  newAccount,
  roleOf,
  suggestReadRole,
  wholeDraft,
} from '../../../renderer/presenters/connect-draft.ts';
import {
  outsideSessions,
  profileAccount,
  profileStep,
} from '../../../renderer/presenters/profile-accounts.ts';
import { aMapped, anAccess, aProfile } from '../../support/an-access.ts';

const account = (
  accountId: string,
  roles: readonly string[] | null,
  name = `acme-${accountId}`,
) => ({
  accountId,
  name,
  roles,
});
const draft = (differs: Partial<ConnectDraft> = {}): ConnectDraft => ({
  sessionKey: 'corp',
  chosenIds: new Set(['1', '2']),
  readRole: 'ReadOnly',
  ownRoles: new Map(),
  regions: ['us-east-1'],
  ...differs,
});

describe('the role to read with', () => {
  it.each([
    [['Admin', 'ReadOnly', 'PatchReader'], 'PatchReader'],
    [['AdministratorAccess', 'ViewOnlyAccess'], 'ViewOnlyAccess'],
    [['Admin', 'Patching'], 'Patching'],
    [['Admin', 'PowerUser'], null],
    [[], null],
  ])('of %o is %o unless a person says otherwise', (roles, role) => {
    expect(suggestReadRole([account('1', roles)])).toBe(role);
  });

  it('is the most common one that sounds like reading', () => {
    const accounts = [
      account('1', ['Auditor', 'ReadOnly']),
      account('2', ['ReadOnly']),
      account('3', null),
    ];
    expect(suggestReadRole(accounts)).toBe('ReadOnly');
    expect(countRoles(accounts)).toEqual([
      { role: 'ReadOnly', count: 2 },
      { role: 'Auditor', count: 1 },
    ]);
  });

  it('is the chosen one where the account has it, or one of its own', () => {
    const own = draft({ ownRoles: new Map([['2', 'Other']]) });
    expect(roleOf(account('1', ['ReadOnly']), own)).toBe('ReadOnly');
    expect(roleOf(account('2', ['ReadOnly', 'Other']), own)).toBe('Other');
    expect(roleOf(account('3', ['Admin']), own)).toBeNull();
    expect(roleOf(account('4', null), own)).toBeNull();
  });
});

describe('what is chosen before a person has said anything', () => {
  const open = { ...draft(), chosenIds: null, readRole: null };
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => account(String(index), ['ReadOnly']));

  it('is all of a few accounts, with the role that sounds like reading', () => {
    const whole = wholeDraft(open, many(20));
    expect([whole.chosenIds.size, whole.readRole]).toEqual([20, 'ReadOnly']);
  });

  it('is none of many', () => {
    expect(wholeDraft(open, many(21)).chosenIds.size).toBe(0);
  });
});

describe('what choosing accounts comes to', () => {
  const accounts = [
    account('1', ['ReadOnly', 'Push'], 'acme-prod'),
    account('2', ['Admin']),
    account('3', ['ReadOnly']),
  ];

  it('is accounts on the map, read-only, without those that lack a role', () => {
    const { mapped, lackingRole } = draftOutcome(accounts, draft(), []);
    expect(mapped).toEqual([
      {
        ...newAccount('1', 'acme-prod'),
        regions: ['us-east-1'],
        via: { kind: 'session', sessionKey: 'corp', readRole: 'ReadOnly', pushRole: null },
      },
    ]);
    expect(lackingRole.map(({ accountId }) => accountId)).toEqual(['2']);
  });

  it('keeps what was said of an account before, its push role too', () => {
    const old = aMapped({
      accountId: '1',
      alias: 'Contoso',
      color: '#0d6e4f',
      regions: ['eu-west-1'],
      customer: 'Contoso',
      via: { kind: 'session', sessionKey: 'corp', readRole: 'Old', pushRole: 'Push' },
    });
    const [mapped] = draftOutcome(accounts, draft(), [old]).mapped;
    expect(mapped).toEqual({
      ...old,
      regions: ['eu-west-1', 'us-east-1'],
      via: { kind: 'session', sessionKey: 'corp', readRole: 'ReadOnly', pushRole: 'Push' },
    });
  });

  it('does not keep a push role of another session', () => {
    const old = aMapped({
      accountId: '1',
      via: { kind: 'session', sessionKey: 'other', readRole: 'Old', pushRole: 'Push' },
    });
    expect(draftOutcome(accounts, draft(), [old]).mapped[0]?.via).toMatchObject({ pushRole: null });
  });

  it.each([
    ['acme-prod', true],
    ['acme', true],
    ['acme-nonprod', false],
    ['Acme Staging', false],
    ['sandbox-ada', false],
  ])('takes %s for production: %s', (name, production) => {
    expect(newAccount('1', name).production).toBe(production);
  });

  it('names an account without a name by its number', () => {
    expect(newAccount('111122223333', ' ').alias).toBe('111122223333');
  });
});

describe('profiles outside of sessions', () => {
  const keys = aProfile({ name: 'keys', kind: 'static-keys', sessionKey: null, accountId: null });
  const lost = aProfile({ name: 'lost', fault: { kind: 'session-missing', detail: 'x' } });
  const wish = { id: 'c', kind: 'runs-command', subject: '/bin/keys', given: false } as const;

  it('are all that are no session’s, and those that cannot be used', () => {
    expect(outsideSessions(anAccess({ profiles: [aProfile(), keys, lost] }))).toEqual([keys, lost]);
  });

  it.each([
    [lost, null, 'faulty'],
    [{ ...keys, consents: [wish] }, '1', 'consent'],
    [{ ...keys, consents: [{ ...wish, given: true }] }, null, 'identify'],
    [keys, '111122223333', 'ready'],
  ] as const)('%#: what stands between it and its use', (profile, accountId, step) => {
    expect(profileStep(profile, accountId)).toBe(step);
  });

  it('become accounts by their name, read-only, in the regions that were chosen or their own', () => {
    const of = (regions: readonly string[]) => profileAccount(keys, '1', { regions, known: [] });
    expect(of([])).toMatchObject({
      alias: 'keys',
      regions: ['us-east-1'],
      via: { kind: 'profile', readProfile: 'keys', pushProfile: null },
    });
    expect(of(['eu-west-1']).regions).toEqual(['eu-west-1']);
  });
});

describe('region names', () => {
  it('are known by their form, those AWS has not made yet too', () => {
    expect(awsRegions.every(isRegionName)).toBe(true);
    expect(isRegionName('eu-atlantis-1')).toBe(true);
    for (const wrong of ['', 'us', 'us-east', 'us-east-one', 'US-EAST-1', 'us_east_1']) {
      expect(isRegionName(wrong), wrong).toBe(false);
    }
  });
});
