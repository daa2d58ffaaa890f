import { describe, expect, it } from 'vitest';
import {
  calendarPlace,
  closedWords,
  blockedTitle,
  isAnswered,
  probedWords,
} from '../../../renderer/conflicts/blocked-words.ts';
import type { ConflictGroup } from '../../../renderer/conflicts/conflict-groups.ts';
import { conflictLines } from '../../../renderer/conflicts/conflict-list.ts';
import { reopenedNote } from '../../../renderer/conflicts/waiver-note.ts';
import type { BlockedAt, ClosedCalendar } from '../../../shared/conflicts/blocked-at.ts';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { ProbedState } from '../../../shared/ipc/probe-contract.ts';
import { aFreeze } from './builders.ts';

const aConflict = (id: string): Conflict => ({
  id,
  rule: 'C01',
  severity: 'error',
  windowId: id,
  counterpart: { kind: 'freeze', id: 'f', name: 'Freeze', hard: true },
  evidence: [],
  cellKeys: [],
});

const aGroup = (key: string, ids: readonly string[]): ConflictGroup => ({
  key,
  rule: 'C01',
  severity: 'error',
  counterpart: aConflict('any').counterpart,
  rows: ids.map((id) => ({ conflict: aConflict(id), window: null, minutes: 0 })),
  cellCount: 0,
});

const keysOf = (lines: ReturnType<typeof conflictLines>) => lines.map(({ key }) => key);

describe('the lines of the list', () => {
  const open = [aGroup('a', ['1']), aGroup('b', ['2', '3'])];

  it('open a group of one by itself, and others when they are asked to', () => {
    expect(keysOf(conflictLines({ open, accepted: [] }, new Map()))).toEqual(['a', 'a|1', 'b']);
    const unfolded = new Map([
      ['a', false],
      ['b', true],
    ]);
    expect(keysOf(conflictLines({ open, accepted: [] }, unfolded))).toEqual([
      'a',
      'b',
      'b|2',
      'b|3',
    ]);
  });

  it('list what is accepted under a head of its own, never leave it out', () => {
    const lines = conflictLines({ open: [], accepted: [aGroup('a', ['1', '2'])] }, new Map());
    expect(lines.map((line) => (line.kind === 'part' ? line.title : line.key))).toEqual([
      'Accepted · 2',
      'accepted|a',
    ]);
  });
});

describe('a finding that was waived', () => {
  const waiver = {
    id: 'w',
    findingId: 'x',
    subjectFingerprint: '',
    counterpartFingerprint: '',
    reason: 'agreed',
    who: 'A. Rao',
  };
  const nowMs = Date.parse('2027-03-10T14:12Z');
  const noteWith = (differs: object, conflict = aConflict('x')) =>
    reopenedNote(conflict, new Map([['x', { ...waiver, ...differs }]]), nowMs);

  it.each([
    [{}, 'Open again: A. Rao waived it as it was then, and one side has changed.'],
    [
      { untilDate: '2027-03-10' },
      'Open again: A. Rao waived it as it was then, and one side has changed.',
    ],
    [{ untilDate: '2027-03-09' }, 'Open again: the waiver by A. Rao ended on Tue 9 Mar.'],
  ])('with %o says why it is open again', (differs, note) => {
    expect(noteWith(differs)).toBe(note);
  });

  it('says nothing while the waiver holds, or where there never was one', () => {
    const accepted = { kind: 'waiver', waiverId: 'w', reason: '', who: '' } as const;
    expect(noteWith({}, { ...aConflict('x'), accepted })).toBeNull();
    expect(noteWith({}, aConflict('y'))).toBeNull();
  });
});

describe('"Would this be blocked?"', () => {
  const calendar = {
    key: '1/us-east-1/guard',
    cell: { accountId: '1', region: 'us-east-1' },
    name: 'guard',
    polarity: 'DEFAULT_OPEN',
  } as const;
  const closed: ClosedCalendar = {
    calendar,
    because: 'event',
    events: ['Quarter end'],
    untilMs: Date.parse('2027-03-13T08:00Z'),
  };
  const answer = (differs: Partial<BlockedAt>): BlockedAt => ({
    state: 'OPEN',
    closed: [],
    asked: 3,
    cellCount: 2,
    freezes: [],
    unreadCellKeys: [],
    ...differs,
  });

  it.each([
    [{ state: 'CLOSED', closed: [closed] } as const, 'Blocked: 1 of 3 calendars closed'],
    [{}, 'Open: 3 calendars, none closed'],
    [{ asked: 0 }, 'No calendar guards this target'],
    [{ unreadCellKeys: ['1/us-east-1'] }, 'Not known: 1 cell not freshly or not wholly read'],
  ])('answers %o with "%s"', (differs, title) => {
    expect(blockedTitle(answer(differs))).toBe(title);
  });

  const says = (...states: readonly ('OPEN' | 'CLOSED' | null)[]): readonly ProbedState[] =>
    states.map((state, index) => ({ calendarKey: `${index}`, state, reason: 'denied' }));
  it.each<[string, readonly ProbedState[], Partial<BlockedAt>, string, boolean]>([
    ['all open', says('OPEN', 'OPEN', 'OPEN'), {}, 'Open: 3 calendars, none closed', true],
    [
      'one closed',
      says('OPEN', 'CLOSED', null),
      {},
      'Blocked: AWS says that 1 calendar is closed',
      true,
    ],
    [
      'denied',
      says('OPEN', null, null),
      {},
      'Not confirmed: AWS did not say of 2 calendars',
      false,
    ],
    ['refused whole', [], {}, 'Not confirmed: AWS did not say of 3 calendars', false],
    [
      'not asked of all',
      says('OPEN', 'OPEN'),
      {},
      'Not confirmed: AWS did not say of 1 calendar',
      false,
    ],
    [
      'all open, a cell unread',
      says('OPEN', 'OPEN', 'OPEN'),
      { unreadCellKeys: ['1/us-east-1'] },
      'Not known: 1 cell not freshly or not wholly read',
      false,
    ],
    [
      'all open, a freeze of the plan',
      says('OPEN', 'OPEN', 'OPEN'),
      { freezes: [aFreeze('f', [0, 1])] },
      'Open in AWS, but 1 freeze of the plan lasts then',
      false,
    ],
    [
      'all open, closed as read',
      says('OPEN', 'OPEN', 'OPEN'),
      { state: 'CLOSED', closed: [closed] },
      'Blocked: 1 of 3 calendars closed',
      true,
    ],
  ])(
    'is never called open by an AWS that did not say so: %s',
    (...[, probed, differs, title, known]) => {
      expect([blockedTitle(answer(differs), probed), isAnswered(answer(differs), probed)]).toEqual([
        title,
        known,
      ]);
    },
  );

  it('names the events and when it opens again, in the zone that is shown', () => {
    expect(closedWords(closed, 'America/New_York')).toBe(
      'Closed by “Quarter end”, until Sat 13 Mar 03:00 New York.',
    );
    expect(closedWords({ ...closed, because: 'no-event', events: [] }, 'UTC')).toBe(
      'Closed by default, and no event allows it until Sat 13 Mar 08:00 UTC.',
    );
  });

  it('says where AWS answers otherwise, and that it did not answer', () => {
    const { key: calendarKey } = calendar;
    expect(probedWords({ calendarKey, state: 'CLOSED' }, true)).toBe('AWS says CLOSED');
    expect(probedWords({ calendarKey, state: 'OPEN' }, true)).toContain('other than we reckon');
    expect(probedWords({ calendarKey, state: null, reason: 'denied' }, true)).toBe(
      'AWS did not say: denied',
    );
  });
});

describe('where a calendar is', () => {
  it('names a shared one by its name and owner, not by its whole ARN', () => {
    const cell = { accountId: '1', region: 'us-east-1' };
    const accounts = [
      { id: '1', alias: 'gc-prod', businessUnitId: 'gc', production: true, regions: [] },
    ];
    const lists = { businessUnits: [], teams: [], customers: [], accounts };
    const placeOf = (name: string): string =>
      calendarPlace(
        { calendar: { key: 'k', cell, name, polarity: 'DEFAULT_OPEN' } },
        { name: 'Org', ...lists },
      );
    expect(placeOf('gc-freeze')).toBe('gc-freeze · gc-prod us-east-1');
    expect(placeOf('arn:aws:ssm:us-east-1:999:document/guard')).toBe(
      'guard of 999 · gc-prod us-east-1',
    );
  });
});
