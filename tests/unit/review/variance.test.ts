import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import { mergePlans } from '../../../shared/merge/merge-plans.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { OccurrenceChange } from '../../../shared/model/series.ts';
import { yearMeaning } from '../../../shared/review/plan-meaning.ts';
import { lastSignOff, signYear } from '../../../shared/review/sign-off.ts';
import { varianceSince } from '../../../shared/review/variance.ts';
import { windowsOfYear } from '../../../shared/review/year-windows.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const monthly = aSeries({
  rule: { kind: 'nth-weekday', ordinal: 3, weekday: 'SA', fromDate: '2026-01-01' },
});
const plan = aPlan({ series: [monthly] });

const sign = (of: Plan, differs: { readonly id?: string; readonly signedAtMs?: number } = {}) =>
  signYear(of, {
    id: 's-1',
    year: 2027,
    signedBy: 'Dana Reyes',
    signedAtMs: Date.UTC(2027, 0, 11),
    note: '',
    meaning: 'a'.repeat(64),
    ...differs,
  });

const withChanges = (of: Plan, changes: readonly OccurrenceChange[]): Plan => ({
  ...of,
  series: of.series.map((series) => ({ ...series, changes })),
});

function varianceOf(of: Plan) {
  const signOff = lastSignOff(of, 2027);
  if (signOff === null) throw new Error('Nobody signed it.');
  return varianceSince(of, signOff);
}

/** Dates of third Saturdays in 2027. */
const starts = windowsOfYear(plan, 2027).map(({ originalStart }) => originalStart);
const change = fc.record(
  {
    originalStart: fc.constantFrom(...starts),
    movedTo: fc
      .integer({ min: 1, max: 365 })
      .map((day) => new Date(Date.UTC(2027, 0, day, 21)).toISOString().slice(0, 16)),
    skipped: fc.boolean(),
    state: fc.constantFrom('agreed', 'cancelled'),
    durationMinutes: fc.constantFrom(240, 360),
    reason: fc.constantFrom('release moved', 'asked by the customer'),
  },
  { requiredKeys: ['originalStart'] },
);
const changes = fc.uniqueArray(change, { selector: ({ originalStart }) => originalStart });

describe('variance since sign-off', () => {
  it('is nothing right after signing', () => {
    expect(varianceOf(sign(plan))).toEqual({ signed: 12, unchanged: 12, items: [] });
  });

  it('tells each window that was moved, changed, called off or added, and why', () => {
    const signed = sign(plan);
    const edited = withChanges({ ...signed, series: [...signed.series] }, [
      { originalStart: '2027-03-20T22:00', movedTo: '2027-03-27T22:00', reason: 'Release day' },
      { originalStart: '2027-04-17T22:00', durationMinutes: 240 },
      { originalStart: '2027-05-15T22:00', skipped: true, reason: 'Audit week' },
      { originalStart: '2027-06-19T22:00', state: 'cancelled', reason: 'Not needed' },
    ]);
    const extra = aSeries({
      id: 'extra',
      kind: 'infrastructure',
      rule: { kind: 'dates', dates: ['2027-08-01'] },
    });
    const { unchanged, items } = varianceOf({ ...edited, series: [...edited.series, extra] });
    expect(unchanged).toBe(8);
    expect(items.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['moved', 'Release day'],
      ['changed', null],
      ['cancelled', 'Audit week'],
      ['cancelled', 'Not needed'],
      ['added', null],
    ]);
  });

  it('pairs the windows of a series that took the place of another', () => {
    const signed = sign(plan);
    const replaced = {
      ...signed,
      series: [
        aSeries({
          id: 'fourth-saturdays',
          rule: { kind: 'nth-weekday', ordinal: 4, weekday: 'SA', fromDate: '2027-01-01' },
        }),
      ],
    };
    const { items } = varianceOf(replaced);
    expect(items).toHaveLength(12);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['moved']));
  });

  it('follows a window over the end of the year', () => {
    const moved = withChanges(sign(plan), [
      { originalStart: '2027-12-18T22:00', movedTo: '2028-01-08T22:00', reason: 'Freeze' },
    ]);
    expect(varianceOf(moved).items.map(({ kind }) => kind)).toEqual(['moved']);
  });

  it('accounts for every signed window and every window of the year once, whatever was edited', () => {
    fc.assert(
      fc.property(changes, changes, (before, after) => {
        const signed = sign(withChanges(plan, before));
        const edited = withChanges(signed, after);
        const { items, unchanged, signed: count } = varianceOf(edited);
        const told = items.filter((item) => item.signed !== null);
        expect(new Set(told.map((item) => item.signed?.id)).size).toBe(told.length);
        expect(told.length + unchanged).toBe(count);
        const inYear = (localStart: string): boolean => localStart.startsWith('2027');
        const now = items.filter(
          ({ kind, now }) => kind !== 'cancelled' && now !== null && inYear(now.localStart),
        );
        expect(now.length + unchanged).toBe(windowsOfYear(edited, 2027).length);
      }),
      { numRuns: 60, seed: 8 },
    );
  });
});

describe('the meaning of a year', () => {
  it('is the same for names, states, ids and order, and for another rule with the same nights', () => {
    const dates = starts.map((start) => start.slice(0, 10));
    const other = aSeries({
      id: 'by-hand',
      name: 'Third Saturdays',
      state: 'draft',
      rule: { kind: 'dates', dates: dates.toReversed() },
    });
    expect(yearMeaning(aPlan({ series: [other] }), 2027)).toBe(yearMeaning(plan, 2027));
    expect(yearMeaning(sign(plan), 2027)).toBe(yearMeaning(plan, 2027));
  });

  it('differs whenever a window does', () => {
    fc.assert(
      fc.property(changes, (edits) => {
        const signed = sign(plan);
        const edited = withChanges(signed, edits);
        const isSame = yearMeaning(edited, 2027) === yearMeaning(plan, 2027);
        // Moves that only trade places mean the same, and are told all the same.
        if (varianceOf(edited).items.length === 0) expect(isSame).toBe(true);
        if (!isSame) expect(varianceOf(edited).items.length).toBeGreaterThan(0);
      }),
      { numRuns: 60, seed: 8 },
    );
  });
});

describe('a sign-off', () => {
  it('comes back from a file as it was signed', () => {
    const signed = sign(plan);
    const parsed = parsePlan(formatPlan(signed), () => '');
    expect(parsed.ok && parsed.value.plan.signOffs).toEqual(signed.signOffs);
  });

  it('survives a merge from either side, and the later one counts', () => {
    const mine = sign(plan, { id: 's-a', signedAtMs: Date.UTC(2027, 0, 11) });
    const theirs = sign(plan, { id: 's-b', signedAtMs: Date.UTC(2027, 0, 12) });
    const one = mergePlans({ base: plan, mine, theirs }).plan;
    const other = mergePlans({ base: plan, mine: theirs, theirs: mine }).plan;
    expect(one.signOffs).toHaveLength(2);
    expect(lastSignOff(one, 2027)).toEqual(lastSignOff(other, 2027));
    expect(lastSignOff(one, 2027)?.id).toBe('s-b');
    expect(varianceOf(one)).toEqual(varianceOf(theirs));
  });

  it('is of its year only', () => {
    expect(lastSignOff(sign(plan), 2028)).toBeNull();
  });
});
