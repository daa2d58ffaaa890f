import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSettingsStore } from '../../../electron/store/settings-store.ts';

// Outside of Electron its package looks for the program and fetches it; named, it is left alone.
vi.hoisted(() => vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/no/electron'));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pwp-settings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const problems: unknown[] = [];
const open = (at = folder) => openSettingsStore(at, (problem) => problems.push(problem));
const keptFile = () => join(folder, 'settings.json');
const defaults = { colorScheme: 'auto', displayZone: 'customer', sidePanelOpen: true };
const aFile = (name: string) => ({ name, path: `/plans/${name}.pwplan`, openedAtMs: 0 });

describe('the settings store', () => {
  it('keeps what it is given for the next run', () => {
    const store = open();
    store.keepSettings({ colorScheme: 'dark', displayZone: 'machine', sidePanelOpen: false });
    store.keepWindowPlace({ x: -5, y: 0, width: 1_000, height: 700, maximized: true });
    store.keepRecentFile(aFile('a'));
    const next = open();
    expect(next.settings()).toMatchObject({ colorScheme: 'dark', displayZone: 'machine' });
    expect(next.windowPlace()).toMatchObject({ x: -5, maximized: true });
    expect(next.recentFiles()).toEqual([aFile('a')]);
  });

  it.each([
    ['no JSON', '{"settings": {'],
    ['empty', ''],
    ['zeros, as a power failure leaves them', '\0'.repeat(64)],
    ['a list', '[]'],
    ['of another shape', '{"settings": 7, "windowPlace": null, "recentFiles": {"a": 1}}'],
    ['of a wrong value', '{"settings": {"colorScheme": "pink"}, "windowPlace": {"width": -1}}'],
  ])('has its defaults where the file is %s', async (_what, text) => {
    await writeFile(keptFile(), text);
    const store = open();
    expect(store.settings()).toEqual(defaults);
    expect(store.windowPlace()).toEqual({ width: 1440, height: 900, maximized: false });
    expect(store.recentFiles()).toEqual([]);
    store.keepRecentFile(aFile('a'));
    expect(open().recentFiles()).toEqual([aFile('a')]);
  });

  it('lists a recent file once, newest first, ten at most', () => {
    const store = open();
    for (const name of Array.from('abcdefghijkl')) store.keepRecentFile(aFile(name));
    store.keepRecentFile(aFile('f'));
    expect(
      store
        .recentFiles()
        .map(({ name }) => name)
        .join(''),
    ).toBe('flkjihgedc');
  });

  it('reports what it cannot keep, and breaks nothing', async () => {
    problems.length = 0;
    await writeFile(keptFile(), '{}');
    const store = open();
    await rm(folder, { recursive: true });
    await writeFile(folder, 'in the way');
    expect(() => store.keepRecentFile(aFile('a'))).not.toThrow();
    expect(problems).not.toEqual([]);
    expect(store.settings()).toEqual(defaults);
  });

  it('lasts for the run where its folder cannot be used at all', async () => {
    await writeFile(join(folder, 'file'), '');
    const store = open(join(folder, 'file', 'profile'));
    store.keepRecentFile(aFile('a'));
    expect(store.settings()).toEqual(defaults);
    expect(store.recentFiles()).toEqual([aFile('a')]);
  });
});
