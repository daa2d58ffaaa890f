import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { yearColumns } from '../../../renderer/presenters/year-columns.ts';
import { teamHours } from '../../../renderer/presenters/year-hours.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const weeks = yearColumns(2027, 'weeks', 1);
const year = { startMs: Date.UTC(2026, 11, 1), endMs: Date.UTC(2028, 0, 31) };

/** Hours by first day of the week, of the only team. */
function hoursIn(
  series: readonly ReturnType<typeof aSeries>[],
  conflicts: readonly Conflict[] = [],
) {
  const plan = aPlan({ series });
  const [team] = teamHours(plan.organization, {
    windows: expandPlan(plan, year),
    conflicts,
    weeks,
  });
  return (team?.weeks ?? []).flatMap(({ hours, over }, index) =>
    hours === 0 ? [] : [[weeks[index]?.long.slice(8), hours, over]],
  );
}

describe('hours of a team by week', () => {
  it('are those of its windows, in the week in which they start on its own wall', () => {
    // Sunday 22:00 in New York is Monday morning in Pune.
    const sunday = aSeries({ rule: { kind: 'dates', dates: ['2027-03-21'] } });
    expect(hoursIn([aSeries(), sunday])).toEqual([
      ['Monday 15 March 2027', 6, false],
      ['Monday 22 March 2027', 6, false],
    ]);
  });

  it('leave out scans and images, and what was missed or cancelled', () => {
    expect(
      hoursIn([
        aSeries({ id: 'a', kind: 'scan' }),
        aSeries({ id: 'b', kind: 'image' }),
        aSeries({ id: 'c', state: 'cancelled' }),
        aSeries({ id: 'd', state: 'missed' }),
      ]),
    ).toEqual([]);
  });

  it('mark the week of a window that is too much at once for the team', () => {
    const conflict = {
      windowId: 'northwind-prod@2027-03-20T22:00',
      counterpart: { kind: 'team', fault: 'capacity' },
    } as unknown as Conflict;
    expect(hoursIn([aSeries()], [conflict])).toEqual([['Monday 15 March 2027', 6, true]]);
  });
});
