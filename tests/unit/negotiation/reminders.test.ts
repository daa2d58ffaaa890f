import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PatchWindow } from '../../../shared/model/series.ts';
import {
  remindedRange,
  remindersDue,
  type EndingSession,
  type ReminderFacts,
} from '../../../shared/negotiation/reminders.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

const { organization } = aPlan();
// Sat 20 Mar 2027 22:00 New York is 21 Mar 02:00 UTC; ten days of notice end with 10 March there.
const draft = aWindow({ state: 'draft' });
const agreed = aWindow({ state: 'agreed' });
const noticeEndsMs = Date.UTC(2027, 2, 11, 5);
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

const due = (
  windows: readonly PatchWindow[],
  nowMs: number,
  differs: Partial<ReminderFacts> = {},
): readonly string[] =>
  remindersDue({
    planId: 'plan1',
    organization,
    windows,
    sessions: [],
    nowMs,
    machineNowMs: nowMs,
    ...differs,
  }).map(({ kind }) => kind);

describe('reminders', () => {
  it.each<[string, PatchWindow, number, readonly string[]]>([
    ['nothing long before', draft, noticeEndsMs - 2 * day - minute, []],
    ['a notice two days before it is too late', draft, noticeEndsMs - 2 * day, ['notice']],
    ['a notice in its last minute', draft, noticeEndsMs - minute, ['notice']],
    ['no notice that has passed', draft, noticeEndsMs, []],
    ['no notice that was given', agreed, noticeEndsMs - day, []],
    ['a draft within 24 hours', draft, draft.startMs - day, ['window-soon']],
    ['a draft within 96 hours', draft, draft.startMs - 4 * day, ['window-early']],
    ['nothing five days before', draft, draft.startMs - 4 * day - minute, []],
    ['no draft that has begun', draft, draft.startMs, []],
    ['an agreed window that begins', agreed, agreed.startMs, ['window-begins']],
    ['one that goes on', agreed, agreed.endMs - minute, ['window-begins']],
    ['one that has ended', agreed, agreed.endMs, ['window-ends']],
    ['nothing a day after its end', agreed, agreed.endMs + day, []],
    ['nothing of what was held', aWindow({ state: 'held' }), agreed.endMs, []],
    [
      'an agreed window that is not pushed, a week ahead',
      agreed,
      agreed.startMs - 7 * day,
      ['unpushed'],
    ],
    ['both on its last day', agreed, agreed.startMs - hour, ['window-soon', 'unpushed']],
    ['nothing of what was called off', aWindow({ state: 'cancelled' }), agreed.startMs - hour, []],
    ['no push of images', aWindow({ kind: 'image' }), agreed.startMs - 6 * day, []],
    [
      'no push of what is pushed',
      aWindow({ state: 'pushed' }),
      agreed.startMs - hour,
      ['window-soon'],
    ],
  ])('tell %s', (...[, window, nowMs, kinds]) => {
    expect(due([window], nowMs)).toEqual(kinds);
  });

  it('leave windows of customers that AMS runs to their requests', () => {
    const customers = organization.customers.map((each) => ({ ...each, managedByAms: true }));
    const byAms = { organization: { ...organization, customers } };
    expect(due([agreed], agreed.startMs - 6 * day, byAms)).toEqual([]);
  });

  it.each<[string, Partial<EndingSession>, number, readonly string[]]>([
    ['tell a sign-in that ends within the hour', {}, hour, ['sign-in-ends']],
    ['not one that ends later', {}, hour + minute, []],
    ['not one that renews itself', { renews: true }, hour, []],
    ['not one that has ended', {}, 0, []],
  ])('%s', (...[, differs, leftMs, kinds]) => {
    const session = { name: 'hrp-sso', untilMs: 1_000 * day, renews: false, ...differs };
    const machineNowMs = session.untilMs - leftMs;
    expect(due([], 0, { sessions: [session], machineNowMs })).toEqual(kinds);
  });

  it('are the same ones a minute later, and others once the window has moved', () => {
    const keysAt = (window: PatchWindow, nowMs: number): readonly string[] =>
      remindersDue({
        planId: 'plan1',
        organization,
        windows: [window],
        sessions: [],
        nowMs,
        machineNowMs: nowMs,
      }).map(({ key }) => key);
    const start = agreed.startMs;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: day / minute - 2 }), (minutes) => {
        const nowMs = start - minutes * minute - minute;
        expect(keysAt(agreed, nowMs)).toEqual(keysAt(agreed, nowMs + minute));
        const moved = { ...agreed, startMs: start + hour };
        const before = new Set(keysAt(agreed, nowMs));
        expect(keysAt(moved, nowMs).some((key) => before.has(key))).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('are all of windows that lie within their range', () => {
    const nowMs = Date.UTC(2027, 2, 14, 10);
    const range = remindedRange(organization, nowMs);
    fc.assert(
      fc.property(
        fc.integer({ min: -60 * 24, max: 60 * 24 }),
        fc.integer({ min: 1, max: 72 }),
        fc.constantFrom('draft', 'proposed', 'agreed', 'notified', 'pushed', 'held'),
        (fromHours, hours, state) => {
          const startMs = nowMs + fromHours * hour;
          const window = { ...aWindow({ state }), startMs, endMs: startMs + hours * hour };
          if (due([window], nowMs).length === 0) return true;
          return window.startMs < range.endMs && window.endMs > range.startMs;
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
