import { describe, expect, it } from 'vitest';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import {
  addAccounts,
  allCells,
  planOverAccounts,
  type KnownAccount,
} from '../../../shared/planning/plan-over-accounts.ts';
import { aPlan } from '../../support/a-plan.ts';

const account = (differs: Partial<KnownAccount> = {}): KnownAccount => ({
  accountId: '111122223333',
  alias: 'acme-prod',
  regions: ['us-east-1', 'eu-west-1'],
  production: true,
  businessUnit: null,
  customer: null,
  environment: null,
  ...differs,
});
const zone = 'America/New_York';
const sha256 = (text: string): string => text.length.toString(16).padStart(64, '0');

describe('a plan over accounts', () => {
  it('is empty but for the accounts, and can be saved and opened', () => {
    const plan = planOverAccounts({ id: 'abc123', name: 'My accounts', zone }, [
      account(),
      account({
        accountId: '444455556666',
        customer: 'Acme',
        environment: 'prod',
        businessUnit: 'HRP',
      }),
    ]);
    const read = parsePlan(formatPlan(plan, sha256), sha256);
    expect(read.ok && read.value.plan).toEqual(plan);
    expect(plan.series).toEqual([]);
    expect(plan.organization.businessUnits.map(({ id, name }) => [id, name])).toEqual([
      ['accounts', 'Accounts'],
      ['hrp', 'HRP'],
    ]);
    expect(allCells(plan.organization)).toHaveLength(4);
  });

  it('gives a customer its environment with the cells of its accounts', () => {
    const { customers } = addAccounts(
      aPlan().organization,
      [
        account({
          accountId: '444455556666',
          businessUnit: 'hrp',
          customer: 'NORTHWIND',
          environment: 'Prod',
        }),
        account({
          accountId: '777788889999',
          businessUnit: 'HRP',
          customer: 'New one',
          production: false,
        }),
      ],
      zone,
    );
    const [northwind] = customers;
    expect(northwind?.environments[0]?.cells).toEqual([
      { accountId: '111122223333', region: 'us-east-1' },
      { accountId: '444455556666', region: 'us-east-1' },
      { accountId: '444455556666', region: 'eu-west-1' },
    ]);
    expect(customers.at(-1)).toMatchObject({
      id: 'new-one',
      zone,
      environments: [{ id: 'nonprod', production: false }],
    });
  });

  it('is the same when the same accounts are added again, with new regions in place of old', () => {
    const known = account({ customer: 'Acme' });
    const once = addAccounts(aPlan().organization, [known], zone);
    expect(addAccounts(once, [known], zone)).toEqual(once);
    const fewer = addAccounts(once, [account({ customer: 'Acme', regions: ['eu-west-1'] })], zone);
    expect(fewer.accounts.find(({ id }) => id === known.accountId)?.regions).toEqual(['eu-west-1']);
    expect(fewer.customers.at(-1)?.environments[0]?.cells).toHaveLength(1);
  });

  it('keeps what an organization says of an account beyond its map', () => {
    const { organization } = aPlan();
    const [first] = organization.accounts;
    const changed = addAccounts(organization, [account({ alias: 'renamed' })], zone);
    expect(changed.accounts[0]).toMatchObject({
      ...first,
      alias: 'renamed',
      regions: expect.anything() as unknown,
    });
  });

  it('makes ids that differ where names only look alike', () => {
    const { customers } = addAccounts(
      aPlan().organization,
      [
        account({ customer: 'A/B' }),
        account({ accountId: '444455556666', customer: 'A B' }),
        account({ accountId: '777788889999', customer: '日本' }),
      ],
      zone,
    );
    expect(customers.slice(1).map(({ id }) => id)).toEqual(['a-b', 'a-b-2', 'unnamed']);
  });
});
