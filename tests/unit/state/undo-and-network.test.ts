/** Undo and redo edit the plan: nothing that they do reaches main, and so nothing reaches AWS. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const asked: string[] = [];
vi.stubGlobal('window', {
  bridge: new Proxy(
    {},
    {
      get: (_target, channel) => () => {
        asked.push(String(channel));
        return Promise.reject(new Error('Nothing is asked of main.'));
      },
    },
  ),
});

const { redo, showPlan, undo, usePlanStore } =
  await import('../../../renderer/state/plan-store.ts');
const { recordFact } = await import('../../../renderer/state/plan-facts.ts');
const { currentWindows } = await import('../../../renderer/state/derived.ts');
const { useSessionStore } = await import('../../../renderer/state/session-store.ts');
const edits = await import('../../../renderer/state/window-edits.ts');

const hourMs = 3_600_000;
const rule = {
  kind: 'weekly',
  weekdays: ['SA'],
  everyWeeks: 1,
  fromDate: '2027-03-13',
  untilDate: '2027-04-24',
} as const;
const open = () => showPlan(aPlan({ series: [aSeries({ rule, state: 'draft' })] }), null);
const first = () => {
  const [window] = currentWindows();
  if (window === undefined) throw new Error('There is a window.');
  return window;
};

/** Everything that undo can take back, by what a person does. */
const deeds: Readonly<Record<string, () => void>> = {
  move: () => edits.moveWindowTo(first(), first().startMs + hourMs),
  resize: () => edits.resizeWindowTo(first(), first().durationMinutes + 60),
  rename: () => edits.renameSeriesOf(first(), `${first().name} again`),
  state: () => edits.setStateOf(first(), first().state === 'draft' ? 'proposed' : 'draft'),
  duplicate: () => edits.duplicateWindowAt(first(), first().startMs + 8 * 24 * hourMs),
  create: () => edits.createWindow(aSeries({ state: 'draft' })),
};
const names = Object.keys(deeds);

beforeEach(() => {
  asked.length = 0;
  useSessionStore.setState({ nowMs: Date.UTC(2027, 2, 1) });
  open();
});

describe('undo and redo', () => {
  it('ask nothing of main, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 12 }), (done) => {
        open();
        for (const name of done) deeds[name]?.();
        const { past, plan } = usePlanStore.getState();
        past.forEach(undo);
        past.forEach(redo);
        expect(usePlanStore.getState().plan).toBe(plan);
        expect(asked).toEqual([]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('never undo what a push made true, before, between or after the steps', () => {
    const [pushedId, state] = [first().id, 'pushed' as const];
    deeds['rename']?.();
    recordFact((plan) => ({ ...plan, series: plan.series.map((each) => ({ ...each, state })) }));
    deeds['create']?.();
    const stateNow = (): string | undefined => {
      const { plan } = usePlanStore.getState();
      const range = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2028, 0, 1) };
      return plan === null
        ? undefined
        : expandPlan(plan, range).find(({ id }) => id === pushedId)?.state;
    };
    const steps = usePlanStore.getState().past.length;
    for (let step = 0; step < steps; step += 1) {
      undo();
      expect(stateNow()).toBe('pushed');
    }
    expect(usePlanStore.getState().past).toEqual([]);
    for (let step = 0; step < steps; step += 1) {
      redo();
      expect(stateNow()).toBe('pushed');
    }
    expect(asked).toEqual([]);
  });

  it('name each step by what it did, and take a drag in one', () => {
    deeds['move']?.();
    deeds['move']?.();
    deeds['resize']?.();
    const { past } = usePlanStore.getState();
    expect(past.map(({ label }) => label)).toEqual([
      'Move Northwind prod',
      'Resize Northwind prod',
    ]);
  });
});
