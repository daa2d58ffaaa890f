import { describe, expect, it } from 'vitest';
import { shorterHorizon } from '../../../shared/changes/shorter-horizon.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import { aCalendar, calendarText, checkOf, foreignEvent, prepare, year } from './builders.ts';

const plan = aPlan({
  series: [
    aSeries({
      rule: { kind: 'weekly', weekdays: ['SA'], everyWeeks: 1, fromDate: '2027-03-13' },
    }),
  ],
});
const ids = expandPlan(plan, year).map(({ id }) => id);
const others = (count: number) =>
  aCalendar(
    calendarText(
      Array.from({ length: count }, (_, index) =>
        foreignEvent(`e${index}`, '20270401T000000', '20270401T010000'),
      ).flat(),
    ),
  );

describe('shorterHorizon', () => {
  it('keeps the earliest windows, as many as there is room for', () => {
    const calendar = others(270);
    const [full] = prepare(plan, ids, [calendar]).calendars;
    expect(checkOf(full, 'size')?.level).toBe('stop');
    const shorter = shorterHorizon(full!);
    const kept = ids.filter((id) => !shorter?.droppedWindowIds.includes(id));
    expect(kept).toEqual(ids.slice(0, kept.length));
    const [fits] = prepare(plan, kept, [calendar]).calendars;
    expect(checkOf(fits, 'size')?.level).toBe('warn');
    expect(fits?.events.at(-1)?.after?.startMs).toBe(shorter?.lastStartMs);
    const [oneMore] = prepare(plan, ids.slice(0, kept.length + 1), [calendar]).calendars;
    expect(checkOf(oneMore, 'size')?.level).toBe('stop');
  });

  it('is none where it is not needed, or where others alone fill the calendar', () => {
    const [roomy] = prepare(plan, ids, [others(1)]).calendars;
    expect(shorterHorizon(roomy!)).toBeNull();
    const [filled] = prepare(plan, ids, [others(330)]).calendars;
    expect(shorterHorizon(filled!)).toBeNull();
  });
});
