import { describe, expect, it } from 'vitest';
import {
  canBeTakenBack,
  isLive,
  windowsOfReceipt,
  windowsPushed,
} from '../../../renderer/state/push-outcomes.ts';
import type { PushOutcome } from '../../../shared/changes/receipt.ts';
import { ourUid } from '../../../shared/ical/our-uid.ts';
import { aCalendarChange, aChangeSet, anEventChange, aReceipt } from '../../support/a-push.ts';

const stale: PushOutcome = { kind: 'stale', remoteVersion: 43, remoteText: '' };
const failed = (written: boolean): PushOutcome => ({ kind: 'failed', message: 'no', written });

describe('windowsPushed', () => {
  const windowId = 's@2027-03-20T22:00';
  const calendar = (calendarKey: string, kind: 'added' | 'untouched' = 'added') =>
    aCalendarChange({ calendarKey, events: [anEventChange({ windowId, kind })] });
  const pushedWith = (
    changeSet: ReturnType<typeof aChangeSet>,
    ...receipts: Parameters<typeof aReceipt>[0][]
  ) =>
    windowsPushed({
      windows: [{ id: windowId, calendarKeys: ['a', 'b'] }],
      changeSet,
      receipts: receipts.map((receipt) => aReceipt(receipt)),
    });

  it('counts a window that is verified in all of its calendars', () => {
    const changeSet = aChangeSet(calendar('a'), calendar('b'));
    expect(pushedWith(changeSet, { calendarKey: 'a' }, { calendarKey: 'b' })).toEqual([windowId]);
  });

  it('counts a calendar that already held the window', () => {
    const changeSet = aChangeSet(calendar('a'), calendar('b', 'untouched'));
    expect(pushedWith(changeSet, { calendarKey: 'a' })).toEqual([windowId]);
  });

  it.each([
    ['one calendar is stale', [{ calendarKey: 'a' }, { calendarKey: 'b', outcome: stale }]],
    ['one calendar was left out', [{ calendarKey: 'a' }]],
    ['one was taken back', [{ calendarKey: 'a' }, { calendarKey: 'b', undoneAtMs: 1 }]],
  ])('does not count a window when %s', (_name, receipts) => {
    expect(pushedWith(aChangeSet(calendar('a'), calendar('b')), ...receipts)).toEqual([]);
  });

  it('does not count a window with a calendar that the change set knows nothing of', () => {
    expect(pushedWith(aChangeSet(calendar('a')), { calendarKey: 'a' })).toEqual([]);
  });
});

describe('canBeTakenBack', () => {
  it.each([
    ['verified', {}, true],
    ['written but not verified', { outcome: { kind: 'unverified', message: '' } }, true],
    ['failed after writing', { outcome: failed(true) }, true],
    ['failed before writing', { outcome: failed(false), versionAfter: null }, false],
    ['refused as stale', { outcome: stale, versionAfter: null }, false],
    [
      'already there, nothing switched',
      { outcome: { kind: 'already-there' }, versionAfter: 41 },
      false,
    ],
    ['already there, default switched', { outcome: { kind: 'already-there' } }, true],
    ['taken back before', { undoneAtMs: 1 }, false],
  ] as const)('answers for a push that was %s', (_name, receipt, expected) => {
    expect(canBeTakenBack(aReceipt(receipt))).toBe(expected);
  });
});

describe('isLive', () => {
  it('is false once taken back', () => {
    expect([isLive(aReceipt()), isLive(aReceipt({ undoneAtMs: 1 }))]).toEqual([true, false]);
  });
});

describe('windowsOfReceipt', () => {
  it('names windows of this plan only', () => {
    const uids = ['mine', 'theirs'].map((planId) => ourUid(planId, 's', '2027-03-20T22:00'));
    const receipt = aReceipt({ uids: [...uids, 'foreign@example.com'] });
    expect(windowsOfReceipt(receipt, 'mine')).toEqual(['s@2027-03-20T22:00']);
  });
});
