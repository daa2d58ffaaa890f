import type { BrowserWindow } from 'electron';
import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { openWindows, showWindow } from '../../../electron/shell/open-windows.ts';

/** As much of a window as is asked for here. */
const aWindow = (differs: object = {}) => {
  const events = new EventEmitter();
  return { events, window: Object.assign(events, differs) as unknown as BrowserWindow };
};

describe('the windows of the app', () => {
  it('stand in the order in which they were used, the last one in front', () => {
    const windows = openWindows();
    const [one, two, three] = [aWindow(), aWindow(), aWindow()];
    for (const each of [one, two, three]) windows.add(each);
    expect(windows.front()).toBe(three);
    one.events.emit('focus');
    expect(windows.all()).toEqual([one, three, two]);
    windows.remove(one);
    expect(windows.front()).toBe(three);
    // Closing, some systems tell once more that it has the focus.
    one.events.emit('focus');
    expect(windows.all()).toEqual([three, two]);
    for (const each of [two, three]) windows.remove(each);
    expect(windows.front()).toBeNull();
  });
});

describe('a window that is shown', () => {
  it.each([true, false])('has the focus, minimized before or not: %s', (isMinimized) => {
    const [focus, restore] = [vi.fn(), vi.fn()];
    showWindow(aWindow({ focus, restore, isMinimized: () => isMinimized }).window);
    expect([focus.mock.calls.length, restore.mock.calls.length]).toEqual([1, Number(isMinimized)]);
  });
});
