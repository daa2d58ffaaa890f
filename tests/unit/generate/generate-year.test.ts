import { beforeAll, describe, expect, it } from 'vitest';
import { tallyOf } from '../../../shared/generate/tally.ts';
import { withProposal } from '../../../shared/generate/with-proposal.ts';
import type {
  LaneYear,
  ProposedWindow,
  YearProposal,
} from '../../../shared/generate/year-proposal.ts';
import type { YearQuestion } from '../../../shared/generate/year-question.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Series } from '../../../shared/model/series.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { sampleOrganization } from '../../../electron/sample/organization/sample-organization.ts';
import { sampleNowMs } from '../../../electron/sample/organization/sample-clock.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import { allRulesNowMs, allRulesRange, planUnderAllRules } from '../../support/all-rules-plan.ts';
import { plannedYear } from '../../support/run-generator.ts';

const nowMs = Date.UTC(2026, 11, 20, 12);
const year = { startMs: nowMs, endMs: Date.UTC(2028, 0, 1) };

const question = (plan: Plan, differs: Partial<YearQuestion> = {}): YearQuestion => ({
  ...{ plan, live: [], calendars: [], nowMs, range: year, scope: {}, movesProposed: false },
  ...differs,
});

const taken = (plan: Plan, { lanes }: YearProposal): Plan =>
  withProposal(plan, { lanes, reasonOf: ({ because }) => because.map(({ rule }) => rule).join() });

const windowsOf = (lanes: readonly LaneYear[], key: string): readonly ProposedWindow[] =>
  lanes.find((lane) => lane.key === key)?.windows ?? [];

/** One production environment, promised every 30 days, with an install held just before the year. */
function aContract(own: Partial<Plan> = {}): Plan {
  const { organization } = aPlan();
  return aPlan({
    organization: {
      ...organization,
      customers: organization.customers.map((customer) => ({
        ...customer,
        environments: customer.environments.slice(0, 1),
      })),
    },
    series: [held, monthly],
    ...own,
  });
}

const held = aSeries({
  id: 'held',
  rule: { kind: 'dates', dates: ['2026-12-12'] },
  state: 'held',
});
const monthly = aSeries({
  id: 'monthly',
  state: 'draft',
  rule: {
    ...{ kind: 'nth-weekday', ordinal: 2, weekday: 'SA' },
    ...{ fromDate: '2027-01-01', untilDate: '2027-12-31' },
  },
});
const thirdSaturdays = aSeries({
  id: 'monthly',
  state: 'draft',
  rule: { kind: 'nth-weekday', ordinal: 3, weekday: 'SA', fromDate: '2027-01-01' },
});
const northwind = 'hrp/northwind/prod';

describe('generateYear', () => {
  it('shows the gaps of a monthly rule under a 30-day contract, and closes them by 28 days (R-013)', () => {
    const plan = aContract();
    const proposal = plannedYear(question(plan));
    expect(proposal.before.byRule.get('C13')).toBeGreaterThanOrEqual(3);
    expect(proposal.after.byRule.has('C13')).toBe(false);
    const starts = windowsOf(proposal.lanes, northwind).map(({ window }) => window.localStart);
    const days = ['2026-12-12', ...starts].map(
      (start) => Date.parse(start.slice(0, 10)) / 86_400_000,
    );
    const gaps = days.slice(1).map((day, index) => day - (days[index] ?? 0));
    expect(new Set(gaps)).toEqual(new Set([28]));
    expect(proposal.proof).toEqual({ kind: 'optimal' });
  });

  it('leaves the same monthly rule alone where the contract counts calendar months', () => {
    const { organization } = aContract();
    const customers = organization.customers.map((each) => ({
      ...each,
      cadenceReading: 'calendar-month' as const,
    }));
    const plan = aContract({
      organization: { ...organization, customers },
      series: [
        { ...held, rule: { kind: 'dates', dates: ['2026-12-19'] } },
        // The second Saturday of March is the night in which clocks change.
        thirdSaturdays,
      ],
    });
    const { lanes } = plannedYear(question(plan));
    expect(lanes.flatMap(({ windows }) => windows).every(({ action }) => action === 'kept')).toBe(
      true,
    );
    expect(withProposal(plan, { lanes, reasonOf: () => '' })).toBe(plan);
  });

  it('makes a year from nothing, in one series of drafts', () => {
    const plan = aContract({ series: [held] });
    const proposal = plannedYear(question(plan));
    const after = taken(plan, proposal);
    expect(after.series).toHaveLength(2);
    expect(after.series[1]).toMatchObject({ state: 'draft', startTime: '22:00', kind: 'install' });
    expect(proposal.after.errors).toBe(0);
    for (const { action, because } of windowsOf(proposal.lanes, northwind)) {
      expect(action).toBe('added');
      expect(because.map(({ rule }) => rule)).toContain('C13');
    }
  });

  it('leaves agreed windows where they are, and moves drafts around them', () => {
    const agreed = aSeries({
      id: 'agreed',
      rule: { kind: 'dates', dates: ['2027-03-17'] },
      state: 'agreed',
    });
    const plan = aContract({ series: [held, monthly, agreed] });
    const proposal = plannedYear(question(plan));
    const kept = windowsOf(proposal.lanes, northwind).filter(({ settled }) => settled);
    expect(kept.map(({ window }) => window.localStart)).toEqual(['2027-03-17T22:00']);
    expect(taken(plan, proposal).series.find(({ id }) => id === 'agreed')).toBe(agreed);
    expect(proposal.after.errors).toBe(0);
  });

  it('moves what customers were only asked about when told to, and not otherwise', () => {
    const startMs = Date.UTC(2027, 1, 10);
    const frozen = { startMs, endMs: startMs + 5 * 86_400_000 };
    const plan = aContract({
      series: [held, { ...monthly, state: 'proposed' }],
      freezes: [
        {
          ...{ id: 'f', name: 'Load test', hardness: 'hard', guards: ['install'], targets: [] },
          ...frozen,
        },
      ],
    });
    const stays = plannedYear(question(plan));
    expect(windowsOf(stays.lanes, northwind)[1]?.action).not.toBe('moved');
    const moves = plannedYear(question(plan, { movesProposed: true }));
    const moved = windowsOf(moves.lanes, northwind).find(
      ({ fromMs }) => fromMs === Date.UTC(2027, 1, 14, 3),
    );
    expect(moved).toMatchObject({
      action: 'moved',
      because: [{ rule: 'C01', name: 'Load test' }],
    });
  });

  it('says what is impossible, and what was tried', () => {
    const plan = aContract({
      freezes: [
        {
          ...{ id: 'f', name: 'Long freeze', hardness: 'hard', guards: ['install'], targets: [] },
          ...{ startMs: Date.UTC(2027, 2, 1), endMs: Date.UTC(2027, 5, 1) },
        },
      ],
    });
    const { lanes, after } = plannedYear(question(plan));
    const lane = lanes.find(({ key }) => key === northwind);
    const stuck = lane?.windows.filter(({ against }) => against.length > 0) ?? [];
    expect(after.errors).toBeGreaterThan(0);
    expect(stuck.length + (lane?.gaps.length ?? 0)).toBeGreaterThan(0);
    const tried = [...stuck, ...(lane?.gaps ?? [])].flatMap((each) => each.tried ?? []);
    expect(tried[0]?.rules[0]).toMatchObject({ rule: 'C01', name: 'Long freeze' });
  });

  it('calls no promise broken between installs that are closer than was promised', () => {
    // Close to each other on purpose: what spreads a year evenly is a wish, never a fault.
    const agreed = aSeries({
      ...{ id: 'agreed', state: 'agreed' },
      rule: { kind: 'weekly', weekdays: ['SA'], everyWeeks: 2, fromDate: '2027-01-02' },
    });
    const { lanes } = plannedYear(question(aContract({ series: [held, agreed] })));
    expect(windowsOf(lanes, northwind).length).toBeGreaterThan(20);
    expect(lanes.flatMap(({ gaps }) => gaps)).toEqual([]);

    const all = question(planUnderAllRules(24), { nowMs: allRulesNowMs, range: allRulesRange });
    const told = plannedYear(all).lanes.flatMap(({ gaps }) => gaps);
    for (const { reason, fromMs, toMs } of told) {
      if (reason.name !== 'every 30 days' || fromMs === null || toMs === null) continue;
      expect((toMs - fromMs) / 86_400_000).toBeGreaterThan(29.9);
    }
  });

  it('plans nobody but those it is asked about', () => {
    const plan = planUnderAllRules(12);
    const scope = { businessUnitId: 'source', customerId: 'customer-001' };
    const { lanes } = plannedYear(question(plan, { scope }));
    expect(new Set(lanes.map(({ customerId }) => customerId))).toEqual(new Set(['customer-001']));
    const all = plannedYear(question(plan, { scope: { businessUnitId: 'hrp' } })).lanes;
    expect(new Set(all.map(({ key }) => key.split('/')[0]))).toEqual(new Set(['hrp']));
  });

  it('gives the same year for the same question', () => {
    const plan = planUnderAllRules(12);
    expect(plannedYear(question(plan))).toEqual(plannedYear(question(structuredClone(plan))));
  });
});

describe('generateYear for many customers under all rules', () => {
  const plan = planUnderAllRules(60);
  const asked = question(plan, { nowMs: allRulesNowMs, range: allRulesRange });
  let proposal: YearProposal;
  beforeAll(() => {
    proposal = plannedYear(asked);
  });

  it('leaves no errors by the whole check, and far fewer warnings', () => {
    expect(proposal.before.errors).toBeGreaterThan(200);
    expect(proposal.after.errors).toBe(0);
    expect(proposal.after.warnings).toBeLessThan(proposal.before.warnings / 20);
    expect(tallyOf(taken(plan, proposal), asked)).toEqual(proposal.after);
  });

  it('explains every window that it moves or adds, and every one that it could not put right', () => {
    const windows = proposal.lanes.flatMap((lane) => lane.windows);
    const changed = windows.filter(({ action }) => action !== 'kept');
    expect(changed.length).toBeGreaterThan(100);
    expect(changed.filter(({ because }) => because.length === 0)).toEqual([]);
    const stuck = windows.filter(({ settled, against }) => !settled && against.length > 0);
    expect(stuck.filter(({ tried }) => tried === undefined)).toEqual([]);
  });

  it('keeps the ids of moved windows, and all windows that it does not name', () => {
    const range = { startMs: Date.UTC(2026, 0, 1), endMs: Date.UTC(2029, 0, 1) };
    const after = new Set(expandPlan(taken(plan, proposal), range).map(({ id }) => id));
    const lost = expandPlan(plan, range).filter(({ id }) => !after.has(id));
    expect(lost).toEqual([]);
  });

  it('has nothing left to do when it is asked again', () => {
    const again = taken(plan, proposal);
    const { lanes, after } = plannedYear({ ...asked, plan: again });
    const moved = lanes.flatMap(({ windows }) => windows.filter(({ action }) => action !== 'kept'));
    expect(moved).toEqual([]);
    expect(after).toEqual(proposal.after);
  });
});

describe('generateYear beside a plan made by hand', () => {
  it('breaks no more than the sample organization, whose planners know what they do', () => {
    const { plan } = sampleOrganization();
    const range = { startMs: sampleNowMs, endMs: Date.UTC(2028, 0, 1) };
    const { before, after } = plannedYear(question(plan, { nowMs: sampleNowMs, range }));
    expect(after.errors).toBeLessThan(before.errors);
    expect(after.warnings).toBeLessThanOrEqual(before.warnings);
  });

  it('breaks no more from nothing than a year made by hand does', () => {
    const byHand: Series = {
      ...monthly,
      id: 'by-hand',
      rule: { kind: 'every-days', days: 28, fromDate: '2027-01-09', untilDate: '2027-12-31' },
    };
    const handMade = tallyOf(aContract({ series: [held, byHand] }), question(aContract()));
    const { after } = plannedYear(question(aContract({ series: [held] })));
    expect(after.errors).toBeLessThanOrEqual(handMade.errors);
    expect(after.warnings).toBeLessThanOrEqual(handMade.warnings);
  });
});
