import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openAccessStore } from '../../../electron/store/access-store.ts';
import { mappedAccount } from '../../support/an-aws-home.ts';

// Outside of Electron its package looks for the program and fetches it; named, it is left alone.
vi.hoisted(() => vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/no/electron'));

let folder = '';
const problems: unknown[] = [];
const open = (at = folder) => openAccessStore(at, (problem) => problems.push(problem));
const file = () => join(folder, 'aws-access.json');
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pwp-access-'));
  problems.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const discovery = {
  sessionKey: 'corp',
  readAtMs: 1,
  accounts: [{ accountId: '111122223333', name: 'acme', roles: ['Reader'] }],
};

describe('the access store', () => {
  it('keeps the map, consents and discoveries for the next run', () => {
    const store = open();
    store.keepMapped([mappedAccount()]);
    store.keepConsents(['a']);
    store.keepDiscoveries([discovery]);
    const next = open();
    expect(next.mapped()).toEqual([mappedAccount()]);
    expect(next.consents()).toEqual(['a']);
    expect(next.discoveries()).toEqual([discovery]);
  });

  it('holds names only', async () => {
    open().keepMapped([mappedAccount()]);
    expect(Object.keys(JSON.parse(await readFile(file(), 'utf8')) as object)).toEqual(['mapped']);
  });

  it.each([
    ['no JSON', '{"mapped": ['],
    ['empty', ''],
    ['another shape', '{"mapped": 7, "consents": {}, "discoveries": null}'],
    ['an account with more in it', JSON.stringify({ mapped: [{ ...mappedAccount(), secret: 1 }] })],
  ])('is empty where the file is damaged: %s', async (_what, text) => {
    await writeFile(file(), text);
    const store = open();
    expect([store.mapped(), store.consents(), store.discoveries()]).toEqual([[], [], []]);
  });

  it('lasts for the run where nothing can be kept', () => {
    const store = open('/dev/null/no-folder');
    store.keepConsents(['a']);
    expect(store.consents()).toEqual(['a']);
    expect(problems).not.toEqual([]);
  });
});
