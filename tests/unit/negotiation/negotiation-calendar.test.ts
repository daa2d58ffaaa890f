import { describe, expect, it } from 'vitest';
import type { Alternative } from '../../../shared/model/negotiation.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import {
  acceptAlternative,
  negotiationOf,
  proposeAlternatives,
  recordState,
} from '../../../shared/negotiation/negotiate.ts';
import { negotiationEvents } from '../../../shared/negotiation/negotiation-calendar.ts';
import { moveWindow } from '../../../shared/planning/edit-plan.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const windowId = 'northwind-prod@2027-03-20T22:00';
const uid = 'pwp-plan1-northwind_prod-20270320T2200@patch-window-planner';
const uidOf = (id: string): string => uid.replace('@', `-option-${id}@`);
const [monday, tuesday, friday] = [1, 2, 5].map((day) => Date.UTC(2027, 2, day, 9)) as [
  number,
  number,
  number,
];
const alternatives: readonly Alternative[] = ['2027-03-21', '2027-03-27'].map((date, index) => ({
  id: `o${index + 1}`,
  localStart: `${date}T22:00`,
  zone: 'America/New_York',
  durationMinutes: 360,
}));
const draft = aPlan({ series: [aSeries({ state: 'draft' })] });
const proposed = proposeAlternatives(draft, windowId, {
  alternatives,
  note: { id: 's1', atMs: monday },
});
const agreed = acceptAlternative(proposed, windowId, {
  alternativeId: 'o2',
  note: { id: 's2', atMs: tuesday },
});

function eventsOf(plan: Plan, nowMs = friday) {
  const [window] = expandPlan(plan, {
    startMs: Date.UTC(2027, 2, 1),
    endMs: Date.UTC(2027, 5, 1),
  });
  if (window === undefined) throw new Error('No window');
  const negotiation = negotiationOf(plan, windowId);
  return negotiationEvents({ planId: plan.id, window, negotiation, nowMs, describe: () => 'When' });
}
const idsOf = (plan: Plan) => eventsOf(plan).map((each) => [each.uid, each.status]);

describe('a negotiation as events', () => {
  it('is tentative while a customer may choose, one event for each alternative', () => {
    expect(eventsOf(proposed).map(({ summary }) => summary)).toEqual([
      'Northwind prod: option A of 2',
      'Northwind prod: option B of 2',
    ]);
    expect(idsOf(proposed)).toEqual([
      [uidOf('o1'), 'TENTATIVE'],
      [uidOf('o2'), 'TENTATIVE'],
    ]);
  });

  it('is the window once it is agreed, and takes back every time that was offered', () => {
    expect(idsOf(agreed)).toEqual([
      [uid, 'CONFIRMED'],
      [uidOf('o1'), 'CANCELLED'],
      [uidOf('o2'), 'CANCELLED'],
    ]);
    expect(eventsOf(agreed)[0]?.startMs).toBe(Date.UTC(2027, 2, 28, 2));
  });

  it('is cancelled with the window', () => {
    const cancelled = recordState(agreed, windowId, {
      state: 'cancelled',
      note: { id: 's3', atMs: friday },
    });
    expect(idsOf(cancelled)[0]).toEqual([uid, 'CANCELLED']);
  });

  it('has the same sequence however often it is sent, and a greater one after every change', () => {
    const sequences = (plan: Plan, nowMs: number) =>
      new Set(eventsOf(plan, nowMs).map(({ sequence }) => sequence));
    expect(sequences(proposed, monday)).toEqual(sequences(proposed, friday));
    const [first] = sequences(proposed, friday);
    const [second] = sequences(agreed, friday);
    // Dragged on the calendar: nobody wrote a step down.
    const dragged = moveWindow(agreed, windowId, { startMs: Date.UTC(2027, 3, 4, 2) });
    const [third] = sequences(dragged, friday);
    expect([first, second, third].map(Number)).toEqual(
      [first, second, third].map(Number).sort((a, b) => a - b),
    );
    expect(new Set([first, second, third]).size).toBe(3);
  });
});
