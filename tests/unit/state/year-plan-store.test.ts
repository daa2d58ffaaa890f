import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromPlanner, ToPlanner } from '../../../renderer/state/generate/planner-messages.ts';
import {
  backToChoices,
  chooseYear,
  closeYearPlan,
  openYearPlan,
  planYear,
  takeYear,
  useYearPlanStore,
} from '../../../renderer/state/generate/year-plan-store.ts';
import { editPlan, showPlan, undo, usePlanStore } from '../../../renderer/state/plan-store.ts';
import { allRulesRange, planUnderAllRules } from '../../support/all-rules-plan.ts';
import { plannedYear } from '../../support/run-generator.ts';

// Nothing of main is asked for; its door only wants to be there.
vi.mock(import('../../../renderer/bridge/client.ts'), () => ({ bridge: {} as never }));

/** A worker that says what a test lets it say. */
class FakeWorker extends EventTarget {
  static last: FakeWorker | null = null;
  asked: ToPlanner | null = null;
  ended = false;
  constructor() {
    super();
    FakeWorker.last = this;
  }
  postMessage(question: ToPlanner): void {
    this.asked = question;
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: FromPlanner): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const plan = planUnderAllRules(2);
const wish = { scope: {}, range: allRulesRange, movesProposed: false };
const state = () => useYearPlanStore.getState().state;

function asked(): FakeWorker & { readonly asked: ToPlanner } {
  const worker = FakeWorker.last;
  if (worker === null || worker.asked === null) throw new Error('No worker was asked.');
  return Object.assign(worker, { asked: worker.asked });
}

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker);
  FakeWorker.last = null;
  closeYearPlan();
  showPlan(plan, null);
  openYearPlan();
});

describe('planning a year from the window', () => {
  it('shows how far it is, and takes what comes of it as one step that can be undone', () => {
    planYear(wish);
    const progress = { doing: 'looking for places', done: 1, total: 4 } as const;
    asked().say({ kind: 'progress', progress });
    expect(state()).toEqual({ kind: 'planning', progress });
    const proposal = plannedYear(asked().asked);
    asked().say({ kind: 'planned', proposal, tookMs: 12 });
    expect(asked().ended).toBe(true);
    expect(usePlanStore.getState().plan).toBe(plan);
    takeYear();
    expect(state().kind).toBe('closed');
    expect(usePlanStore.getState().past).toHaveLength(1);
    const reasons = usePlanStore
      .getState()
      .plan?.series.flatMap(({ changes }) => changes.map(({ reason }) => reason));
    expect(reasons).toContainEqual(expect.stringMatching(/^Year planned: /));
    undo();
    expect(usePlanStore.getState().plan).toBe(plan);
  });

  it('is stopped at once, by going back and by closing', () => {
    planYear(wish);
    const first = asked();
    backToChoices();
    expect([first.ended, state().kind]).toEqual([true, 'asking']);
    planYear(wish);
    const second = asked();
    closeYearPlan();
    expect([second.ended, state().kind]).toEqual([true, 'closed']);
  });

  it('hears nothing more of a year that was given up, and leaves the plan as it was', () => {
    chooseYear({ whose: 'unit:hrp', span: 'next-year' });
    planYear(wish);
    const worker = asked();
    const proposal = plannedYear(worker.asked);
    backToChoices();
    worker.say({ kind: 'progress', progress: { doing: 'looking for places', done: 1, total: 4 } });
    worker.say({ kind: 'planned', proposal, tookMs: 12 });
    expect(state()).toEqual({ kind: 'asking' });
    expect(usePlanStore.getState()).toMatchObject({ plan, past: [] });
    // What was chosen is chosen still; opened again, nothing is.
    const chosen = () => useYearPlanStore.getState().choices;
    expect(chosen()).toEqual({ whose: 'unit:hrp', span: 'next-year', movesProposed: false });
    openYearPlan();
    expect(chosen()).toEqual({ whose: '', span: 'year', movesProposed: false });
  });

  it('does not put a year into a plan that it is not of', () => {
    planYear(wish);
    asked().say({ kind: 'planned', proposal: plannedYear(asked().asked), tookMs: 12 });
    editPlan({ label: 'Rename', edit: (before) => ({ ...before, name: 'Another' }) });
    takeYear();
    expect(state()).toEqual({
      kind: 'failed',
      reason: 'The plan was changed since. Plan the year again.',
    });
    expect(usePlanStore.getState().plan?.series).toBe(plan.series);
  });

  it('says why where it cannot be planned', () => {
    planYear(wish);
    asked().dispatchEvent(Object.assign(new Event('error'), { message: '' }));
    expect(state()).toEqual({ kind: 'failed', reason: 'It could not be started.' });
  });

  it('does not open without a plan', () => {
    closeYearPlan();
    usePlanStore.setState({ plan: null });
    openYearPlan();
    expect(state().kind).toBe('closed');
  });
});
