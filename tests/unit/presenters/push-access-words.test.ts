import { describe, expect, it } from 'vitest';
import { aboutHowLong, pushAccessNotices } from '../../../renderer/presenters/push-access-words.ts';
import type { AccessCheck } from '../../../shared/ipc/access-summaries.ts';

const nowMs = Date.UTC(2027, 2, 1, 16, 18);
const check = (differs: Partial<AccessCheck> = {}): AccessCheck => ({
  cells: [],
  sessions: [],
  readOnlyAccountIds: [],
  unmappedAccountIds: [],
  ...differs,
});
const session = (differs: Partial<AccessCheck['sessions'][number]> = {}) => ({
  sessionKey: 'corp',
  startUrl: 'https://example.awsapps.com/start',
  untilMs: Date.UTC(2027, 2, 1, 17),
  endsSoon: false,
  renews: false,
  accountIds: ['1'],
  ...differs,
});
const notices = (differs: Partial<AccessCheck>, pushMs = 60_000) =>
  pushAccessNotices(check(differs), { nowMs, nameOf: (id) => `acme-${id}`, pushMs });

describe('before a push', () => {
  it('nothing is said while every sign-in lasts', () => {
    expect(notices({ sessions: [session()] })).toEqual([]);
  });

  it('a sign-in that ends soon is told with its time', () => {
    expect(notices({ sessions: [session({ endsSoon: true })] })).toMatchObject([
      {
        tone: 'warn',
        title: 'The sign-in corp ends in 42 min',
        session: { key: 'corp', startUrl: 'https://example.awsapps.com/start' },
      },
    ]);
  });

  it('a sign-in is held against the time that the push takes, unless it is renewed by itself', () => {
    const longPushMs = 30 * 60_000;
    const [notice] = notices({ sessions: [session({ endsSoon: true })] }, longPushMs);
    expect(notice?.tone).toBe('bad');
    expect(notice?.words).toContain('This push takes about 30 min');
    const [endless] = notices({ sessions: [session()] }, 10 * longPushMs);
    expect(endless?.tone).toBe('bad');
    expect(notices({ sessions: [session({ renews: true })] }, longPushMs)).toEqual([]);
  });

  it.each([
    [0, 'about 10 s'],
    [41_000, 'about 50 s'],
    [110_001, 'about 2 min'],
    [121_000, 'about 3 min'],
  ])('%i ms are %s', (ms, words) => {
    expect(aboutHowLong(ms)).toBe(words);
  });

  it('a sign-in that is missing, a role and an account that nothing reaches are told by name', () => {
    const found = notices({
      sessions: [session({ untilMs: null })],
      readOnlyAccountIds: ['2', '3', '4', '5'],
      unmappedAccountIds: ['6'],
    });
    expect(found.map(({ tone, title }) => [tone, title])).toEqual([
      ['bad', 'acme-6: no sign-in leads there'],
      ['bad', 'acme-2, acme-3, acme-4 and 1 more: read-only'],
      ['bad', 'Sign in to corp before pushing'],
    ]);
    expect(found[2]?.words).toContain('acme-1');
  });
});
