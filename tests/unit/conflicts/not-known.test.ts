/** What nobody can tell is told as that: machines not counted, accounts in no environment, names AWS does not take. */
import { describe, expect, it } from 'vitest';
import { conflictWords } from '../../../renderer/presenters/conflict-words.ts';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import {
  findPlanFindings,
  type PlanFindingsInput,
} from '../../../shared/conflicts/plan-findings.ts';
import type { CellStatus } from '../../../shared/model/snapshot.ts';
import type { Environment, Organization } from '../../../shared/model/target.ts';
import { findQuotaOverruns } from '../../../shared/policy/find-quota-overruns.ts';
import { quotaConflict } from '../../../shared/policy/quota-conflict.ts';
import { aSeries } from '../../support/a-plan.ts';
import {
  anInput,
  aRun,
  aWindow,
  customer,
  hour,
  inShort,
  nonprod,
  nowMs,
  organization as plain,
  prod,
  unit,
} from './builders.ts';

const found = (differs: Partial<PlanFindingsInput>): readonly Conflict[] =>
  findPlanFindings({
    ...anInput(),
    series: [],
    cells: [],
    range: { startMs: hour(-24), endMs: hour(24 * 90) },
    ...differs,
  });
const sentences = (conflicts: readonly Conflict[]): readonly string[] =>
  conflicts.map(
    (each) => conflictWords(each, { organization: plain, windowOf: () => undefined }).sentence,
  );

/** The organization with every environment as told. */
const withPlaces = (differs: (environment: Environment) => Partial<Environment>): Organization => ({
  ...plain,
  customers: plain.customers.map((each) => ({
    ...each,
    environments: each.environments.map((one) => ({ ...one, ...differs(one) })),
  })),
});

describe('C16 where machines are not counted', () => {
  const subjects = (differs: Partial<PlanFindingsInput>) =>
    found(differs).map(({ rule, severity, subject }) => `${rule} ${severity} ${subject?.id}`);

  it.each([
    ['an install ahead', [aWindow('w', [0, 6])], ['prod']],
    ['a customer’s', [aWindow('w', [0, 6], { target: customer })], ['nonprod', 'prod']],
    ['several, once', [aWindow('w', [0, 6]), aWindow('x', [30, 36])], ['prod']],
    ['scans', [aWindow('w', [0, 6], { kind: 'scan' })], []],
    ['what is cancelled', [aWindow('w', [0, 6], { state: 'cancelled' })], []],
    ['what is over', [aWindow('w', [-40, -24])], []],
  ])('is told as not known, of %s', (_name, windows, environments) => {
    expect(subjects({ windows })).toEqual(
      environments.map((each) => `C16 information hrp/northwind/${each}`),
    );
  });

  it('is told of those alone that are not counted; none is a number', () => {
    const organization = withPlaces(({ production }) => (production ? { machines: 0 } : {}));
    const windows = [aWindow('w', [0, 6], { target: unit }), aWindow('x', [0, 6])];
    expect(subjects({ windows, organization })).toEqual(['C16 information hrp/northwind/nonprod']);
    expect(sentences(found({ windows: [aWindow('x', [0, 6], { target: nonprod })] }))).toEqual([
      'Nobody counted the machines of northwind nonprod: whether its windows are long enough for them is not known. Enter their number in Customers.',
    ]);
  });
});

describe('C21 of accounts in no environment', () => {
  const cell = { accountId: '999988887777', region: 'us-east-1' };
  const account = {
    ...{ id: cell.accountId, alias: 'shared', businessUnitId: 'hrp', production: true },
    regions: [cell.region],
  };
  const organization = { ...plain, accounts: [account] };
  const cells = (status: CellStatus) => [{ cell, status, problems: [] }];
  const run = (hours: readonly [number, number], differs = {}) =>
    aRun('mw', hours, { cell, ...differs });

  it.each<[string, Partial<PlanFindingsInput>, number]>([
    ['nothing patches it', {}, 1],
    ['a live window ahead patches it', { live: [run([0, 6])] }, 0],
    ['a live window patches it until now', { live: [run([-30, -24])] }, 1],
    ['a live window is switched off', { live: [run([0, 6], { enabled: false })] }, 1],
    ['a live window only scans', { live: [run([0, 6], { taskMeaning: 'scan' })] }, 1],
    ['nobody could read it', { cells: cells('denied') }, 0],
    ['it was not read', { cells: [] }, 0],
  ])('%s', (_name, differs, count) => {
    const told = found({ organization, cells: cells('fresh'), ...differs });
    expect(told.map(inShort)).toEqual(Array.from({ length: count }, () => 'C21 warning '));
    expect(told.flatMap(({ cellKeys }) => cellKeys)).toHaveLength(count);
  });

  it('is told by its name, and of none that an environment has', () => {
    expect(sentences(found({ organization, cells: cells('fresh') }))[0]).toMatch(
      /^Account “shared” is in no environment, and no live maintenance window patches it/,
    );
    const planned = { ...withPlaces(() => ({ cells: [cell] })), accounts: [account] };
    expect(found({ organization: planned, cells: cells('fresh') })).toEqual([]);
  });
});

describe('C17 of names that AWS does not take', () => {
  const overruns = (pushCalendar: string) =>
    findQuotaOverruns({
      organization: withPlaces(({ id }) => (id === 'prod' ? { pushCalendar } : {})),
      ...{ series: [], windows: [], live: [], nowMs },
    }).map(quotaConflict);

  it.each([
    ['ours', 0],
    ['abc', 0],
    ['x'.repeat(128), 0],
    ['ab', 1],
    ['x'.repeat(129), 1],
    ['with a blank', 1],
    ['aws-windows', 1],
  ])('%s', (name, count) => {
    const told = overruns(name).filter(({ subject }) => subject?.id === 'hrp/northwind/prod');
    expect(told.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(
      Array.from({ length: count }, () => 'C17 error'),
    );
  });

  it('are told with the calendar and what AWS takes', () => {
    expect(sentences(overruns('with a blank'))[0]).toBe(
      'northwind prod is to be pushed to the calendar “with a blank”, and AWS takes no such name: 3 to 128 letters, digits, dots, dashes and underscores, not beginning with aws, amazon or amzn.',
    );
    expect(targetsOf(overruns('ab'))).toContainEqual(prod);
  });
});

describe('C25 of a series that ends before it begins', () => {
  it.each([
    ['2027-03-19', 1],
    ['2027-03-20', 0],
  ])('until %s: %i', (untilDate, count) => {
    const rule = { kind: 'every-days', days: 28, fromDate: '2027-03-20', untilDate } as const;
    const told = found({ series: [aSeries({ rule, target: prod })] });
    expect(sentences(told)).toEqual(
      Array.from(
        { length: count },
        () =>
          'Series “Northwind prod” names the last day “2027-03-19”, which is before its first: it has no dates. Correct the name, or nothing is checked by it.',
      ),
    );
  });
});

const targetsOf = (conflicts: readonly Conflict[]) =>
  conflicts.map(({ subject }) => subject?.target);
