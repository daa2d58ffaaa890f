import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/model/plan.ts';
import { moveWindow, setWindowState } from '../../../shared/planning/edit-plan.ts';
import { noteOnWindow } from '../../../shared/planning/note-on-window.ts';
import { declareStanding, markEdited } from '../../../shared/planning/plan-standing.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const windowId = 'northwind-prod@2027-03-20T22:00';
const baseline = declareStanding(aPlan(), { state: 'baseline', atMs: 0, who: 'Dana Reyes' });
const edited = (before: Plan, edit: (plan: Plan) => Plan): boolean =>
  markEdited(before, edit(before)).standing?.edited === true;

describe('a plan that others rely on', () => {
  it.each<[string, boolean, (plan: Plan) => Plan]>([
    [
      'a window is moved',
      true,
      (plan) => moveWindow(plan, windowId, { startMs: 1_805_000_000_000 }),
    ],
    [
      'a window is added',
      true,
      (plan) => ({ ...plan, series: [...plan.series, aSeries({ id: 'b' })] }),
    ],
    ['one is replaced by another', true, (plan) => ({ ...plan, series: [aSeries({ id: 'b' })] })],
    [
      'one is called off',
      true,
      (plan) => setWindowState(plan, windowId, { state: 'cancelled', atMs: 0 }),
    ],
    [
      'one is pushed',
      false,
      (plan) => setWindowState(plan, windowId, { state: 'pushed', atMs: 0 }),
    ],
    ['a ticket is noted', false, (plan) => noteOnWindow(plan, windowId, { ticket: 'CHG-1' })],
    ['it gets another name', false, (plan) => ({ ...plan, name: 'Other' })],
  ])('is marked where %s: %s', (_what, marked, edit) => {
    expect(edited(baseline, edit)).toBe(marked);
  });

  const startMs = Date.UTC(2027, 2, 20, 22);
  const release = {
    ...{ id: 'r1', name: '27.1', businessUnitId: 'hrp', product: 'claims', environment: 'prod' },
    ...{ startMs, endMs: startMs + 3_600_000, certainty: 'confirmed' as const },
  };
  const holiday = { id: 'h', name: 'Holi', country: 'IN', date: '2027-03-22' };
  const follower = aSeries({ rule: { kind: 'release', product: 'claims', offsetDays: 0 } });
  const avoider = aSeries({ holidays: { country: 'IN', strategy: 'skip' } });
  const moved = (plan: Plan): Plan => ({
    ...plan,
    releases: plan.releases.map((each) => ({ ...each, startMs: each.startMs + 86_400_000 })),
  });
  const renamed = (plan: Plan): Plan => ({
    ...plan,
    releases: plan.releases.map((each) => ({ ...each, name: 'Spring' })),
    holidays: plan.holidays.map((each) => ({ ...each, name: 'Spring' })),
  });
  const without = (plan: Plan): Plan => ({ ...plan, holidays: [] });

  const around = (...series: Plan['series']): Plan => ({
    ...baseline,
    series,
    releases: [release],
    holidays: [holiday],
  });

  it('is marked where a release or a holiday moves its windows, and only then', () => {
    expect(edited(around(follower), moved)).toBe(true);
    expect(edited(around(avoider), moved)).toBe(false);
    expect(edited(around(avoider), without)).toBe(true);
    expect(edited(around(follower), without)).toBe(false);
    expect(edited(around(follower, { ...avoider, id: 'b' }), renamed)).toBe(false);
  });

  it('is not marked while it is a draft, nor by what says its state anew', () => {
    const move = (plan: Plan) => moveWindow(plan, windowId, { startMs: 1_805_000_000_000 });
    expect(edited(aPlan(), move)).toBe(false);
    expect(edited(declareStanding(aPlan(), { state: 'draft', atMs: 0 }), move)).toBe(false);
    expect(
      edited(baseline, (plan) => declareStanding(move(plan), { state: 'baseline', atMs: 1 })),
    ).toBe(false);
  });

  it('stays the very same plan where nothing is to be marked', () => {
    const noted = noteOnWindow(baseline, windowId, { ticket: 'CHG-1' });
    expect(markEdited(baseline, noted)).toBe(noted);
  });
});
