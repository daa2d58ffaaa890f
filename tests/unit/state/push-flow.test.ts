import { describe, expect, it } from 'vitest';
import {
  calendarsToPush,
  initialPushFlow,
  prepared,
  pushBegun,
  pushEnded,
  pushProgressed,
  receiptChanged,
  startedOver,
  type PushFlow,
} from '../../../renderer/state/push-flow.ts';
import type { CalendarChange } from '../../../shared/changes/change-set.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { aCalendarChange, aChangeSet, anEventChange, aReceipt } from '../../support/a-push.ts';

const plan: Plan = {
  id: 'plan',
  name: 'Schedule',
  organization: { name: 'Org', businessUnits: [], teams: [], customers: [], accounts: [] },
  series: [],
  releases: [],
  freezes: [],
  holidays: [],
  databaseSlots: [],
  patchEvents: [],
};
const a = aCalendarChange({ calendarKey: 'a' });
const b = aCalendarChange({ calendarKey: 'b' });
const flowWith = (...calendars: readonly CalendarChange[]): PushFlow =>
  prepared(initialPushFlow, { changeSet: aChangeSet(...calendars), plan, windowIds: ['w'] });
const keysOf = (flow: PushFlow) => calendarsToPush(flow).map(({ calendarKey }) => calendarKey);

describe('calendarsToPush', () => {
  const stop = { kind: 'unreadable', level: 'stop', facts: {} } as const;
  const warn = { kind: 'size', level: 'warn', facts: {} } as const;

  it.each([
    ['a calendar with changes', {}, ['x']],
    ['a calendar with a warning', { preflight: [warn] }, ['x']],
    ['a calendar that preflight stops', { preflight: [warn, stop] }, []],
    ['a calendar without events', { events: [] }, []],
    ['a calendar whose events all stay', { events: [anEventChange({ kind: 'untouched' })] }, []],
  ])('answers for %s', (_name, change, expected) => {
    expect(keysOf(flowWith(aCalendarChange({ calendarKey: 'x', ...change })))).toEqual(expected);
  });

  it('leaves out what the reader left out', () => {
    expect(keysOf({ ...flowWith(a, b), leftOut: new Set(['a']) })).toEqual(['b']);
  });
});

describe('the course of a push', () => {
  const begun = pushBegun(flowWith(a, b));

  it('begins with every calendar waiting', () => {
    expect([...begun.progress]).toEqual([
      ['a', { step: 'waiting', receipt: null }],
      ['b', { step: 'waiting', receipt: null }],
    ]);
  });

  it('follows the news of each calendar and ignores strangers', () => {
    const news = [
      { calendarKey: 'b', step: 'updating', receipt: null },
      { calendarKey: 'stranger', step: 'done', receipt: null },
    ] as const;
    const flow = news.reduce(pushProgressed, begun);
    expect([...flow.progress].map(([key, { step }]) => [key, step])).toEqual([
      ['a', 'waiting'],
      ['b', 'updating'],
    ]);
  });

  it('ignores news that comes after the end', () => {
    const ended = pushEnded(begun, { receipts: [aReceipt()], problem: null });
    expect(pushProgressed(ended, { calendarKey: 'a', step: 'updating', receipt: null })).toBe(
      ended,
    );
  });

  it('keeps receipts that only progress told of when the push breaks off', () => {
    const written = aReceipt({ id: 'r1', calendarKey: 'a' });
    const told = pushProgressed(begun, { calendarKey: 'a', step: 'done', receipt: written });
    const problem = { kind: 'internal', message: 'broke' } as const;
    const ended = pushEnded(told, { receipts: [], problem });
    expect([ended.step, ended.receipts, ended.problem]).toEqual(['receipts', [written], problem]);
  });

  it('returns to the preview with the reason when nothing was begun', () => {
    const problem = { kind: 'change-set-outdated', message: 'old' } as const;
    const ended = pushEnded(begun, { receipts: [], problem });
    expect([ended.step, ended.work, ended.problem]).toEqual(['preview', 'none', problem]);
  });

  it('puts its receipts on top of a history that has been read', () => {
    const older = aReceipt({ id: 'old', atMs: 1 });
    const flow = { ...begun, history: [older] };
    const ended = pushEnded(flow, { receipts: [aReceipt({ id: 'new', atMs: 2 })], problem: null });
    expect(ended.history?.map(({ id }) => id)).toEqual(['new', 'old']);
  });
});

describe('receiptChanged', () => {
  it('changes the receipt in the push at hand and in the history', () => {
    const receipt = aReceipt({ id: 'r' });
    const flow = { ...initialPushFlow, receipts: [receipt], history: [receipt] };
    const undone = { ...receipt, undoneAtMs: 5 };
    const { receipts, history } = receiptChanged(flow, undone);
    expect([receipts, history]).toEqual([[undone], [undone]]);
  });
});

describe('startedOver', () => {
  it('forgets the push and keeps the history', () => {
    const history = [aReceipt()];
    const flow = startedOver({ ...flowWith(a), history });
    expect(flow).toEqual({ ...initialPushFlow, history });
  });
});
