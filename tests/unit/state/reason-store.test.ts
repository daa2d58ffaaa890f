import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditNote } from '../../../shared/formats/audit-entry.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { WindowState } from '../../../shared/model/series.ts';
import { removeSeries } from '../../../shared/planning/edit-plan.ts';
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

const { redo, showPlan, undo, usePlanStore } =
  await import('../../../renderer/state/plan-store.ts');
const { currentWindows } = await import('../../../renderer/state/derived.ts');
const { useSessionStore } = await import('../../../renderer/state/session-store.ts');
const { moveWindowTo, setZoneOf } = await import('../../../renderer/state/window-edits.ts');
const { askAfterMs, editExplained, giveReason, refuseReason, useReasonStore } =
  await import('../../../renderer/state/reason-store.ts');

const hourMs = 3_600_000;

function open(state: WindowState): void {
  const rule = {
    kind: 'weekly',
    weekdays: ['SA'],
    everyWeeks: 1,
    fromDate: '2027-03-13',
    untilDate: '2027-03-27',
  } as const;
  showPlan(aPlan({ series: [aSeries({ rule, state })] }), null);
}
const first = () => {
  const [window] = currentWindows();
  if (window === undefined) throw new Error('There is a window.');
  return window;
};
const nudge = (): void => moveWindowTo(first(), first().startMs + hourMs);
const asks = () => useReasonStore.getState().asks;
const theAsk = () => {
  const [ask] = asks();
  if (ask === undefined) throw new Error('Nobody was asked.');
  return ask;
};

beforeEach(() => {
  vi.useFakeTimers();
  notes.length = 0;
  useSessionStore.setState({ nowMs: Date.UTC(2027, 2, 1) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('reasons', () => {
  it.each(['draft', 'proposed', 'countered'] as const)('are not asked for a %s window', (state) => {
    open(state);
    nudge();
    vi.advanceTimersByTime(askAfterMs);
    expect(asks()).toEqual([]);
  });

  it.each(['agreed', 'notified', 'pushed'] as const)('are asked for a %s window', (state) => {
    open(state);
    nudge();
    expect(asks()).toEqual([]);
    vi.advanceTimersByTime(askAfterMs);
    expect(theAsk()).toMatchObject({ kind: 'window-moved' });
  });

  it('are asked once for nudges that follow each other', () => {
    open('agreed');
    const startMs = first().startMs;
    for (let times = 0; times < 4; times += 1) {
      nudge();
      vi.advanceTimersByTime(askAfterMs / 2);
    }
    vi.advanceTimersByTime(askAfterMs);
    expect(asks()).toHaveLength(1);
    expect(theAsk().changes[0]?.before.startMs).toBe(startMs);
    expect(theAsk().changes[0]?.after?.startMs).toBe(startMs + 4 * hourMs);
  });

  it('are asked about an edit that came before the question was seen, too', () => {
    open('agreed');
    const startMs = first().startMs;
    nudge();
    vi.advanceTimersByTime(askAfterMs);
    nudge();
    expect(theAsk().changes[0]?.after?.startMs).toBe(startMs + 2 * hourMs);
    refuseReason(theAsk());
    vi.advanceTimersByTime(askAfterMs);
    expect(asks()).toEqual([]);
    expect(first().startMs).toBe(startMs);
  });

  it('are kept with the window, in its step, and in the audit', () => {
    open('agreed');
    nudge();
    vi.advanceTimersByTime(askAfterMs);
    giveReason(theAsk(), 'the customer asked');
    expect(asks()).toEqual([]);
    expect(usePlanStore.getState().plan?.series[0]?.changes[0]?.reason).toBe('the customer asked');
    expect(notes).toMatchObject([{ kind: 'window-moved', reason: 'the customer asked' }]);
    expect(notes[0]?.before).toMatch(/^Sat 13 Mar 2027 22:00/);
    expect(notes[0]?.after).toMatch(/^Sat 13 Mar 2027 23:00/);
    undo();
    expect(usePlanStore.getState().plan?.series[0]?.changes).toEqual([]);
    redo();
    expect(usePlanStore.getState().plan?.series[0]?.changes[0]?.reason).toBe('the customer asked');
    vi.advanceTimersByTime(askAfterMs);
    expect(asks()).toEqual([]);
  });

  it('not given, the edit is as if it had not been made: nothing to undo, nothing to redo', () => {
    open('agreed');
    const { plan } = usePlanStore.getState();
    nudge();
    nudge();
    vi.advanceTimersByTime(askAfterMs);
    refuseReason(theAsk());
    expect(usePlanStore.getState()).toMatchObject({ past: [], future: [] });
    expect(usePlanStore.getState().plan).toBe(plan);
    expect(notes).toEqual([]);
  });

  it('are not asked where the edit was undone meanwhile, nor after another plan was opened', () => {
    open('agreed');
    nudge();
    undo();
    vi.advanceTimersByTime(askAfterMs);
    expect(asks()).toEqual([]);
    nudge();
    open('agreed');
    vi.advanceTimersByTime(askAfterMs);
    expect(asks()).toEqual([]);
  });

  it('are asked once for all windows of a series', () => {
    open('agreed');
    setZoneOf(first(), 'Asia/Kolkata');
    vi.advanceTimersByTime(askAfterMs);
    expect(theAsk().changes).toHaveLength(3);
    giveReason(theAsk(), 'moved to Pune');
    expect(notes[0]?.subject).toMatch(/\(3 windows\)$/);
    // They are where their rule has them: nothing is kept that the plan does not need.
    expect(usePlanStore.getState().plan?.series[0]?.changes).toEqual([]);
  });

  it('bring a deleted series back when they are refused', () => {
    open('agreed');
    const { plan } = usePlanStore.getState();
    const { seriesId } = first();
    editExplained({ label: 'Delete', edit: (of) => removeSeries(of, seriesId) }, { seriesId });
    vi.advanceTimersByTime(askAfterMs);
    expect(theAsk()).toMatchObject({ kind: 'window-skipped' });
    refuseReason(theAsk());
    expect(usePlanStore.getState().plan).toBe(plan);
  });
});
