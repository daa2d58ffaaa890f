import { describe, expect, it } from 'vitest';
import { selectionOfKey } from '../../../renderer/presenters/calendar-item.ts';
import { countByLayer } from '../../../renderer/presenters/item-filter.ts';
import { describeItem } from '../../../renderer/presenters/item-words.ts';
import { ghostsOf, offersOf } from '../../../renderer/presenters/offered-items.ts';
import { leafLookup } from '../../../renderer/presenters/target-tree.ts';
import { startWindowItems } from '../../../renderer/presenters/window-items.ts';
import type { Alternative } from '../../../shared/model/negotiation.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import {
  acceptAlternative,
  counterProposal,
  proposeAlternatives,
} from '../../../shared/negotiation/negotiate.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const windowId = 'northwind-prod@2027-03-20T22:00';
const zone = 'America/New_York';
const at = (id: string, date: string): Alternative => ({
  ...{ id, localStart: `${date}T22:00`, zone, durationMinutes: 360 },
});
const draft = aPlan({ series: [aSeries({ state: 'draft' })] });
const proposed = proposeAlternatives(draft, windowId, {
  // The second is the night clocks go back.
  alternatives: [at('o1', '2027-03-20'), at('o2', '2027-11-06'), at('o3', '2027-03-27')],
  note: { id: 's1', atMs: Date.UTC(2027, 2, 1) },
});

function itemsOf(plan: Plan) {
  const windows = expandPlan(plan, { startMs: Date.UTC(2027, 2), endMs: Date.UTC(2027, 11) });
  const leaves = leafLookup(plan.organization);
  const offers = offersOf(plan);
  const itemOf = startWindowItems()({ ...plan, leaves, offers, conflicts: new Map() });
  return [...windows.map(itemOf), ...ghostsOf(windows, offers, itemOf)];
}
const said = (plan: Plan): readonly string[] =>
  itemsOf(plan).map((item) => describeItem(item, zone));

describe('times on offer', () => {
  it('stand on the calendar as ghosts beside the window, each with its letter', () => {
    expect(said(proposed)).toEqual([
      'Northwind prod, Saturday 20 March 2027 22:00 to Sunday 04:00 New York, proposed, stands at time A of 3 on offer',
      'Northwind prod · B, Saturday 6 November 2027 22:00 to Sunday 03:00 New York, offered time B of 3',
      'Northwind prod · C, Saturday 27 March 2027 22:00 to Sunday 04:00 New York, offered time C of 3',
    ]);
    expect(itemsOf(proposed).map(({ letter }) => letter)).toEqual(['A', 'B', 'C']);
  });

  it('are chosen as their window, and are not moved or counted as windows', () => {
    const items = itemsOf(proposed);
    const [, ...ghosts] = items;
    expect(new Set(items.map(({ key }) => key)).size).toBe(3);
    for (const { key, look, movable } of ghosts) {
      expect(selectionOfKey(key)).toEqual({ kind: 'window', id: windowId });
      expect([look, movable]).toEqual(['offered', false]);
    }
    expect(countByLayer(items).windows).toBe(1);
  });

  it('tell which one the customer wishes', () => {
    const countered = counterProposal(proposed, windowId, {
      wish: at('o4', '2027-04-03'),
      note: { id: 's2', atMs: Date.UTC(2027, 2, 2) },
    });
    expect(said(countered).at(-1)).toContain('time D of 4, wished by the customer');
  });

  it('vanish when one is agreed, and are nothing to a plan without offers', () => {
    const agreed = acceptAlternative(proposed, windowId, {
      alternativeId: 'o3',
      note: { id: 's2', atMs: Date.UTC(2027, 2, 2) },
    });
    expect(said(agreed)).toEqual([
      'Northwind prod, Saturday 27 March 2027 22:00 to Sunday 04:00 New York, agreed',
    ]);
    expect(offersOf(draft).size).toBe(0);
    expect(itemsOf(draft)).toHaveLength(1);
  });
});
