import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import type { WindowState } from '../../../shared/model/series.ts';
import { setWindowState } from '../../../shared/planning/edit-plan.ts';
import { noticeDates } from '../../../shared/planning/notice-dates.ts';
import { aPlan } from '../../support/a-plan.ts';

const gone = undefined;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the dates of notices', () => {
  it.each<[WindowState, WindowState, ReturnType<typeof noticeDates>]>([
    ['draft', 'proposed', {}],
    ['draft', 'agreed', { agreedAtMs: 7 }],
    ['countered', 'agreed', { agreedAtMs: 7 }],
    ['agreed', 'notified', { notifiedAtMs: 7 }],
    ['proposed', 'notified', { agreedAtMs: 7, notifiedAtMs: 7 }],
    // Otherwise pushing late would make a late agreement timely.
    ['draft', 'pushed', { agreedAtMs: 7, notifiedAtMs: 7 }],
    ['notified', 'pushed', {}],
    ['pushed', 'agreed', { notifiedAtMs: gone }],
    ['agreed', 'agreed', {}],
    ['agreed', 'countered', { agreedAtMs: gone }],
    ['notified', 'cancelled', { agreedAtMs: gone, notifiedAtMs: gone }],
    ['pushed', 'held', {}],
    ['draft', 'missed', {}],
  ])('from %s to %s', (from, to, dates) => {
    expect(noticeDates(from, to, 7)).toStrictEqual(dates);
  });

  it('are written by the step that agrees, kept in the file, and gone when it is open again', () => {
    const plan = aPlan();
    const [series] = plan.series;
    const id = `${series?.id ?? ''}@2027-03-20T22:00`;
    const datesOf = (of: typeof plan) =>
      of.series[0]?.changes.map(({ agreedAtMs, notifiedAtMs }) => [agreedAtMs, notifiedAtMs]);
    const proposed = setWindowState(plan, id, { state: 'proposed', atMs: 1 });
    const agreed = setWindowState(proposed, id, { state: 'agreed', atMs: 2 });
    const told = setWindowState(agreed, id, { state: 'notified', atMs: 3 });
    expect(datesOf(told)).toEqual([[2, 3]]);
    const read = parsePlan(formatPlan(told, hashOf), hashOf);
    expect(read.ok && datesOf(read.value.plan)).toEqual([[2, 3]]);
    expect(datesOf(setWindowState(told, id, { state: 'countered', atMs: 4 }))).toEqual([
      [undefined, undefined],
    ]);
  });
});
