import { describe, expect, it } from 'vitest';
import {
  eventForPeople,
  eventsToIssue,
  noteIssued,
} from '../../../shared/exports/issued-events.ts';
import { moveWindow } from '../../../shared/planning/edit-plan.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { minuteMs } from '../../../shared/time/time-range.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { aSeries } from '../../support/a-plan.ts';
import { exportNowMs, planToExport, questionOf } from '../../support/exported-windows.ts';

const weekly = aSeries({
  id: 'weekly',
  rule: {
    kind: 'weekly',
    weekdays: ['SA'],
    everyWeeks: 1,
    fromDate: '2027-03-01',
    untilDate: '2027-03-31',
  },
});
const plan = planToExport({ series: [weekly] });
const everybody = () => true;
const ids = ['06', '13', '20', '27'].map((day) => `weekly@2027-03-${day}T22:00`);

/** Hands a plan out at a moment: what was handed out, and the plan that remembers it. */
function handOut(at: Plan, nowMs = exportNowMs) {
  const events = eventsToIssue({ ...questionOf(at), nowMs }, everybody);
  const issued = events.map((each) => each.issued);
  return { issued, plan: noteIssued(at, issued, nowMs) };
}
/** The plan with a window at another time of New York. */
const movedTo = (at: Plan, id: string, local: string): Plan =>
  moveWindow(at, id, { startMs: toInstant(local, 'America/New_York').epochMs });
const later = (minutes: number): number => exportNowMs + minutes * minuteMs;
const sequences = (issued: readonly { readonly sequence: number }[]): number[] =>
  issued.map(({ sequence }) => sequence);

describe('what is handed out to calendar applications', () => {
  it('keeps its SEQUENCE as long as nothing changes, however often it is handed out', () => {
    const first = handOut(plan);
    expect(first.issued.map(({ id }) => id)).toEqual(ids);
    const second = handOut(first.plan, later(90));
    expect(second.issued).toEqual(first.issued);
    // Nothing to remember is no edit.
    expect(second.plan).toBe(first.plan);
  });

  it('raises the SEQUENCE of what was moved, and of nothing else', () => {
    const first = handOut(plan);
    const moved = movedTo(first.plan, ids[1]!, '2027-03-14T22:00');
    const second = handOut(moved, later(90));
    const [a, b, c, d] = sequences(first.issued);
    expect(sequences(second.issued)).toEqual([a, b! + 90, c, d]);
    expect(second.issued[1]?.startMs).toBe(Date.UTC(2027, 2, 15, 2));
  });

  it('raises it by one at least, where the clock went back', () => {
    const first = handOut(plan);
    const moved = movedTo(first.plan, ids[1]!, '2027-03-14T22:00');
    const second = handOut(moved, later(-600));
    expect(second.issued[1]?.sequence).toBe(first.issued[1]!.sequence + 1);
  });

  it('still rises after the memory was lost: by undo, or in a copy of the plan', () => {
    const first = handOut(plan);
    const forgotten = movedTo(plan, ids[0]!, '2027-03-07T22:00');
    expect(handOut(forgotten, later(1)).issued[0]!.sequence).toBeGreaterThan(
      first.issued[0]!.sequence,
    );
  });

  it('is that of the last step where a proposal said the same time before', () => {
    const atMs = exportNowMs - 500 * minuteMs;
    const step = {
      id: 's1',
      atMs,
      state: 'agreed' as const,
      startMs: Date.UTC(2027, 2, 7, 3),
      durationMinutes: 360,
    };
    const changes = [{ originalStart: '2027-03-06T22:00', steps: [step] }];
    const { issued } = handOut(planToExport({ series: [{ ...weekly, changes }] }));
    expect(issued[0]!.sequence).toBe(issued[1]!.sequence - 500);
  });

  it('calls off what is gone, once, and leaves it called off', () => {
    const first = handOut(plan);
    const skipped = {
      ...first.plan,
      series: [{ ...weekly, changes: [{ originalStart: '2027-03-20T22:00', skipped: true }] }],
    };
    const second = handOut(skipped, later(10));
    expect(second.issued.map(({ status }) => status)).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
      'CONFIRMED',
    ]);
    expect(second.issued[2]!.sequence).toBeGreaterThan(first.issued[2]!.sequence);
    expect(handOut(second.plan, later(20)).issued).toEqual(second.issued);
    // And the series as a whole.
    const none = handOut({ ...first.plan, series: [] }, later(30));
    expect(none.issued.every(({ status }) => status === 'CANCELLED')).toBe(true);
  });

  it('says where a window went that was moved out of the months asked for', () => {
    const march = { startMs: Date.UTC(2027, 2, 1), endMs: Date.UTC(2027, 3, 1) };
    const first = handOut(plan);
    const moved = movedTo(first.plan, ids[3]!, '2027-04-03T22:00');
    const question = questionOf(moved, ({ startMs }) => startMs < march.endMs);
    const issued = eventsToIssue({ ...question, range: march }, everybody).map(
      (each) => each.issued,
    );
    expect(issued.at(-1)).toMatchObject({
      id: ids[3],
      status: 'CONFIRMED',
      startMs: Date.UTC(2027, 3, 4, 2),
    });
  });

  it('tells nobody of windows that are not theirs', () => {
    const first = handOut(plan);
    const question = { ...questionOf(first.plan, () => false) };
    expect(eventsToIssue(question, () => false)).toEqual([]);
  });

  it('forgets after 400 days', () => {
    const first = handOut(plan);
    const year = handOut(movedTo(first.plan, ids[3]!, '2027-03-28T22:00'), later(1));
    expect(year.plan.issued).toHaveLength(4);
    const old = noteIssued(
      first.plan,
      [{ ...first.issued[0]!, sequence: 1 }],
      Date.UTC(2029, 0, 1),
    );
    expect(old.issued).toEqual([]);
  });

  it('has the UID under which pushes know the window', () => {
    const [event] = eventsToIssue(questionOf(plan), everybody);
    const words = { summary: 'S', description: 'D' };
    expect(eventForPeople('plan1', event!, words)).toMatchObject({
      uid: 'pwp-plan1-weekly-20270306T2200@patch-window-planner',
      zone: 'America/New_York',
      ...words,
    });
  });
});
