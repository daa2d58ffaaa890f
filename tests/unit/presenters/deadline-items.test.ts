import { describe, expect, it } from 'vitest';
import { selectionOfKey } from '../../../renderer/presenters/calendar-item.ts';
import { deadlineItems } from '../../../renderer/presenters/deadline-items.ts';
import { leafLookup } from '../../../renderer/presenters/target-tree.ts';
import type { PatchEvent } from '../../../shared/model/release.ts';
import { aPlan } from '../../support/a-plan.ts';

const event = { id: 'pt-03', name: 'Patch Tuesday', date: '2027-03-09' };
const itemsOf = (severity: PatchEvent['severity']) => {
  const plan = aPlan({ patchEvents: [{ ...event, severity }] });
  return deadlineItems(plan, leafLookup(plan.organization));
};

describe('policy deadlines on the calendar', () => {
  it.each([
    ['critical', '2027-04-08', 'policy deadline, 30 days after it'],
    ['other', '2027-06-07', 'policy deadline, 90 days after it'],
  ] as const)('stand on the last day that is in time for %s patches', (severity, date, words) => {
    expect(itemsOf(severity)).toEqual([
      expect.objectContaining({
        ...{ name: 'Last day: Patch Tuesday', date, words },
        leaves: ['hrp/northwind/prod', 'hrp/northwind/nonprod'],
      }),
    ]);
  });

  it('lead to their patch event', () => {
    const [item] = itemsOf('critical');
    expect(selectionOfKey(item?.key ?? '')).toEqual({ kind: 'patch-event', id: 'pt-03' });
  });
});
