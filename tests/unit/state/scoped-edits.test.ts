import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditNote } from '../../../shared/formats/audit-entry.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { negotiationOf } from '../../../shared/negotiation/negotiate.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const notes: AuditNote[] = [];
vi.stubGlobal('window', {
  bridge: {
    'audit:note': (note: AuditNote) => {
      notes.push(note);
      return Promise.resolve(ok(null));
    },
  },
});

const { showPlan, undo, usePlanStore } = await import('../../../renderer/state/plan-store.ts');
const { currentWindows } = await import('../../../renderer/state/derived.ts');
const { useSessionStore } = await import('../../../renderer/state/session-store.ts');
const { useViewStore } = await import('../../../renderer/state/view-store.ts');
const bulk = await import('../../../renderer/state/bulk-store.ts');
const { askToDelete, countedChanges, joinParts, moveScoped } =
  await import('../../../renderer/state/scoped-edits.ts');

const dayMs = 86_400_000;
const rule = {
  kind: 'weekly',
  weekdays: ['SA'],
  everyWeeks: 1,
  fromDate: '2027-03-20',
  untilDate: '2027-04-10',
} as const;
const dates = () => currentWindows().map(({ localStart }) => localStart.slice(5, 10));
const nth = (at: number) => {
  const window = currentWindows()[at];
  if (window === undefined) throw new Error('There is a window.');
  return window;
};
const label = () => usePlanStore.getState().past.at(-1)?.label;

beforeEach(() => {
  notes.length = 0;
  useSessionStore.setState({ nowMs: Date.UTC(2027, 2, 1) });
  showPlan(aPlan({ series: [aSeries({ rule, state: 'agreed' })] }), null);
});

describe('a window and those that follow', () => {
  const move = (scope: 'this' | 'following' | 'all') => ({
    windowId: nth(1).id,
    startMs: nth(1).startMs + dayMs,
    durationMinutes: 360,
    scope,
    newSeriesId: 'later',
    reason: 'Sundays are quiet',
  });

  it('are moved in one step that is told in the audit, and joined and undone again', () => {
    const before = usePlanStore.getState().plan;
    moveScoped(nth(1), move('following'));
    expect(dates()).toEqual(['03-20', '03-28', '04-04', '04-11']);
    expect(label()).toBe('Move Northwind prod from then on');
    expect(notes).toMatchObject([{ kind: 'window-moved', reason: 'Sundays are quiet' }]);
    expect(notes[0]?.subject).toBe('Northwind prod (3 windows)');
    undo();
    expect(usePlanStore.getState().plan).toBe(before);
  });

  it('are one series again when the parts are joined', () => {
    const { startMs } = nth(1);
    moveScoped(nth(1), { ...move('following'), startMs });
    const part = usePlanStore.getState().plan?.series[1];
    if (part === undefined) throw new Error('There are two parts.');
    expect(countedChanges(currentWindows(), usePlanStore.getState().plan ?? aPlan())).toEqual([]);
    joinParts(part, nth(1));
    expect(usePlanStore.getState().plan?.series).toHaveLength(1);
    expect(dates()).toEqual(['03-20', '03-27', '04-03', '04-10']);
    expect(useViewStore.getState().selection?.id).toBe('northwind-prod@2027-03-27T22:00');
  });

  it('are asked about when one is deleted', () => {
    askToDelete(nth(0));
    expect(useViewStore.getState().dialog).toEqual({ kind: 'skip', windowId: nth(0).id });
  });
});

describe('windows that are chosen', () => {
  it('are changed in one step, and let go with another plan', () => {
    useViewStore.setState({ selection: { kind: 'window', id: nth(0).id } });
    bulk.toggleChosen(nth(2).id);
    expect(bulk.useBulkStore.getState().ids.size).toBe(2);
    bulk.applyBulk({ kind: 'shift', days: 1, minutes: 0 }, 'Sundays');
    expect(dates()).toEqual(['03-21', '03-27', '04-04', '04-10']);
    expect(label()).toBe('Shift 2 windows');
    expect(notes).toHaveLength(1);
    undo();
    expect(dates()).toEqual(['03-20', '03-27', '04-03', '04-10']);
    bulk.toggleChosen(nth(2).id);
    expect(bulk.useBulkStore.getState().ids.size).toBe(1);
    showPlan(aPlan({ id: 'other' }), null);
    expect(bulk.useBulkStore.getState().ids.size).toBe(0);
  });

  it('write down the state that they are put in, each as its own step', () => {
    bulk.toggleChosen(nth(0).id);
    bulk.toggleChosen(nth(2).id);
    bulk.applyBulk({ kind: 'state', state: 'notified', atMs: Date.UTC(2027, 2, 1) }, '');
    const { plan } = usePlanStore.getState();
    const steps = currentWindows().map(({ id }) => negotiationOf(plan!, id).steps);
    expect(steps.map((each) => each.map(({ state }) => state))).toEqual([
      ['notified'],
      [],
      ['notified'],
      [],
    ]);
    expect(new Set(steps.flat().map(({ id }) => id)).size).toBe(2);
    undo();
    expect(negotiationOf(usePlanStore.getState().plan!, nth(0).id).steps).toEqual([]);
  });
});
