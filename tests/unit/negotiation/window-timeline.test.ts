import { describe, expect, it } from 'vitest';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { windowTimeline } from '../../../shared/negotiation/window-timeline.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

const { organization } = aPlan();
const [customer] = organization.customers;
const [hrp] = organization.businessUnits;
const unit = { ...hrp!, onCallHours: 24 };
const [hour, day] = [3_600_000, 86_400_000];
const draft = aWindow({ state: 'draft' });

const told = (window: PatchWindow, nowMs: number): readonly string[] =>
  windowTimeline(window, { customer, unit, nowMs }).map(
    ({ kind, standing }) => `${kind} ${standing}`,
  );

describe('the timeline of a window', () => {
  it('goes from the notice to the result, by time', () => {
    const moments = windowTimeline(draft, { customer, unit, nowMs: draft.startMs - 20 * day });
    expect(moments.map(({ kind, atMs }) => [kind, (atMs - draft.startMs) / hour])).toEqual([
      ['agreement', (Date.UTC(2027, 2, 11, 5) - draft.startMs) / hour],
      ['window-early', -96],
      ['window-soon', -24],
      ['window-begins', 0],
      ['window-ends', 6],
      ['on-call-ends', 30],
      ['result', 30],
    ]);
    expect(new Set(moments.map(({ standing }) => standing))).toEqual(new Set(['ahead']));
  });

  it('tells what was given, what was missed and what is over', () => {
    expect(told(draft, draft.startMs - day)).toEqual([
      'agreement late',
      'window-early over',
      'window-soon over',
      'window-begins ahead',
      'window-ends ahead',
      'on-call-ends ahead',
      'result ahead',
    ]);
    const held = aWindow({ state: 'held' });
    expect(told(held, held.endMs + 2 * day)).toContain('result done');
    // Nobody knows when it was agreed.
    expect(told(held, held.endMs + 2 * day)).toContain('agreement over');
    const late = aWindow({ state: 'agreed', facts: { agreedAtMs: draft.startMs - day } });
    expect(told(late, draft.startMs - hour)).toContain('agreement late');
    expect(told(aWindow({ state: 'agreed' }), held.endMs + 2 * day)).toContain('result late');
    expect(told(aWindow({ state: 'agreed' }), draft.startMs - 20 * day)).toContain(
      'agreement done',
    );
  });

  it('owes nobody a notice for a scan or an emergency, and has nothing for what was called off', () => {
    const emergency = aWindow({ state: 'draft', facts: { emergencyReason: 'Zero day' } });
    for (const window of [emergency, aWindow({ state: 'draft', kind: 'scan' })]) {
      expect(told(window, draft.startMs - day).some((line) => /agreement/.test(line))).toBe(false);
    }
    expect(told(aWindow({ state: 'cancelled' }), 0)).toEqual([]);
  });
});
