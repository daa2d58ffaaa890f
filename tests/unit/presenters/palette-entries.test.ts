import { describe, expect, it } from 'vitest';
import { itemKey } from '../../../renderer/presenters/calendar-item.ts';
import { ownerLookup } from '../../../renderer/presenters/item-owners.ts';
import { paletteGroups } from '../../../renderer/presenters/palette-entries.ts';
import { parseSearch } from '../../../renderer/presenters/search-query.ts';
import { buildTargetTree } from '../../../renderer/presenters/target-tree.ts';
import { ourUid } from '../../../shared/ical/our-uid.ts';
import type { LiveOccurrence } from '../../../shared/model/occurrence.ts';
import type { WindowState } from '../../../shared/model/series.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { anItem } from '../../support/an-item.ts';
import { aPlan } from '../../support/a-plan.ts';

const { organization } = aPlan();
const [customer] = organization.customers;
const leaves = [`${customer?.businessUnitId ?? ''}/${customer?.id ?? ''}/prod`];

const aWindow = (localStart: string, state: WindowState, conflictCount = 0) => {
  const startMs = toInstant(localStart, 'America/New_York').epochMs;
  const selection = { kind: 'window', id: `s-1@${localStart}` } as const;
  const endMs = startMs + 6 * 3_600_000;
  const words = state;
  return anItem({
    key: itemKey(selection),
    ...{ selection, startMs, endMs, state, words, leaves, conflictCount },
  });
};
const release = anItem({
  key: 'release:r',
  name: 'HRP 27.1',
  layer: 'releases',
  words: 'release',
  selection: { kind: 'release', id: 'r' },
  startMs: Date.parse('2027-03-20T22:00Z'),
  endMs: Date.parse('2027-03-21T02:00Z'),
});
const live: LiveOccurrence = {
  id: 'live-1',
  cell: { accountId: '111122223333', region: 'us-east-1' },
  name: 'Demo Friday',
  startMs: Date.parse('2027-03-12T14:00Z'),
  endMs: Date.parse('2027-03-12T17:00Z'),
  live: {
    kind: 'calendar-event',
    calendarKey: 'c',
    uid: 'Demo-7F3A@example.com',
    effect: 'blocks',
    ours: false,
  },
};
const items = [
  aWindow('2027-02-13T22:00', 'held'),
  aWindow('2027-03-12T22:00', 'agreed', 2),
  aWindow('2027-04-10T22:00', 'draft'),
  release,
];

function find(text: string, found = items): Readonly<Record<string, readonly string[]>> {
  const groups = paletteGroups(text, parseSearch(text, '2027-03-10'), {
    commands: [
      { id: 'today', label: 'Go to today', keys: 'T' },
      { id: 'new-window', label: 'New window…' },
    ],
    views: ['Drafts of March'],
    items: found,
    occurrences: [live],
    organization,
    planId: 'p',
    nowMs: Date.parse('2027-03-10T14:00Z'),
    zone: 'America/New_York',
    owners: ownerLookup(buildTargetTree(organization)),
    conflicts: new Map(),
    teamOf: ({ state }) => (state === undefined ? null : 'HRP Pune'),
  });
  return Object.fromEntries(
    groups.map(({ heading, entries }) => [
      heading,
      entries.map(({ label, note }) => `${label} ${note}`.trim()),
    ]),
  );
}

describe('the search box', () => {
  it('lists commands with their keys, and saved views, while nothing is typed', () => {
    expect(find('')).toEqual({
      'Commands · 2': ['Go to today T', 'New window…'],
      'Saved views · 1': ['Drafts of March View'],
    });
  });

  it('finds windows by words, what is to come first, and offers to show only those', () => {
    const found = find('northwind');
    expect(found['Windows · 3']).toEqual([
      'Northwind prod Fri 12 Mar 22:00 · agreed',
      'Northwind prod Sat 10 Apr 22:00 · draft',
      'Northwind prod Sat 13 Feb 22:00 · held',
    ]);
    expect(found['Calendar · 1']).toEqual(['Show only “northwind” on the calendar']);
    expect(find('apr north')['Windows · 1']).toEqual(['Northwind prod Sat 10 Apr 22:00 · draft']);
  });

  it.each([
    ['state:draft', ['Northwind prod Sat 10 Apr 22:00 · draft']],
    ['month:2027-02', ['Northwind prod Sat 13 Feb 22:00 · held']],
    ['unit:hrp env:prod state:held', ['Northwind prod Sat 13 Feb 22:00 · held']],
    ['team:pune stale:no state:draft', ['Northwind prod Sat 10 Apr 22:00 · draft']],
    ['conflict:yes', ['Northwind prod Fri 12 Mar 22:00 · agreed']],
    ['state:draft,agreed conflict:no', ['Northwind prod Sat 10 Apr 22:00 · draft']],
  ])('narrows by %s, without commands', (text, expected) => {
    const found = find(text);
    expect(found['Windows · 1']).toEqual(expected);
    expect(Object.keys(found).some((heading) => heading.startsWith('Commands'))).toBe(false);
  });

  it.each(['unit:source', 'env:nonprod', 'team:us', 'stale:yes'])(
    'finds no window by %s',
    (text) => {
      expect(Object.keys(find(text)).some((heading) => heading.startsWith('Windows'))).toBe(false);
    },
  );

  it('finds customers, accounts and releases', () => {
    const [account] = organization.accounts;
    expect(find(`customer:${customer?.name ?? ''}`)['Customers · 1']).toBeDefined();
    expect(find(account?.id ?? '')['Accounts · 1']).toEqual([
      `${account?.alias ?? ''} ${account?.id ?? ''}`,
    ]);
    expect(find('hrp 27.1')['Releases · 1']).toEqual(['HRP 27.1 Sat 20 Mar 18:00 · release']);
  });

  it('offers to follow a pasted link, and nothing else', () => {
    expect(find(' patch-window-planner://view?plan=northwind')).toEqual({
      Link: ['Go to the view that this link names'],
    });
  });

  it('finds events by UID: ours as the window, others as they are', () => {
    const uid = ourUid('p', 's-1', '2027-03-12T22:00');
    expect(find(uid)['By UID · 1']).toEqual([`Northwind prod ${uid}`]);
    expect(find(uid.slice(0, -3))['By UID · 1']).toEqual([`Northwind prod ${uid}`]);
    expect(find('7f3a')['By UID · 1']).toEqual(['Demo Friday Demo-7F3A@example.com']);
  });

  it('counts what it leaves out', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      aWindow(`2027-04-${String((index % 28) + 1).padStart(2, '0')}T22:00`, 'draft'),
    );
    expect(find('state:draft', many)['Windows · first 12 of 40']).toHaveLength(12);
  });

  it('finds nothing for words that are nowhere', () => {
    expect(Object.keys(find('contoso'))).toEqual(['Calendar · 1']);
  });
});
