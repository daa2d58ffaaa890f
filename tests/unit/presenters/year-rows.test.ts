import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { preparePolicyCheck } from '../../../shared/policy/find-policy-findings.ts';
import { policyRangeOf } from '../../../shared/policy/policy-input.ts';
import { policyRulesOf } from '../../../shared/policy/policy-rules.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { dayMs, isoOfDayNumber } from '../../../shared/time/wall-ms.ts';
import {
  cellSentence,
  needsCare,
  standingWords,
  yearCells,
} from '../../../renderer/presenters/year-cells.ts';
import { yearColumns, yearSpan } from '../../../renderer/presenters/year-columns.ts';
import type { Series } from '../../../shared/model/series.ts';
import { openYear, type YearRow } from '../../../renderer/presenters/year-rows.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const nowMs = Date.UTC(2027, 2, 10, 14, 12);
const span = yearSpan(2027);

/** Third Saturdays from January on: five weeks apart where a month has five Saturdays. */
const monthly = aSeries({
  rule: { kind: 'nth-weekday', ordinal: 3, weekday: 'SA', fromDate: '2027-01-01' },
});

function rowOf(plan: Plan, conflicts: readonly Conflict[] = []): YearRow {
  const range = { startMs: (span.fromDay - 122) * dayMs, endMs: (span.toDay + 62) * dayMs };
  const windowsOf = (series: Series) => expandPlan({ ...plan, series: [series] }, range);
  const [customer] = plan.organization.customers;
  if (customer === undefined) throw new Error('The plan has no customer.');
  return openYear({ plan, windowsOf, conflicts, span, nowMs }).rowOf(customer);
}

const findingsOf = (plan: Plan): readonly Conflict[] => {
  const range = policyRangeOf(nowMs);
  return preparePolicyCheck({
    organization: plan.organization,
    windows: expandPlan(plan, range),
    series: plan.series,
    patchEvents: plan.patchEvents,
    rules: policyRulesOf(plan.organization),
    range,
    nowMs,
  }).findings.map(({ conflict }) => conflict);
};

const dates = (days: readonly number[]): readonly string[] =>
  days.map((day) => isoOfDayNumber(Math.floor(day)));

describe('a row of the year', () => {
  it('has each window of the year on its day of the customer’s wall, production told apart', () => {
    const nonprod = aSeries({
      id: 'northwind-nonprod',
      target: { businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'nonprod' },
      // 22:00 on the last evening in New York is another year in UTC.
      rule: { kind: 'dates', dates: ['2026-12-31', '2027-12-31'] },
    });
    const row = rowOf(aPlan({ series: [monthly, nonprod] }));
    expect(
      dates(row.marks.filter(({ production }) => production).map(({ day }) => day)),
    ).toHaveLength(12);
    expect(dates(row.marks.filter(({ production }) => !production).map(({ day }) => day))).toEqual([
      '2027-12-31',
    ]);
  });

  it('shows what is done on the whole business unit, and nothing of others', () => {
    const series = [
      aSeries({ id: 'all', target: { businessUnitId: 'hrp' } }),
      aSeries({ id: 'other', target: { businessUnitId: 'source' } }),
    ];
    expect(rowOf(aPlan({ series })).marks.map(({ window }) => window.seriesId)).toEqual(['all']);
  });

  it('has the gaps that the policy finds, none less and none more ahead', () => {
    const plan = aPlan({ series: [monthly] });
    const ahead = rowOf(plan).gaps.filter(({ past }) => !past);
    const found = findingsOf(plan).flatMap(({ rule, counterpart }) =>
      rule === 'C13' && counterpart.kind === 'cadence' ? [counterpart.fromDate] : [],
    );
    expect(dates(ahead.map(({ fromDay }) => fromDay))).toEqual(
      found.filter((date) => date < '2028-01-01').sort(),
    );
    expect(ahead.map(({ days }) => days)).toEqual([35, 35, 35]);
  });

  it('marks a gap that was accepted, which then needs no care', () => {
    const plan = aPlan({ series: [monthly] });
    const conflicts = findingsOf(plan).map((conflict) => ({
      ...conflict,
      accepted: { kind: 'waiver' },
    })) as unknown as readonly Conflict[];
    const row = rowOf(plan, conflicts);
    expect(row.gaps.filter(({ past }) => !past).every(({ accepted }) => accepted)).toBe(true);
    expect(needsCare(row)).toBe(false);
    expect(needsCare(rowOf(plan))).toBe(true);
  });

  it('has a deadline for each patch event, day 30 or 90, and says which are missed', () => {
    const plan = aPlan({
      series: [aSeries({ rule: { kind: 'dates', dates: ['2027-04-20'] } })],
      patchEvents: [{ id: 'march', name: 'March', date: '2027-03-09', severity: 'critical' }],
    });
    const { deadlines } = rowOf(plan, findingsOf(plan));
    const april = deadlines.find(({ day }) => isoOfDayNumber(day) === '2027-04-08');
    expect(april?.names).toEqual(['March of Tue 9 Mar 2027']);
    expect(april?.missed).toContain('March on Northwind prod');
    // A computed Patch Tuesday is not critical: 90 days.
    expect(dates(deadlines.map(({ day }) => day))).toContain('2027-07-12');
  });

  it('has the freezes over it, on its own wall, and releases where windows go by them', () => {
    const freeze = (id: string, targets: Plan['freezes'][number]['targets']) =>
      ({
        id,
        name: id,
        hardness: 'hard',
        guards: ['install'],
        targets,
        startMs: Date.UTC(2027, 11, 18, 5),
        endMs: Date.UTC(2028, 0, 3, 5),
      }) as const;
    const row = rowOf(
      aPlan({
        freezes: [
          freeze('everywhere', []),
          freeze('here', [
            { businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'prod' },
          ]),
          freeze('elsewhere', [{ businessUnitId: 'source' }]),
        ],
      }),
    );
    expect(row.freezes.map(({ name }) => name)).toEqual(['everywhere', 'here']);
    expect(isoOfDayNumber(row.freezes[0]?.fromDay ?? 0)).toBe('2027-12-18');
    expect(row.releases).toEqual([]);
  });
});

describe('cells of a row', () => {
  const columns = yearColumns(2027, 'months');
  const row = rowOf(aPlan({ series: [monthly] }));
  const cells = yearCells(row, columns);
  const sentence = (month: number): string => {
    const [cell, column] = [cells[month], columns[month]];
    if (cell === undefined || column === undefined) throw new Error('No such month.');
    return cellSentence(row, column, {
      cell,
      findings: new Map([['northwind-prod@2027-03-20T22:00', 2]]),
    });
  };

  it('hold every mark once', () => {
    expect(cells.flatMap(({ marks }) => marks)).toEqual(row.marks);
  });

  it('say what is in them', () => {
    expect(sentence(2)).toContain(
      'Northwind, March 2027: Northwind prod, install, agreed, Sat 20 Mar 2027 22:00, 2 conflicts',
    );
    expect(sentence(4)).toContain(
      'gap of Northwind prod: Sat 15 May → Sat 19 Jun 2027: 35 days, 5 too many',
    );
  });

  it('say that nothing is there', () => {
    const empty = rowOf(aPlan({ series: [] }));
    const [cell] = yearCells({ ...empty, deadlines: [], gaps: [] }, columns);
    const [column] = columns;
    if (cell === undefined || column === undefined) throw new Error('No month.');
    expect(cellSentence(empty, column, { cell, findings: new Map() })).toBe(
      'Northwind, January 2027: nothing',
    );
  });
});

describe('standing of a row', () => {
  const row = rowOf(aPlan({ series: [monthly] }));
  it.each([
    { says: 'its gaps, checked or not', of: row, known: false, text: '3 gaps', tone: 'bad' },
    {
      says: 'nothing good before the check is done',
      of: { ...row, gaps: [] },
      known: false,
      text: 'checking…',
      tone: 'dim',
    },
    {
      says: 'no gaps once it is',
      of: { ...row, gaps: [] },
      known: true,
      text: 'no gaps',
      tone: 'good',
    },
    {
      says: 'that no cadence is promised',
      of: { ...row, gaps: [], promised: false },
      known: true,
      text: 'no cadence',
      tone: 'dim',
    },
  ])('says $says', ({ of, known, text, tone }) => {
    expect(standingWords(of, known)).toEqual({ text, tone });
  });
});
