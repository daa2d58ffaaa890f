import { describe, expect, it } from 'vitest';
import {
  findPlanFindings,
  type PlanFindingsInput,
} from '../../../shared/conflicts/plan-findings.ts';
import type { GkePolicy } from '../../../shared/model/policy.ts';
import type { Freeze } from '../../../shared/model/release.ts';
import type { Series } from '../../../shared/model/series.ts';
import type { Organization } from '../../../shared/model/target.ts';
import {
  aCalendar,
  aFreeze,
  anEvent,
  anInput,
  aRelease,
  aRun,
  aWindow,
  customer,
  east,
  hour,
  inShort,
  nonprod,
  organization as plain,
  prod,
  west,
} from './builders.ts';

/** Machines that nobody counted are another file's matter: not-known.test.ts. */
const found = (differs: Partial<PlanFindingsInput>) =>
  findPlanFindings({
    ...anInput(),
    series: [],
    cells: [],
    range: { startMs: hour(-24), endMs: hour(24 * 90) },
    ...differs,
  }).filter(({ rule }) => rule !== 'C16');
const told = (differs: Partial<PlanFindingsInput>) =>
  found(differs).map((each) => `${inShort(each)} (${each.subject?.name ?? ''})`);

const aSeries = (differs: Partial<Series> = {}): Series => ({
  id: 's',
  name: 'S',
  target: prod,
  kind: 'install',
  zone: 'Etc/UTC',
  startTime: '00:00',
  durationMinutes: 360,
  rule: { kind: 'weekly', weekdays: ['MO'], everyWeeks: 1, fromDate: '2027-05-03' },
  state: 'agreed',
  changes: [],
  ...differs,
});

describe('C19 rule drift', () => {
  it('is an error for each live window whose next run AWS names otherwise', () => {
    const drift = {
      windowKey: '111122223333/us-east-1/mw-1',
      name: 'mw',
      schedule: 'rate(7 days)',
      saidMs: hour(3),
    };
    const problems = [
      { source: 'mw', reason: 'said in words', drift },
      { source: 'calendar', reason: 'broken' },
    ];
    const [conflict, ...others] = found({ cells: [{ cell: east, problems }] });
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({
      id: 'C19|maintenance-window:111122223333/us-east-1/mw-1|next-run',
      severity: 'error',
      counterpart: { name: 'rate(7 days)', saidMs: hour(3) },
      cellKeys: ['111122223333/us-east-1'],
    });
  });

  it('tells of series for AMS that no schedule says', () => {
    const organization: Organization = {
      ...plain,
      customers: plain.customers.map((each) => ({ ...each, managedByAms: true })),
    };
    const windows = [aWindow('s', [0, 6])];
    const moved = { originalStart: '2027-05-03T00:00', movedTo: '2027-05-04T00:00' };
    const skewed = aSeries({ changes: [moved] });
    expect(told({ series: [aSeries()], windows, organization })).toEqual([]);
    expect(found({ series: [skewed], windows, organization })).toMatchObject([
      { rule: 'C19', severity: 'information', subject: { kind: 'series', id: 's' } },
    ]);
    expect(told({ series: [skewed], windows })).toEqual([]);
    expect(told({ series: [skewed], windows: [], organization })).toEqual([]);
  });
});

describe('C23 GKE policies', () => {
  const policy = (differs: Partial<GkePolicy> = {}): GkePolicy => ({
    id: 'gke',
    name: 'cluster',
    target: prod,
    startMs: Date.UTC(2027, 0, 2),
    endMs: Date.UTC(2027, 0, 2, 12),
    recurrence: 'FREQ=WEEKLY;BYDAY=SA',
    exclusions: [],
    ...differs,
  });
  const hoursLeft = (differs: Partial<GkePolicy>) =>
    found({ organization: { ...plain, gkePolicies: [policy(differs)] } }).map(
      ({ rule, severity, counterpart }) =>
        `${rule} ${severity} ${counterpart.kind === 'maintenance-share' ? counterpart.hours : counterpart.name}`,
    );
  const at = (days: number, hours = 0) => Date.UTC(2027, 4, 8 + days, hours);
  const exclusion = (startMs: number, endMs: number) => ({ name: 'x', startMs, endMs });

  it.each([
    ['12 h a week: 48 h in any 32 days', {}, []],
    ['an hour less', { endMs: Date.UTC(2027, 0, 2, 11) }, ['C23 information 44']],
    ['daily, 4 h each', { recurrence: 'FREQ=DAILY', endMs: Date.UTC(2027, 0, 2, 4) }, []],
    [
      'daily, a minute short of 4 h',
      { recurrence: 'FREQ=DAILY', endMs: Date.UTC(2027, 0, 2, 3, 59) },
      ['C23 information 0'],
    ],
    [
      'an exclusion over one Saturday',
      { exclusions: [exclusion(at(0), at(1))] },
      ['C23 information 36'],
    ],
    ['an exclusion that only touches', { exclusions: [exclusion(at(0, 12), at(1))] }, []],
    [
      'an exclusion that leaves a piece of 4 h',
      { exclusions: [exclusion(at(0, 4), at(1))] },
      ['C23 information 40'],
    ],
    [
      'an exclusion that leaves a piece too short',
      { exclusions: [exclusion(at(0, 3), at(1))] },
      ['C23 information 36'],
    ],
    ['a rule nobody understands', { recurrence: 'WEEKLY' }, ['C25 warning WEEKLY']],
  ])('%s', (_name, differs, expected) => {
    expect(hoursLeft(differs)).toEqual(expected);
  });
});

describe('C25 names that match nothing', () => {
  const nowhere = { businessUnitId: 'hrp', customerId: 'nowhere' };
  const organized = (differs: Partial<Organization>) => ({
    organization: { ...plain, ...differs },
  });
  it.each<[string, Partial<PlanFindingsInput>, readonly string[]]>([
    [
      'a freeze on nobody',
      { freezes: [aFreeze('f', [0, 1], { targets: [nowhere, prod] })] },
      ['hrp/nowhere (f)'],
    ],
    ['a series on nobody', { series: [aSeries({ target: { businessUnitId: 'x' } })] }, ['x (S)']],
    ['a freeze everywhere', { freezes: [aFreeze('f', [0, 1])] }, []],
    [
      'an environment no customer has',
      { freezes: [aFreeze('f', [0, 1], { targets: [{ ...customer, environmentId: 'qa' }] })] },
      ['hrp/northwind/qa (f)'],
    ],
    [
      'a release to an environment nobody knows',
      { releases: [aRelease('r', [0, 1], { environment: 'blue' })] },
      ['blue (r)'],
    ],
    [
      'a release of a unit without a rule',
      { releases: [aRelease('r', [0, 1], { businessUnitId: 'hrp', environment: 'blue' })] },
      [],
    ],
    [
      'a series after a product never released',
      { series: [aSeries({ rule: { kind: 'release', product: 'gc', offsetDays: 0 } })] },
      ['gc (S)'],
    ],
    [
      'a matcher that fits no release',
      organized({ releaseMatchers: [{ id: 'm', product: 'gone', targets: [prod] }] }),
      ['gone (m)'],
    ],
    [
      'a team that is not there',
      organized({ teams: [{ id: 'us', name: 'US', zone: 'Etc/UTC', size: 1 }] }),
      ['pune (GC)', 'pune (HRP)', 'pune (SOURCE)'],
    ],
    [
      'holidays that the plan does not have',
      organized({
        teams: [{ id: 'pune', name: 'Pune', zone: 'Etc/UTC', size: 1, holidayCountry: 'IN' }],
      }),
      ['IN (Pune)'],
    ],
    [
      'slots of a unit that is gone',
      {
        databaseSlots: [
          {
            id: 'd',
            name: 'D',
            businessUnitId: 'old',
            startMs: hour(0),
            endMs: hour(1),
            confirmed: true,
          },
        ],
      },
      ['old (D)'],
    ],
  ])('%s', (_name, differs, expected) => {
    expect(told(differs)).toEqual(expected.map((each) => `C25 warning ${each}`));
  });

  it('is silent where a matcher speaks for the release', () => {
    const releases = [aRelease('r', [0, 1], { environment: 'blue' })];
    const releaseMatchers = [{ id: 'm', environment: 'blue', targets: [prod] }];
    expect(told({ releases, ...organized({ releaseMatchers }) })).toEqual([]);
  });
});

describe('C26 runs that nothing stops', () => {
  const freezes = [aFreeze('f', [0, 6])];
  it.each([
    ['not gated', aRun('mw', [4, 9], { gated: 'not gated' }), ['C26 warning f 4-6 (mw)']],
    ['unknown', aRun('mw', [4, 9]), ['C26 warning f 4-6 (mw)']],
    ['gated', aRun('mw', [4, 9], { gated: 'gated' }), []],
    ['touching', aRun('mw', [6, 9]), []],
    ['switched off', aRun('mw', [4, 9], { enabled: false }), []],
    ['without targets', aRun('mw', [4, 9], { targetCount: 0 }), []],
    ['only a scan', aRun('mw', [4, 9], { taskMeaning: 'scan' }), []],
  ])('in a freeze: %s', (_name, run, expected) => {
    expect(told({ live: [run], freezes })).toEqual(expected);
  });

  it('are one finding a window and freeze, and say whether they are known to be ungated', () => {
    const live = [aRun('mw', [1, 2]), aRun('mw', [4, 9])];
    const [conflict, ...others] = found({ live, freezes });
    expect(others).toEqual([]);
    expect(conflict?.evidence).toHaveLength(2);
    expect(conflict?.subject?.gated).toBe('unknown');
  });

  it('are looked at in freezes that guard reboots, too: who installs may restart', () => {
    const of = (guards: Freeze['guards'], guardsReboots: boolean) =>
      told({
        live: [aRun('mw', [4, 9])],
        freezes: [{ ...aFreeze('f', [0, 6]), guards, guardsReboots }],
      });
    expect(of([], true)).toEqual(['C26 warning f 4-6 (mw)']);
    expect(of(['database'], false)).toEqual([]);
  });

  it('are looked at where the freeze is', () => {
    const only = (target: typeof prod) => [aFreeze('f', [0, 6], { targets: [target] })];
    const live = [aRun('mw', [4, 9])];
    expect(told({ live, freezes: only(prod) })).toHaveLength(1);
    expect(told({ live, freezes: only(nonprod) })).toEqual([]);
    expect(
      told({ live: [aRun('mw', [4, 9], { cell: west })], freezes: only(nonprod) }),
    ).toHaveLength(1);
  });

  it('are looked at beside events that block, and outside of what a calendar allows', () => {
    const run = aRun('mw', [4, 9]);
    expect(told({ live: [run, anEvent('e', [8, 12])] })).toEqual(['C26 warning e 8-9 (mw)']);
    const allows = anEvent('a', [0, 6], { effect: 'allows', calendar: 'hours' });
    expect(told({ live: [run, allows], calendars: [aCalendar('hours')] })).toEqual([
      'C26 warning hours 6-9 (mw)',
    ]);
  });

  it('are not told of once they are over', () => {
    expect(told({ live: [aRun('mw', [4, 9])], freezes, nowMs: hour(9) })).toEqual([]);
  });
});
