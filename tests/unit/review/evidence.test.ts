import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/model/plan.ts';
import type { OccurrenceChange, WindowState } from '../../../shared/model/series.ts';
import { policyRulesOf } from '../../../shared/policy/policy-rules.ts';
import {
  endingWaivers,
  unconnectedCells,
  unreadCells,
  windowsInCells,
} from '../../../shared/review/attention.ts';
import { evidenceAsCsv } from '../../../shared/review/evidence-csv.ts';
import { evidenceOf } from '../../../shared/review/evidence.ts';
import { yearRange } from '../../../shared/review/year-windows.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { addDays } from '../../../shared/time/iso-date.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const nowMs = Date.UTC(2027, 6, 1, 12);
const monthly = aSeries({
  rule: { kind: 'nth-weekday', ordinal: 3, weekday: 'SA', fromDate: '2026-01-01' },
});

const planWith = (changes: readonly OccurrenceChange[]): Plan =>
  aPlan({ series: [{ ...monthly, changes }] });

const evidenceIn = (plan: Plan, fromDate: string, toDate: string) =>
  evidenceOf({
    organization: plan.organization,
    windows: expandPlan(plan, yearRange(2027, 62)),
    period: { fromDate, toDate },
    rules: policyRulesOf(plan.organization),
    nowMs,
  });

const secondQuarter = planWith([
  { originalStart: '2027-04-17T22:00', state: 'held' },
  { originalStart: '2027-05-15T22:00', state: 'missed', reason: 'Agents offline' },
  { originalStart: '2027-06-19T22:00', movedTo: '2027-06-26T22:00', reason: '=HYPERLINK(1)' },
]);

describe('evidence of a period', () => {
  it('counts what was planned, held and missed, and the gaps that this left', () => {
    const [scope] = evidenceIn(secondQuarter, '2027-04-01', '2027-06-30');
    expect(scope?.counts).toEqual({
      planned: 0,
      held: 1,
      partly: 0,
      failed: 0,
      missed: 1,
      cancelled: 0,
      'no result': 1,
    });
    expect(scope?.promise).toEqual({ reading: 'rolling', days: 30 });
    // The missed one installed nothing: from 17 April to 26 June.
    expect(scope?.longestGap?.gap.days).toBe(70);
    const starts = scope?.gaps.map(({ ends }) => ends.map(({ localStart }) => localStart));
    expect(starts).toEqual([['2027-04-17T22:00', '2027-06-26T22:00']]);
  });

  it('is a table that no spreadsheet runs', () => {
    const { organization } = secondQuarter;
    const csv = evidenceAsCsv(evidenceIn(secondQuarter, '2027-04-01', '2027-06-30'), organization);
    const lines = csv.trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain(
      '"HRP","Northwind","prod","yes","30","rolling","Northwind prod","install","2027-04-17 22:00","America/New_York","2027-04-18T02:00:00.000Z"',
    );
    expect(lines[3]).toContain('"2027-06-26 22:00"');
    expect(lines[3]).toContain('"2027-06-19 22:00","\'=HYPERLINK(1)"');
  });

  it('tells apart what was held in part and what failed, with ticket and note', () => {
    const plan = planWith([
      {
        originalStart: '2027-04-17T22:00',
        state: 'held',
        result: { outcome: 'partly', ticket: 'INC-1042', note: '4 of 60 offline' },
      },
      { originalStart: '2027-05-15T22:00', state: 'missed', result: { outcome: 'failed' } },
      // Said of another state than it has: it counts no longer.
      { originalStart: '2027-06-19T22:00', state: 'held', result: { outcome: 'failed' } },
    ]);
    const scopes = evidenceIn(plan, '2027-04-01', '2027-06-30');
    expect(scopes[0]?.counts).toMatchObject({ held: 1, partly: 1, failed: 1, missed: 0 });
    // The one that failed installed nothing.
    expect(scopes[0]?.longestGap?.gap.days).toBe(63);
    expect(evidenceAsCsv(scopes, plan.organization)).toContain('"INC-1042","4 of 60 offline"');
  });

  it('tells of promised production without any window too', () => {
    const plan = aPlan({ series: [] });
    const scopes = evidenceIn(plan, '2027-04-01', '2027-06-30');
    expect(scopes.map(({ scope }) => scope.name)).toEqual(['Northwind prod']);
    expect(evidenceAsCsv(scopes, plan.organization).trim().split('\r\n')).toHaveLength(2);
  });

  it('tells every window in exactly one of adjacent periods, with one outcome', () => {
    const states: readonly WindowState[] = ['agreed', 'held', 'missed', 'cancelled'];
    const change = fc.record({
      originalStart: fc.constantFrom(
        ...expandPlan(aPlan({ series: [monthly] }), yearRange(2027, 0)).map(
          (window) => window.originalStart,
        ),
      ),
      state: fc.constantFrom(...states),
    });
    fc.assert(
      fc.property(fc.array(change), fc.integer({ min: 1, max: 363 }), (changes, days) => {
        const plan = planWith(changes);
        const cut = addDays('2027-01-01', days);
        const idsOf = (from: string, to: string) =>
          evidenceIn(plan, from, to).flatMap(({ windows }) => windows.map((one) => one.window.id));
        const whole = evidenceIn(plan, '2027-01-01', '2027-12-31');
        expect([...idsOf('2027-01-01', addDays(cut, -1)), ...idsOf(cut, '2027-12-31')]).toEqual(
          idsOf('2027-01-01', '2027-12-31'),
        );
        for (const { counts, windows } of whole) {
          const sum = Object.values(counts).reduce((total, count) => total + count, 0);
          expect(sum).toBe(windows.length);
        }
      }),
      { numRuns: 40, seed: 8 },
    );
  });
});

describe('what wants attention', () => {
  it('lists waivers that end within the days, the first first, and those without an end never', () => {
    const waiver = (id: string, untilDate?: string) => ({
      id,
      findingId: id,
      subjectFingerprint: '',
      counterpartFingerprint: '',
      reason: 'agreed with the customer',
      who: 'Dana Reyes',
      ...(untilDate !== undefined && { untilDate }),
    });
    const waivers = [
      waiver('far', '2027-12-01'),
      waiver('near', '2027-07-10'),
      waiver('over', '2027-06-30'),
      waiver('endless'),
    ];
    expect(
      endingWaivers(waivers, '2027-07-01', 30).map((each) => [each.waiver.id, each.daysLeft]),
    ).toEqual([
      ['over', -1],
      ['near', 9],
    ]);
  });

  it('counts cells that were not read for a day, never read ones among them, with their windows', () => {
    const hour = 3_600_000;
    const cell = (region: string, readAtMs: number | null) => ({
      cell: { accountId: '111122223333', region },
      status: 'fresh' as const,
      readAtMs,
    });
    const cells = [cell('us-east-1', nowMs - 25 * hour), cell('us-west-2', nowMs - 24 * hour)];
    const odd = [cell('eu-west-1', null), cell('eu-north-1', nowMs + hour)];
    const old = unreadCells([...cells, ...odd], { nowMs, staleAfterMs: 24 * hour });
    expect(old.map((each) => each.cell.region)).toEqual(['us-east-1', 'eu-west-1', 'eu-north-1']);
    const plan = planWith([]);
    const windows = expandPlan(plan, yearRange(2027));
    const range = { startMs: nowMs, endMs: nowMs + 31 * 24 * hour };
    const found = windowsInCells(windows, old, { organization: plan.organization, range });
    expect(found.map(({ localStart }) => localStart)).toEqual(['2027-07-17T22:00']);
  });
  it('knows cells that the plan names and that nobody reads', () => {
    const { organization } = planWith([]);
    const named = organization.customers.flatMap(({ environments }) =>
      environments.flatMap(({ cells }) => cells),
    );
    const [first, ...others] = new Map(
      named.map((cell) => [`${cell.accountId}/${cell.region}`, cell]),
    ).values();
    expect(first).toBeDefined();
    expect(unconnectedCells([], organization)).toEqual([first, ...others]);
    expect(unconnectedCells([{ cell: { ...first! } }], organization)).toEqual(others);
  });
});
