import { describe, expect, it } from 'vitest';
import { parseCalendarDocument } from '../../shared/ical/calendar-document.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { moveWindow, setWindowState } from '../../shared/planning/edit-plan.ts';
import { expandPlan } from '../../shared/schedule/expand-series.ts';
import { sampleSession } from '../support/sample-session.ts';

const accountIds = ['111122220105'];
const seriesId = 'weekly-nights';
const dayMs = 86_400_000;

/** The sample with a series every Wednesday in the production of Northwind. */
async function open() {
  const sample = await sampleSession({ accountIds });
  const like = sample.plan.series.find(({ id }) => id === 'hrp-northwind-prod')!;
  const rule = {
    kind: 'weekly',
    weekdays: ['WE'],
    everyWeeks: 1,
    fromDate: '2027-03-24',
  } as const;
  const series = { ...like, id: seriesId, name: 'Weekly nights', rule, changes: [] };
  delete series.holidays;
  const plan: Plan = { ...sample.plan, series: [...sample.plan.series, series] };
  const range = { startMs: sample.nowMs, endMs: sample.nowMs + 200 * dayMs };
  const windows = expandPlan({ ...plan, series: [series] }, range).slice(0, 12);
  return { sample, plan, windows };
}

type Opened = Awaited<ReturnType<typeof open>>;

async function push({ sample, windows }: Opened, plan: Plan, weeklySeriesIds: string[]) {
  const windowIds = windows.map(({ id }) => id);
  const prepared = await sample.handlers['push:prepare']({ plan, windowIds, weeklySeriesIds });
  if (!prepared.ok) throw new Error(prepared.error.message);
  const { id, hash, calendars } = prepared.value;
  const calendarKeys = calendars.map(({ calendarKey }) => calendarKey);
  const reply = await sample.handlers['push:start']({
    changeSetId: id,
    hash,
    calendarKeys,
    reason: '',
  });
  if (!reply.ok) throw new Error(reply.error.message);
  await sample.live.snapshot.settled();
  return { calendars, receipts: reply.value.receipts };
}

const repeatsIn = (text: string) =>
  parseCalendarDocument(text).events.filter(
    ({ uid, rrule }) => uid.startsWith('pwp-') && uid.includes('weekly_nights') && rrule !== null,
  ).length;

describe('a weekly series pushed as one event', () => {
  it('is proven by AWS date by date, is no drift, and can be taken back to the byte', async () => {
    const opened = await open();
    const { sample, plan } = opened;
    const { calendars, receipts } = await push(opened, plan, [seriesId]);
    expect(receipts.map(({ outcome }) => outcome.kind)).toEqual(receipts.map(() => 'verified'));
    expect(receipts.length).toBeGreaterThan(0);
    expect(receipts[0]?.probes.every(({ expected, answered }) => expected === answered)).toBe(true);
    expect(receipts[0]?.probes).toHaveLength(32);
    const [change] = calendars;
    expect(repeatsIn(change!.textAfter)).toBe(1);
    const again = await push(opened, plan, []);
    expect(again.calendars.map(({ textAfter, textBefore }) => textAfter === textBefore)).toEqual(
      again.calendars.map(() => true),
    );
    const taken = await sample.handlers['push:undo']({ receiptId: receipts[0]!.id });
    expect(taken.ok).toBe(true);
    const calendar = sample.live.snapshot.calendar(change!.calendarKey);
    await sample.live.snapshot.settled();
    expect(calendar?.key).toBe(change!.calendarKey);
    expect(sample.live.snapshot.calendar(change!.calendarKey)?.text).toBe(change!.textBefore);
  });

  it('becomes single dates once one of them is moved', async () => {
    const opened = await open();
    const { plan, windows } = opened;
    await push(opened, plan, [seriesId]);
    const live = windows.reduce(
      (next, { id }) => setWindowState(next, id, { state: 'pushed', atMs: 0 }),
      plan,
    );
    const { startMs, id } = windows[4]!;
    const { calendars, receipts } = await push(
      opened,
      moveWindow(live, id, { startMs: startMs + dayMs }),
      [],
    );
    expect(receipts.map(({ outcome }) => outcome.kind)).toEqual(receipts.map(() => 'verified'));
    expect(repeatsIn(calendars[0]!.textAfter)).toBe(0);
  });
});
