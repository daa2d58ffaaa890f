import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeSet } from '../../../shared/changes/change-set.ts';
import type { Receipt } from '../../../shared/changes/receipt.ts';
import { ourUid } from '../../../shared/ical/our-uid.ts';
import type { BridgeEvents } from '../../../shared/ipc/events.ts';
import type { Bridge } from '../../../shared/ipc/types.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { aCalendarChange, aChangeSet, anEventChange, aReceipt } from '../../support/a-push.ts';

const originalStart = '2027-03-20T22:00';
const windowId = `s@${originalStart}`;
const uids = [ourUid('plan', 's', originalStart)];
const plan: Plan = {
  id: 'plan',
  name: 'Schedule',
  organization: { name: 'Org', businessUnits: [], teams: [], customers: [], accounts: [] },
  series: [
    {
      id: 's',
      name: 'Northwind prod',
      target: { businessUnitId: 'hrp' },
      kind: 'install',
      zone: 'America/New_York',
      startTime: '22:00',
      durationMinutes: 360,
      rule: { kind: 'dates', dates: ['2027-03-20'] },
      state: 'agreed',
      changes: [],
    },
  ],
  releases: [],
  freezes: [],
  holidays: [],
  databaseSlots: [],
  patchEvents: [],
};
const calendar = (calendarKey: string) =>
  aCalendarChange({ calendarKey, events: [anEventChange({ windowId })] });
const changeSet: ChangeSet = aChangeSet(calendar('a'), calendar('b'));
const targets = [{ id: windowId, calendarKeys: ['a', 'b'] }];
const receipts = ['a', 'b'].map((key) => aReceipt({ id: key, calendarKey: key, uids }));
const failed = { kind: 'failed', message: 'no', written: false } as const;

type News = BridgeEvents['push:progressed'];
let tellProgress: (news: News) => void;
let listeners: number;

/** Main, as far as a push needs it. Each test changes the answers it is about. */
const main = {
  'push:prepare': vi.fn<Bridge['push:prepare']>(),
  'push:start': vi.fn<Bridge['push:start']>(),
  'push:undo': vi.fn<Bridge['push:undo']>(),
  'push:list': vi.fn<Bridge['push:list']>(),
  listen: (_event: string, onEvent: (news: News) => void) => {
    tellProgress = onEvent;
    listeners += 1;
    return () => (listeners -= 1);
  },
};
vi.stubGlobal('window', { bridge: main });
const { usePushStore, preparePush, startPush, takeBack, readPushHistory, togglePushCalendar } =
  await import('../../../renderer/state/push-store.ts');
const { editPlan, forgetPlan, showPlan, undo, usePlanStore } =
  await import('../../../renderer/state/plan-store.ts');

const stateInPlan = (): string => {
  const [series] = usePlanStore.getState().plan?.series ?? [];
  return (
    series?.changes.find((each) => each.originalStart === originalStart)?.state ??
    series?.state ??
    ''
  );
};
const pushed = async (answer: readonly Receipt[] = receipts): Promise<void> => {
  main['push:start'].mockResolvedValue(ok({ pushId: 'p', receipts: answer }));
  await preparePush([windowId]);
  await startPush(targets);
};

beforeEach(() => {
  listeners = 0;
  forgetPlan();
  showPlan(plan, null);
  for (const channel of ['push:prepare', 'push:start', 'push:undo', 'push:list'] as const) {
    main[channel].mockReset();
  }
  main['push:prepare'].mockResolvedValue(ok(changeSet));
});

describe('preparing a push', () => {
  it('shows what main answers and remembers for what', async () => {
    await preparePush([windowId]);
    const { step, work, changeSet: shown, preparedIds } = usePushStore.getState();
    expect([step, work, shown, preparedIds]).toEqual(['preview', 'none', changeSet, [windowId]]);
  });

  it('stays where it is with the reason when main refuses', async () => {
    const refusal = { kind: 'no-source', message: 'none' } as const;
    main['push:prepare'].mockResolvedValue(err(refusal));
    await preparePush([windowId]);
    const { step, work, problem } = usePushStore.getState();
    expect([step, work, problem]).toEqual(['choose', 'none', refusal]);
  });

  it('forgets an answer that comes after the plan was closed', async () => {
    const preparing = preparePush([windowId]);
    forgetPlan();
    await preparing;
    expect(usePushStore.getState().changeSet).toBeNull();
  });
});

describe('pushing', () => {
  it('pushes the very change set that was shown, without what was left out', async () => {
    main['push:start'].mockResolvedValue(ok({ pushId: 'p', receipts: [] }));
    await preparePush([windowId]);
    togglePushCalendar('a');
    await startPush(targets);
    const { id: changeSetId, hash } = changeSet;
    expect(main['push:start']).toHaveBeenCalledExactlyOnceWith({
      changeSetId,
      hash,
      calendarKeys: ['b'],
      reason: '',
    });
  });

  it('marks the window as pushed, which undo cannot deny', async () => {
    editPlan({ label: 'Rename', edit: (before) => ({ ...before, name: 'Renamed' }) });
    await pushed();
    expect(stateInPlan()).toBe('pushed');
    undo();
    expect([usePlanStore.getState().plan?.name, stateInPlan()]).toEqual(['Schedule', 'pushed']);
  });

  it('leaves a window agreed whose second calendar failed', async () => {
    await pushed([
      receipts[0] as Receipt,
      aReceipt({ calendarKey: 'b', outcome: failed, versionAfter: null }),
    ]);
    expect([stateInPlan(), usePushStore.getState().step]).toEqual(['agreed', 'receipts']);
  });

  it('follows progress, then stops listening', async () => {
    main['push:start'].mockImplementation(async () => {
      tellProgress({ pushId: 'p', calendarKey: 'a', step: 'updating', receipt: null });
      expect(usePushStore.getState().progress.get('a')?.step).toBe('updating');
      return ok({ pushId: 'p', receipts });
    });
    await preparePush([windowId]);
    await startPush(targets);
    expect([main['push:start'].mock.calls.length, listeners]).toEqual([1, 0]);
  });

  it('never starts twice', async () => {
    main['push:start'].mockResolvedValue(ok({ pushId: 'p', receipts }));
    await preparePush([windowId]);
    await Promise.all([startPush(targets), startPush(targets)]);
    expect(main['push:start']).toHaveBeenCalledTimes(1);
  });
});

describe('taking back', () => {
  const undone = (receipt: Receipt) => ok({ ...receipt, undoneAtMs: 9 });

  it('returns the window to agreed', async () => {
    await pushed();
    main['push:undo'].mockImplementation(async ({ receiptId }) =>
      undone(receipts.find(({ id }) => id === receiptId) as Receipt),
    );
    await takeBack(receipts);
    expect(stateInPlan()).toBe('agreed');
    expect(usePushStore.getState().receipts.map(({ undoneAtMs }) => undoneAtMs)).toEqual([9, 9]);
  });

  it('goes on with the others when one is refused, and says which', async () => {
    await pushed();
    const refusal = { kind: 'stale-remote', message: 'moved' } as const;
    main['push:undo'].mockImplementation(async ({ receiptId }) =>
      receiptId === 'a' ? err(refusal) : undone(receipts[1] as Receipt),
    );
    await takeBack(receipts);
    const { undoProblems, undoingIds, work } = usePushStore.getState();
    expect([...undoProblems]).toEqual([['a', refusal]]);
    expect([undoingIds.size, work, main['push:undo'].mock.calls.length]).toEqual([0, 'none', 2]);
  });
});

describe('taking back, to which nobody says yes', () => {
  it('asks about none of the others, and leaves the windows pushed', async () => {
    await pushed();
    main['push:undo'].mockResolvedValue(err({ kind: 'cancelled', message: 'no' }));
    await takeBack(receipts);
    expect(main['push:undo'].mock.calls).toEqual([[{ receiptId: 'a', alongWith: ['b'] }]]);
    const { undoingIds, undoProblems, problem, work } = usePushStore.getState();
    expect([undoingIds.size, undoProblems.size, work]).toEqual([0, 0, 'none']);
    expect([problem?.kind, stateInPlan()]).toEqual(['cancelled', 'pushed']);
  });
});

describe('opening a plan', () => {
  it('forgets the push of the one before, even where it is the same file', async () => {
    await pushed();
    showPlan(structuredClone(plan), null);
    const { step, receipts: kept } = usePushStore.getState();
    expect([step, kept]).toEqual(['choose', []]);
  });
});

describe('the history', () => {
  it('is empty with the reason when it cannot be read', async () => {
    const refusal = { kind: 'internal', message: 'no' } as const;
    main['push:list'].mockResolvedValue(err(refusal));
    await readPushHistory();
    expect([usePushStore.getState().history, usePushStore.getState().problem]).toEqual([
      [],
      refusal,
    ]);
  });
});
