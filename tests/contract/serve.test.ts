import type { IpcMainInvokeEvent } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serve } from '../../electron/ipc/serve.ts';
import { channels } from '../../shared/ipc/channels.ts';
import { contract } from '../../shared/ipc/contract.ts';
import type { Channel, Handlers } from '../../shared/ipc/types.ts';
import { aPlan } from '../support/a-plan.ts';

type Listener = (event: IpcMainInvokeEvent, raw: unknown) => Promise<unknown>;
const served = new Map<string, Listener>();
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => served.set(channel, listener) },
}));

const mapped = {
  accountId: '111122223333',
  alias: 'acme-prod',
  color: null,
  regions: ['us-east-1'],
  production: true,
  businessUnit: null,
  customer: null,
  environment: null,
  via: { kind: 'session', sessionKey: 'corp', readRole: 'Reader', pushRole: null },
};
const startUrl = 'https://example.awsapps.com/start';

const goodInputs: { readonly [C in Channel]: unknown } = {
  'access:describe': {},
  'sign-in:start': { sessionKey: 'corp', startUrl, method: 'browser' },
  'sign-in:cancel': {},
  'sign-in:reopen': {},
  'access:consent': { consentId: 'c1', given: true },
  'access:discover': { sessionKey: 'corp', again: false },
  'access:roles': { sessionKey: 'corp', accountIds: ['111122223333'], again: false },
  'access:identify': { profile: 'acme-prod' },
  'access:map': { accounts: [mapped] },
  'access:unmap': { accountIds: ['111122223333'] },
  'access:connect': { plan: null },
  'access:check': { cells: [{ accountId: '111122223333', region: 'us-east-1' }], purpose: 'push' },
  'app:describe': {},
  'settings:read': {},
  'settings:write': { colorScheme: 'dark', displayZone: 'customer', sidePanelOpen: true },
  'sample:open': {},
  'plan:open': { from: 'recent', index: 0 },
  'plan:save': { plan: aPlan(), saveAs: false },
  'plan:close': {},
  'plan:read-other': {},
  'import:read': { from: 'dialog' },
  'plan:save-copy': { plan: aPlan() },
  'plan:read-own': {},
  'plan:took-own': {},
  'edits:note': {
    planId: 'plan1',
    revision: 1,
    label: 'Rename',
    patches: [{ at: ['name'], value: 'x' }],
  },
  'edits:lost': {},
  'edits:recover': { id: '1.jsonl' },
  'edits:discard': { id: '1.jsonl' },
  'edits:left': {},
  'snapshot:describe': {},
  'snapshot:refresh': { cells: [{ accountId: '111122223333', region: 'us-east-1' }] },
  'snapshot:cancel': { cells: [{ accountId: '111122223333', region: 'us-east-1' }] },
  'snapshot:seen': {},
  'live:read': { range: { startMs: 0, endMs: 60_000 } },
  'calendar:read': { calendarKey: '111122223333/us-east-1/hrp-patching' },
  'calendar:probe': { calendarKeys: ['1/us-east-1/x'], atMs: 0 },
  'maintenance-window:read': { windowKey: '111122223333/us-east-1/mw-0123456789abcdef0' },
  'push:prepare': { plan: aPlan(), windowIds: ['a@2027-03-13T22:00'] },
  'push:start': { changeSetId: 'c1', hash: 'h', calendarKeys: ['k'], reason: '' },
  'push:steer': { command: 'pause' },
  'push:interrupted': {},
  'push:resume': { pushId: 'p1' },
  'push:leave': { pushId: 'p1' },
  'push:list': {},
  'approval:describe': { changeSetId: 'c1' },
  'approval:ask': { changeSetId: 'c1', calendarKeys: ['a'], note: '' },
  'approval:give': { changeSetId: 'c1', approvalId: 'approval-1' },
  'audit:list': {},
  'audit:note': {
    kind: 'window-moved',
    subject: 'Northwind prod',
    planName: 'Plan 2027',
    before: '13 March',
    after: '20 March',
    reason: 'the customer asked',
  },
  'audit:export': { format: 'csv' },
  'calendar:create': {
    cell: { accountId: '111122223333', region: 'us-east-1' },
    name: 'hrp-patching',
    polarity: 'DEFAULT_CLOSED',
    description: 'Windows of HRP',
    tags: [{ key: 'team', value: 'Pune' }],
    reason: 'a new account',
  },
  'calendar:unfinished': {},
  'calendar:finish': { pushId: 'p1' },
  'calendar:discard': { calendarKey: '111122223333/us-east-1/hrp-patching' },
  'link:open': { url: 'https://tickets.example.com/7' },
  'view:hand': { address: 'patch-window-planner://view?plan=a' },
  'view:take': {},
  'mail:compose': { to: ['ana@northwind.example'], subject: 'Patching', body: 'When?\n' },
  'reminder:tell': { reminders: [{ key: 'k', kind: 'notice', title: 'Agree', body: '' }] },
  'export:save': { name: 'patch-northwind-prod', ending: 'tf', text: 'resource' },
  'print:save': {
    as: 'pdf',
    name: 'Patch windows 2027',
    html: '<!doctype html>',
    nonce: '0f0e0d0c-0b0a-0908-0706-050403020100',
    footer: null,
  },
  'print:stop': {},
  // As long as it gets: a push's id, an account, a region, the longest name AWS allows.
  'push:written': {},
  'push:recall': { receiptId: 'push-1.cal' },
  'push:undo': { receiptId: `p1234567.111122223333/ap-southeast-2/${'n'.repeat(128)}` },
};

const malformedInputs: readonly (readonly [Channel, unknown])[] = [
  ['access:describe', { profile: 'x' }],
  ['sign-in:start', { sessionKey: 'corp', method: 'browser' }],
  ['sign-in:start', { sessionKey: 'corp', startUrl, method: 'password' }],
  ['sign-in:cancel', 1],
  ['sign-in:reopen', { url: 'https://example.com' }],
  ['access:consent', { consentId: '', given: true }],
  ['access:discover', { sessionKey: 'corp' }],
  ['access:roles', { sessionKey: 'corp', accountIds: ['1'], again: false }],
  ['access:identify', { profile: '' }],
  ['access:map', { accounts: [{ ...mapped, accountId: 'x' }] }],
  ['access:map', { accounts: [{ ...mapped, secretAccessKey: 'x' }] }],
  ['access:map', { accounts: [{ ...mapped, via: { ...mapped.via, readRole: 'a b' } }] }],
  ['access:unmap', { accountIds: 'all' }],
  ['access:connect', { plan: { ...aPlan(), series: 'none' } }],
  ['access:check', { cells: [], purpose: 'delete' }],
  ['app:describe', { extra: 1 }],
  ['settings:read', ['text']],
  ['settings:write', { colorScheme: 'blue', displayZone: 'x', sidePanelOpen: true }],
  ['sample:open', null],
  ['plan:open', { from: 'path', path: '/etc/passwd' }],
  ['plan:open', { from: 'recent', index: -1 }],
  ['plan:save', { plan: { ...aPlan(), series: 'none' }, saveAs: false }],
  ['plan:save', { plan: aPlan(), saveAs: false, path: '/etc/passwd' }],
  ['plan:read-other', { path: '/etc/passwd' }],
  ['import:read', { from: '/etc/passwd' }],
  ['import:read', { from: 'dropped', path: '/etc/passwd' }],
  ['plan:read-own', { path: '/etc/passwd' }],
  ['edits:note', { planId: 'plan1', revision: 0, label: '', patches: [] }],
  ['edits:note', { planId: 'plan1', revision: 1, label: '', patches: [{ at: [-1], value: 1 }] }],
  ['edits:recover', { id: 1 }],
  ['snapshot:describe', []],
  ['snapshot:refresh', { cells: [{ accountId: 'x', region: 'us-east-1' }] }],
  ['snapshot:cancel', { cells: 'all' }],
  ['snapshot:seen', { all: true }],
  ['live:read', { range: { startMs: 10, endMs: 10 } }],
  ['live:read', { range: { startMs: 0, endMs: 10 ** 14 } }],
  ['calendar:read', { calendarKey: '' }],
  ['maintenance-window:read', { windowKey: '' }],
  ['push:prepare', { plan: aPlan(), windowIds: [1] }],
  ['push:start', { changeSetId: 'c1', hash: 'h', calendarKeys: [] }],
  ['push:list', 0],
  ['push:undo', { receiptId: 'x'.repeat(401) }],
];

const event = {} as IpcMainInvokeEvent; // Trust is decided by the port, which the test gives.

function serveWith(options: { trusted: boolean; fails?: boolean }) {
  const calls: [Channel, unknown][] = [];
  const bugs: unknown[] = [];
  const handler = (channel: Channel) => async (input: unknown) => {
    calls.push([channel, input]);
    if (options.fails === true) throw new Error('secret detail');
    return { ok: true, value: `answer of ${channel}` };
  };
  // Handlers of every channel, alike: the table's own types are checked where it is used for real.
  const handlers = Object.fromEntries(channels.map((c) => [c, handler(c)])) as unknown as Handlers;
  serve({
    handlersFor: () => (options.trusted ? handlers : null),
    report: (bug) => bugs.push(bug),
  });
  return { calls, bugs, ask: (channel: Channel, raw: unknown) => served.get(channel)!(event, raw) };
}

beforeEach(() => served.clear());

describe('the bridge', () => {
  it('serves exactly the channels of the contract', () => {
    serveWith({ trusted: true });
    expect([...served.keys()].sort()).toEqual(Object.keys(contract).sort());
  });

  it.each(channels)('answers %s', async (channel) => {
    const { ask, calls } = serveWith({ trusted: true });
    expect(await ask(channel, goodInputs[channel])).toEqual({
      ok: true,
      value: `answer of ${channel}`,
    });
    expect(calls).toEqual([[channel, goodInputs[channel]]]);
  });

  it.each(channels)('refuses a stranger on %s before the handler runs', async (channel) => {
    const { ask, calls } = serveWith({ trusted: false });
    expect(await ask(channel, goodInputs[channel])).toMatchObject({
      ok: false,
      error: { kind: 'bad-request', message: 'Unknown sender.' },
    });
    expect(calls).toEqual([]);
  });

  it.each(malformedInputs)('refuses malformed input on %s: %j', async (channel, raw) => {
    const { ask, calls } = serveWith({ trusted: true });
    expect(await ask(channel, raw)).toMatchObject({ ok: false, error: { kind: 'bad-request' } });
    expect(calls).toEqual([]);
  });

  it.each(channels)('answers %s by a text when it is asked by one', async (channel) => {
    const { ask, calls } = serveWith({ trusted: true });
    const reply = await ask(channel, JSON.stringify(goodInputs[channel]));
    expect(reply).toBe(JSON.stringify({ ok: true, value: `answer of ${channel}` }));
    expect(calls).toEqual([[channel, goodInputs[channel]]]);
    for (const text of ['', '{', '[]', '"{}"']) {
      const refused = await ask(channel, text);
      expect(JSON.parse(String(refused))).toMatchObject({ error: { kind: 'bad-request' } });
    }
    expect(calls).toHaveLength(1);
    const stranger = await serveWith({ trusted: false }).ask(channel, '{}');
    expect(JSON.parse(String(stranger))).toMatchObject({ error: { kind: 'bad-request' } });
  });

  it('tells the window only that there was a bug, and main all of it', async () => {
    const { ask, bugs } = serveWith({ trusted: true, fails: true });
    const reply = await ask('push:list', {});
    expect(reply).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(JSON.stringify(reply)).not.toContain('secret detail');
    expect(bugs).toEqual([new Error('secret detail')]);
  });
});
