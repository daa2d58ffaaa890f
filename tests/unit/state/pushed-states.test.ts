import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CalendarChange } from '../../../shared/changes/change-set.ts';
import type { Receipt } from '../../../shared/changes/receipt.ts';
import { moveWindow } from '../../../shared/planning/edit-plan.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aCalendarChange, anEventChange, aReceipt } from '../../support/a-push.ts';

vi.stubGlobal('window', { bridge: {} });
const { recordFinishedPush, pushTargets } =
  await import('../../../renderer/state/pushed-states.ts');
const { currentWindows } = await import('../../../renderer/state/derived.ts');
const { editPlan, forgetPlan, showPlan } = await import('../../../renderer/state/plan-store.ts');
const { useSessionStore } = await import('../../../renderer/state/session-store.ts');

const id = 'northwind-prod@2027-03-20T22:00';
const stateNow = () => currentWindows().find((window) => window.id === id)?.state;
const at = { startMs: Date.UTC(2027, 2, 21, 2), endMs: Date.UTC(2027, 2, 21, 8) };
const event = anEventChange({ windowId: id, after: { ...at, zone: 'America/New_York' } });

let calendars: readonly CalendarChange[];
let receipts: readonly Receipt[];
beforeEach(() => {
  useSessionStore.setState({ nowMs: Date.UTC(2027, 2, 10) });
  forgetPlan();
  showPlan(aPlan(), null);
  const keys = pushTargets([id]).flatMap(({ calendarKeys }) => calendarKeys);
  calendars = keys.map((calendarKey) => aCalendarChange({ calendarKey, events: [event] }));
  receipts = keys.map((calendarKey) => aReceipt({ calendarKey }));
});

describe('a push that was finished after it broke off', () => {
  it('makes its windows pushed, as any other push does', () => {
    recordFinishedPush(calendars, receipts);
    expect(stateNow()).toBe('pushed');
  });

  it('leaves those agreed that are not in force in every calendar of theirs', () => {
    const failed = { kind: 'failed', message: 'no', written: false } as const;
    recordFinishedPush(calendars, [{ ...receipts[0]!, outcome: failed }]);
    expect(stateNow()).toBe('agreed');
  });

  it('leaves those agreed that were moved in the plan meanwhile', () => {
    const startMs = at.startMs + 86_400_000;
    editPlan({ label: 'Move', edit: (plan) => moveWindow(plan, id, { startMs }) });
    recordFinishedPush(calendars, receipts);
    expect(stateNow()).toBe('agreed');
  });

  it('says nothing of windows that it left as they were', () => {
    const stays = calendars.map((each) => ({
      ...each,
      events: [{ ...event, kind: 'untouched' as const }],
    }));
    recordFinishedPush(stays, receipts);
    expect(stateNow()).toBe('agreed');
  });
});
