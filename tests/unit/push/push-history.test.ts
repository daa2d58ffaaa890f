import { describe, expect, it } from 'vitest';
import { pastPushes } from '../../../renderer/push/push-history.ts';
import { aReceipt } from '../../support/a-push.ts';

describe('pastPushes', () => {
  it('gathers receipts by push, newest first, and counts how they stand', () => {
    const stale = { kind: 'stale', remoteVersion: 9, remoteText: '' } as const;
    const receipts = [
      aReceipt({ id: '1', pushId: 'old', atMs: 1, undoneAtMs: 9 }),
      aReceipt({ id: '2', pushId: 'new', atMs: 8, calendarKey: 'b' }),
      aReceipt({
        id: '3',
        pushId: 'new',
        atMs: 7,
        calendarKey: 'a',
        outcome: stale,
        versionAfter: null,
      }),
    ];
    const pushes = pastPushes(receipts);
    expect(pushes.map(({ pushId, atMs }) => [pushId, atMs])).toEqual([
      ['new', 7],
      ['old', 1],
    ]);
    expect(
      pushes.map(({ liveCount, undoneCount, troubleCount }) => [
        liveCount,
        undoneCount,
        troubleCount,
      ]),
    ).toEqual([
      [1, 0, 1],
      [0, 1, 0],
    ]);
    expect(pushes[0]?.receipts.map(({ id }) => id)).toEqual(['3', '2']);
    expect(pushes[0]?.undoable.map(({ id }) => id)).toEqual(['2']);
  });

  it('knows of none when there are no receipts', () => {
    expect(pastPushes([])).toEqual([]);
  });
});
