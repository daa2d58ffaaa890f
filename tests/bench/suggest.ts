/** Five clean slots for one window among 20,000, half of whose days are frozen (issue 5). */
import { prepareConflictCheck } from '../../shared/conflicts/find-conflicts.ts';
import type { Freeze } from '../../shared/model/release.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Customer, Organization } from '../../shared/model/target.ts';
import { preparePolicyCheck } from '../../shared/policy/find-policy-findings.ts';
import { policyRangeOf } from '../../shared/policy/policy-input.ts';
import { policyRulesOf } from '../../shared/policy/policy-rules.ts';
import { placedAt, startsOnDay } from '../../shared/policy/slot-candidates.ts';
import { daysTried, suggestSlots } from '../../shared/policy/suggest-slots.ts';
import { byStartThenId } from '../../shared/policy/scope.ts';
import { aPlan } from '../support/a-plan.ts';
import { aWindow } from '../support/a-window.ts';
import { addDays } from '../../shared/time/iso-date.ts';
import { median, type Bench } from './bench.ts';

const [customers, each] = [400, 50];
const dayMs = 86_400_000;
const nowMs = Date.UTC(2027, 2, 10, 14);

function organizationOf(): Organization {
  const { organization } = aPlan();
  const [customer] = organization.customers;
  if (customer === undefined) throw new Error('The plan has no customer.');
  const many = Array.from({ length: customers }, (_, index): Customer => ({
    ...customer,
    id: `c${index}`,
    name: `Customer ${index}`,
  }));
  return { ...organization, customers: many };
}

const windowsOf = ({ customers: all }: Organization): readonly PatchWindow[] =>
  all
    .flatMap(({ id }, customer) =>
      Array.from({ length: each }, (_, index) =>
        aWindow({
          seriesId: `${id}-prod`,
          target: { businessUnitId: 'hrp', customerId: id, environmentId: 'prod' },
          localStart: `${addDays('2027-01-05', index * 7 + (customer % 7))}T22:00`,
          state: 'draft',
        }),
      ),
    )
    .sort(byStartThenId);

const everyOtherDay = (): readonly Freeze[] =>
  Array.from({ length: 200 }, (_, index) => ({
    id: `f${index}`,
    name: `Freeze ${index}`,
    hardness: 'hard',
    guards: ['install'],
    targets: [],
    startMs: Date.UTC(2027, 2, 10) + index * 2 * dayMs,
    endMs: Date.UTC(2027, 2, 11) + index * 2 * dayMs,
  }));

function question() {
  const organization = organizationOf();
  const windows = windowsOf(organization);
  const { conflictsOf } = prepareConflictCheck({
    planId: 'plan1',
    windows,
    live: [],
    calendars: [],
    releases: [],
    freezes: everyOtherDay(),
    organization,
    nowMs,
  });
  const policy = preparePolicyCheck({
    organization,
    windows,
    series: [],
    patchEvents: [],
    rules: policyRulesOf(organization),
    range: policyRangeOf(nowMs),
    nowMs,
  });
  return { conflictsOf, policy, windows, teamZone: 'Asia/Kolkata', nowMs };
}

const timed = (work: () => unknown): number => {
  const beganMs = performance.now();
  work();
  return performance.now() - beganMs;
};

async function run() {
  const facts = question();
  const asked = facts.windows.filter(({ startMs }) => startMs > nowMs).slice(0, 200);
  const place = (window: PatchWindow): void => {
    for (let day = 0; day < daysTried; day++) {
      for (const startMs of startsOnDay(window, day, 0))
        facts.conflictsOf(placedAt(window, startMs));
    }
  };
  const bound = median(asked.map((window) => timed(() => place(window))));
  const ours = median(asked.map((window) => timed(() => suggestSlots({ ...facts, window }))));
  return {
    ours,
    bound,
    peers: {},
    note: `20,000 windows; the bound only looks for conflicts on each of ${daysTried} days`,
  };
}

export const bench: Bench = { name: 'suggest', unit: 'ms', run };
