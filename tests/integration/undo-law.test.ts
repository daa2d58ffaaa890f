import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undoPush } from '../../electron/services/undo-push.ts';
import { prepareChanges } from '../../shared/changes/prepare-changes.ts';
import { sizeInBytes } from '../../shared/ical/size-in-bytes.ts';
import { moveWindow } from '../../shared/planning/edit-plan.ts';
import { expandPlan } from '../../shared/schedule/expand-series.ts';
import { push } from '../support/a-calendar-push.ts';
import { aCloud, aDocument, calendarText, cell, foreignEvent, nowMs } from '../support/a-cloud.ts';
import { aPlan, aSeries } from '../support/a-plan.ts';

const name = 'hrp-patching';
const rule = { kind: 'weekly', weekdays: ['SA'], everyWeeks: 2, fromDate: '2027-03-13' } as const;
const plan = aPlan({ series: [aSeries({ rule: { ...rule, untilDate: '2027-08-31' } })] });
const year = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2028, 0, 1) };
const ids = expandPlan(plan, year).map(({ id }) => id);

const textWith = (days: readonly number[]): string =>
  calendarText(days.flatMap((day) => foreignEvent(`f${day}`, `202704${10 + day}`)));

function changeOn(text: string, chosenWindowIds: readonly string[], movedMinute: number) {
  const moved = moveWindow(plan, chosenWindowIds[0] ?? '', { startMs: movedMinute * 60_000 });
  const calendars = [
    {
      key: `${cell.accountId}/${cell.region}/${name}`,
      cell,
      name,
      shared: false,
      polarity: 'DEFAULT_CLOSED',
      text,
      sizeBytes: sizeInBytes(text),
      defaultVersion: 1,
      latestVersion: 1,
    } as const,
  ];
  const windows = expandPlan(moved, year);
  const [change] = prepareChanges({
    plan: moved,
    windows,
    chosenWindowIds,
    calendars,
    nowMs,
  }).calendars;
  if (change === undefined) throw new Error('It concerns the calendar.');
  return change;
}

describe('taking back, whatever was pushed onto whatever', () => {
  it('leaves the bytes before in force', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([1, 2, 3, 4]),
        fc.subarray(ids, { minLength: 1 }),
        fc.integer({ min: 30_100_000, max: 30_400_000 }),
        async (...[days, chosen, minute]) => {
          const text = textWith(days);
          const setup = aCloud({ documents: [aDocument(text)] });
          const { receipts } = await push(setup, [changeOn(text, chosen, minute)]);
          const document = setup.cloud.document({ cell, name });
          expect(setup.standIn.documentText(cell, name)).not.toBe(text);
          const undone = await undoPush(document, receipts[0]!, nowMs);
          expect(undone.ok).toBe(true);
          expect(setup.standIn.documentText(cell, name)).toBe(text);
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);
});
