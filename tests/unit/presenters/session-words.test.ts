import { describe, expect, it } from 'vitest';
import { endedSessionWords } from '../../../renderer/presenters/ended-session-words.ts';
import {
  endedSessions,
  sessionsOfCells,
  signInStanding,
} from '../../../renderer/presenters/session-cells.ts';
import {
  accountsInWords,
  namesInWords,
  foundInWords,
  pageOf,
  profileFaultWords,
  profileKindWords,
  sessionStanding,
  timeLeft,
} from '../../../renderer/presenters/session-words.ts';
import type {
  ProfileFault,
  ProfileKind,
  SessionState,
} from '../../../shared/ipc/access-summaries.ts';
import { aCell } from '../../support/a-cell.ts';
import { aMapped, anAccess, aProfile, aSession } from '../../support/an-access.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const nowMs = Date.parse('2027-03-10T14:12:00Z');
const zone = 'UTC';

describe('the time a sign-in lasts', () => {
  it.each([
    [30_000, 'less than a minute'],
    [42 * minuteMs, '42 min'],
    [hourMs, '1 h'],
    [3 * hourMs + 10 * minuteMs + 59_000, '3 h 10 min'],
    [-1, 'less than a minute'],
  ])('%i ms are %o', (leftMs, words) => {
    expect(timeLeft(nowMs + leftMs, nowMs)).toBe(words);
  });

  it.each<[SessionState, string, string, boolean]>([
    [{ kind: 'never' }, 'idle', 'Not signed in', false],
    [{ kind: 'expired', sinceMs: nowMs - 3 * hourMs }, 'bad', 'Sign-in ended 3 h ago', false],
    [
      { kind: 'signed-in', untilMs: nowMs + 3 * hourMs, renews: false },
      'good',
      'Signed in until 17:12, 3 h left',
      true,
    ],
    [
      { kind: 'signed-in', untilMs: nowMs + 40 * minuteMs, renews: false },
      'warn',
      'Signed in until 14:52, 40 min left',
      true,
    ],
    [
      { kind: 'signed-in', untilMs: nowMs + 40 * minuteMs, renews: true },
      'good',
      'Signed in until 14:52, renewed by itself',
      true,
    ],
    [
      { kind: 'signed-in', untilMs: nowMs + 11 * hourMs, renews: false },
      'good',
      'Signed in until Thu 11 Mar 01:12, 11 h left',
      true,
    ],
    // Main has not told yet; the clock knows.
    [{ kind: 'signed-in', untilMs: nowMs, renews: false }, 'bad', 'Sign-in ended just now', false],
  ])('%o', (state, ...expected) => {
    const { tone, words, isSignedIn } = sessionStanding(state, { nowMs, zone });
    expect([tone, words, isSignedIn]).toEqual(expected);
  });
});

describe('who a session opens', () => {
  it('names some accounts and counts the rest', () => {
    const accounts = ['1', '2', '3', '4'].map((id) => ({ accountId: id, name: `acme-${id}` }));
    expect(accountsInWords(accounts, 2)).toBe('acme-1 (1), acme-2 (2) and 2 others');
    expect(accountsInWords(accounts.slice(0, 3), 2)).toBe('acme-1 (1), acme-2 (2) and 1 other');
    expect(accountsInWords([{ accountId: '7', name: '' }], 2)).toBe('7');
    expect(accountsInWords([], 2)).toBe('');
  });

  it.each([
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and 1 other account'],
    [['a', 'b', 'c', 'd'], 'a, b and 2 other accounts'],
  ])('names %o', (aliases, words) => {
    expect(namesInWords(aliases)).toBe(words);
  });

  it.each([
    ['https://acme.awsapps.com/start', 'acme.awsapps.com/start'],
    ['https://acme.awsapps.com/start/#/', 'acme.awsapps.com/start'],
    ['http://127.0.0.1:5990/start', 'http://127.0.0.1:5990/start'],
  ])('shows %s as %s', (url, shown) => {
    expect(pageOf(url)).toBe(shown);
  });
});

describe('profiles', () => {
  const kinds: readonly ProfileKind[] = [
    'sso-session',
    'sso-legacy',
    'role',
    'static-keys',
    'web-identity',
    'process',
    'login-session',
    'none',
  ];
  it('have a word for each kind', () => {
    expect(new Set(kinds.map(profileKindWords)).size).toBe(kinds.length);
  });

  it.each<[ProfileFault['kind'], RegExp]>([
    ['session-missing', /names the session X, .* Add one, or correct the name\.$/],
    ['session-incomplete', /lacks X\. Add it/],
    ['account-or-role-missing', /lacks X\..*choose accounts there\.$/],
    ['source-missing', /source X is not there/],
    ['source-loops', /circle: X/],
    ['source-unusable', /cannot be used: X/],
    ['code-device-needed', /device X/],
    ['keys-incomplete', /X is missing/],
    ['name-not-usable', /Give it one without blanks/],
    ['nothing-to-sign-with', /Nothing in it gives credentials: X\./],
  ])('that cannot be used say why: %s', (kind, words) => {
    expect(profileFaultWords({ fault: { kind, detail: 'X' } })).toMatch(words);
  });

  it('are counted, with those that cannot be used', () => {
    const lost = aProfile({ fault: { kind: 'session-missing', detail: 'x' } });
    expect(foundInWords(anAccess({ profiles: [aProfile(), lost] }))).toBe(
      'Found: 2 profiles (1 cannot be used; it says why), 1 session.',
    );
    expect(foundInWords(anAccess({ profiles: [aProfile()], sessions: [] }))).toBe(
      'Found: 1 profile, 0 sessions.',
    );
    expect(foundInWords(anAccess({ sessions: [] }))).toMatch(/^No AWS profile was found/);
  });
});

describe('sessions and the cells that rest on them', () => {
  const partner = aSession({ key: 'partner' });
  const access = anAccess({
    sessions: [aSession(), partner],
    profiles: [aProfile({ name: 'by-profile', sessionKey: 'partner' })],
    mapped: [
      aMapped({ accountId: '1' }),
      aMapped({
        accountId: '2',
        via: { kind: 'profile', readProfile: 'by-profile', pushProfile: null },
      }),
      aMapped({
        accountId: '3',
        via: { kind: 'profile', readProfile: 'gone', pushProfile: null },
      }),
    ],
  });
  const cell = (accountId: string, region = 'us-east-1') => ({ accountId, region });

  it('are found through the account’s session or its profile', () => {
    const keys = (...ids: readonly string[]) =>
      sessionsOfCells(
        ids.map((id) => cell(id)),
        access,
      ).map(({ key }) => key);
    expect([keys('1'), keys('2'), keys('2', '1', '1'), keys('3'), keys('9')]).toEqual([
      ['corp'],
      ['partner'],
      ['corp', 'partner'],
      [],
      [],
    ]);
  });

  it('that ended are told once each, with all cells that wait and when they were read', () => {
    const out = { status: 'signed-out' } as const;
    const ended = endedSessions(
      [
        aCell({ ...out, cell: cell('1'), readAtMs: 500 }),
        aCell({ ...out, cell: cell('1', 'eu-west-1'), readAtMs: 300 }),
        aCell({ ...out, cell: cell('2'), readAtMs: null }),
        aCell({ ...out, cell: cell('3') }),
        aCell({ cell: cell('1', 'eu-west-2') }),
      ],
      access,
    );
    expect(
      ended.map(({ session, cells, aliases, readAtMs }) => [
        session.key,
        cells.length,
        aliases,
        readAtMs,
      ]),
    ).toEqual([
      ['corp', 2, ['acme-prod'], [500, 300]],
      ['partner', 1, ['acme-prod'], []],
    ]);
    expect(endedSessions([aCell(out)], null)).toEqual([]);
  });

  it('are told in whole sentences, with what could not be read and the push that waits', () => {
    const unread = aCell({ status: 'signed-out', cell: cell('1'), readAtMs: nowMs - 300_000 });
    const words = (ended: ReturnType<typeof endedSessions>) =>
      ended.map((each) => {
        const { title, sentences, goesOn } = endedSessionWords(each, nowMs);
        return [title, ...sentences.slice(1), goesOn];
      });
    const corp = 'Sign-in corp has ended.';
    const waits = 'A push waits for it, and goes on by itself.';
    const ended = { ...access, sessions: [aSession({ state: { kind: 'expired', sinceMs: 1 } })] };
    expect(words(endedSessions([unread], ended))).toEqual([
      [
        corp,
        '1 cell of acme-prod could not be read; what is shown is from 5 min ago or later.',
        'reading 1 cell of acme-prod',
      ],
    ]);
    const ahead = { ...unread, cell: cell('1', 'eu-west-1'), readAtMs: nowMs + 3_600_000 };
    expect(words(endedSessions([unread, ahead], ended))[0]?.[1]).toBe(
      '2 cells of acme-prod could not be read; what is shown is of unknown age.',
    );
    expect(words(endedSessions([], ended, [cell('1')]))).toEqual([[corp, waits, 'the push']]);
    expect(words(endedSessions([{ ...unread, readAtMs: nowMs }], ended, [cell('1')]))).toEqual([
      [
        corp,
        '1 cell of acme-prod could not be read; what is shown was read a moment ago.',
        waits,
        'the push',
      ],
    ]);
  });

  const standing = (corp: SessionState, other: SessionState) =>
    signInStanding(
      { cells: [aCell({ cell: cell('1') }), aCell({ cell: cell('2') })], held: [] },
      { ...access, sessions: [aSession({ state: corp }), { ...partner, state: other }] },
      nowMs,
    );
  const until = (leftMs: number, renews = false): SessionState => ({
    kind: 'signed-in',
    untilMs: nowMs + leftMs,
    renews,
  });

  it.each([
    ['the one that ends first', until(5 * hourMs), until(2 * hourMs), 'good', 'Signed in 2 h'],
    ['one that ends soon', until(5 * hourMs), until(59 * minuteMs), 'warn', 'Signed in 59 min'],
    ['one that has ended', until(5 * hourMs), until(-1), 'bad', 'Signed out'],
    ['one that was never there', { kind: 'never' } as const, until(hourMs), 'bad', 'Signed out'],
    ['all renewed', until(hourMs, true), until(1, true), 'good', 'Signed in'],
    ['one that is not renewed', until(1, true), until(2 * hourMs), 'good', 'Signed in 2 h'],
  ] as const)('show in the top bar %s', (...[, corp, other, tone, words]) => {
    expect(standing(corp, other)).toMatchObject({ tone, words });
  });

  it('show signed out in the top bar once AWS takes a token no more, whatever its file says', () => {
    const refused = aCell({ status: 'signed-out', cell: cell('1') });
    const sessions = [aSession({ state: until(5 * hourMs) })];
    const fine = aCell({ cell: cell('1') });
    const standings = [
      { cells: [refused], held: [] },
      { cells: [fine], held: [cell('1')] },
      { cells: [fine], held: [] },
    ].map((known) => signInStanding(known, { ...access, sessions }, nowMs)?.words);
    expect(standings).toEqual(['Signed out', 'Signed out', 'Signed in 5 h']);
  });

  it('show nothing for cells that rest on no session', () => {
    expect(
      signInStanding({ cells: [aCell({ cell: cell('3') })], held: [] }, access, nowMs),
    ).toBeNull();
  });
});
