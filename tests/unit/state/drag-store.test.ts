import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { aWindow } from '../../support/a-window.ts';

const asked: {
  readonly window: PatchWindow;
  readonly answer: (conflicts: readonly Conflict[] | null) => void;
  readonly fail: () => void;
}[] = [];
vi.mock('../../../renderer/state/check/check-store.ts', () => ({
  useCheckStore: { subscribe: () => () => {} },
  conflictsOfImagined: (window: PatchWindow) =>
    new Promise((resolve, reject) => {
      asked.push({ window, answer: resolve, fail: () => reject(new Error('The worker is gone')) });
    }),
}));
const { beginDrag, dragTo, endDrag, useDragStore } =
  await import('../../../renderer/state/drag-store.ts');

const window = aWindow();
const later = (hours: number) => ({
  startMs: window.startMs + hours * 3_600_000,
  endMs: window.endMs + hours * 3_600_000,
});
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const conflicts = () => useDragStore.getState().drag?.conflicts;

beforeEach(async () => {
  asked.forEach(({ answer }) => answer(null));
  await settle();
  endDrag();
  asked.length = 0;
});

describe('what is dragged', () => {
  it('is asked about once at a time, and of places left meanwhile only about the last', async () => {
    beginDrag('move', window);
    dragTo(later(1));
    dragTo(later(2));
    expect(asked).toHaveLength(1);
    asked[0]?.answer([]);
    await settle();
    // Never those of another place.
    expect(conflicts()).toBeNull();
    expect(asked.map(({ window: { startMs } }) => startMs)).toEqual([
      window.startMs,
      later(2).startMs,
    ]);
    asked[1]?.answer([]);
    await settle();
    expect(conflicts()).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  it('is asked about again after a question that failed', async () => {
    const failures: unknown[] = [];
    const hear = (reason: unknown): void => void failures.push(reason);
    process.on('unhandledRejection', hear);
    beginDrag('move', window);
    asked[0]?.fail();
    await settle();
    process.off('unhandledRejection', hear);
    expect(failures).toHaveLength(1);
    dragTo(later(1));
    expect(asked).toHaveLength(2);
  });
});
