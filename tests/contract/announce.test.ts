import type { WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { announceTo } from '../../electron/ipc/announce.ts';

// Only what announcing uses of Electron's contents.
const contents = (parts: Partial<WebContents>) => parts as WebContents;

describe('announcing', () => {
  it('tells the window', () => {
    const send = vi.fn();
    announceTo(() => contents({ isDestroyed: () => false, send }))('plan:handed', {});
    expect(send.mock.calls).toEqual([['plan:handed', {}]]);
  });

  it.each([
    ['no window', () => null],
    ['a window that is destroyed', () => contents({ isDestroyed: () => true })],
    [
      'a page that crashes just now',
      () =>
        contents({
          isDestroyed: () => false,
          send: () => {
            throw new Error('Render frame was disposed before WebFrameMain could be accessed');
          },
        }),
    ],
    [
      'a window that cannot be asked any more',
      () => {
        throw new TypeError('Object has been destroyed');
      },
    ],
  ])('to %s stops nobody', (_what, ourContents) => {
    expect(() => announceTo(ourContents)('plan:handed', {})).not.toThrow();
  });
});
