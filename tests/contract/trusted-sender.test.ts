import type { WebContents, WebFrameMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { trustOnly, type SenderEvent } from '../../electron/ipc/trusted-sender.ts';

// Frames and contents are compared by identity and address; the rest of Electron's types is not looked at.
const frame = (url: string) => ({ url }) as unknown as WebFrameMain;
const contentsWith = (mainFrame: WebFrameMain) => ({ mainFrame }) as unknown as WebContents;

const mainFrame = frame('app://planner/index.html');
const ours = contentsWith(mainFrame);
const trust = trustOnly(() => ours, 'app://planner');

describe('trustOnly', () => {
  it('trusts the top frame of our window on our own page', () => {
    expect(trust({ sender: ours, senderFrame: mainFrame })).toBe(true);
  });

  it.each<[string, SenderEvent]>([
    ['another window', { sender: contentsWith(mainFrame), senderFrame: mainFrame }],
    ['a sub-frame, even of our origin', { sender: ours, senderFrame: frame('app://planner/a') }],
    ['a frame that has gone', { sender: ours, senderFrame: null }],
  ])('refuses %s', (_name, event) => {
    expect(trust(event)).toBe(false);
  });

  it.each([
    'https://planner/index.html',
    'app://planner.evil/index.html',
    'app://evil/planner',
    'file:///index.html',
    'about:blank',
    'data:text/html,app://planner/',
    'not a url',
  ])('refuses our window while it shows %s', (url) => {
    const strange = frame(url);
    const contents = contentsWith(strange);
    expect(
      trustOnly(() => contents, 'app://planner')({ sender: contents, senderFrame: strange }),
    ).toBe(false);
  });

  it('refuses a frame that is gone by the time it is asked where it is', () => {
    const gone = Object.defineProperty(frame(''), 'url', {
      get: () => {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      },
    });
    const contents = contentsWith(gone);
    const trustGone = trustOnly(() => contents, 'app://planner');
    expect(trustGone({ sender: contents, senderFrame: gone })).toBe(false);
  });

  it('refuses everybody while there is no window', () => {
    expect(trustOnly(() => null, 'app://planner')({ sender: ours, senderFrame: mainFrame })).toBe(
      false,
    );
  });
});
