import type { BrowserWindow } from 'electron';
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askBeforeLeavingPush } from '../../../electron/shell/close-guard.ts';

const showMessageBox = vi.hoisted(() => vi.fn());
vi.mock('electron', () => ({ dialog: { showMessageBox } }));
beforeEach(() => showMessageBox.mockReset());

/** A window that closes unless a listener prevents it. */
function setUp(isPushing: boolean) {
  const events = new EventEmitter();
  let isOpen = true;
  const close = (): void => {
    let isPrevented = false;
    events.emit('close', { preventDefault: () => (isPrevented = true) });
    isOpen = isPrevented;
  };
  const window = Object.assign(events, { close, isDestroyed: () => !isOpen });
  // Only what the guard uses of Electron's window.
  askBeforeLeavingPush(window as unknown as BrowserWindow, () => isPushing);
  return { close, isOpen: () => isOpen };
}
const answered = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('closing the window', () => {
  it('asks nothing while nothing is pushed', () => {
    const { close, isOpen } = setUp(false);
    close();
    expect([isOpen(), showMessageBox.mock.calls]).toEqual([false, []]);
  });

  it.each([
    ['stays open for a person who waits', 0, true],
    ['closes for one who will not', 1, false],
  ])('under a push %s', async (_title, response, staysOpen) => {
    showMessageBox.mockResolvedValue({ response });
    const { close, isOpen } = setUp(true);
    close();
    expect(isOpen()).toBe(true);
    await answered();
    expect(isOpen()).toBe(staysOpen);
  });

  it('asks once, however often it is tried, and again after the answer', async () => {
    const answer = Promise.withResolvers<{ response: number }>();
    showMessageBox.mockReturnValue(answer.promise);
    const { close } = setUp(true);
    close();
    close();
    expect(showMessageBox).toHaveBeenCalledTimes(1);
    answer.resolve({ response: 0 });
    await answered();
    close();
    expect(showMessageBox).toHaveBeenCalledTimes(2);
  });
});
