import { describe, expect, it } from 'vitest';
import { blockedTitle, isAnswered } from '../../../renderer/conflicts/blocked-words.ts';
import { blockedAt, type BlockedQuestion } from '../../../shared/conflicts/blocked-at.ts';
import { twinsOf } from '../../../shared/conflicts/live-twin.ts';
import { ourUid } from '../../../shared/ical/our-uid.ts';
import type { CellRef } from '../../../shared/model/target.ts';
import {
  aCalendar,
  aFreeze,
  anEvent,
  aWindow,
  customer,
  east,
  hour,
  nonprod,
  organization,
  prod,
  west,
} from './builders.ts';

const asked = (differs: Partial<BlockedQuestion> = {}) =>
  blockedAt({
    atMs: hour(5),
    target: prod,
    organization,
    calendars: [],
    live: [],
    freezes: [],
    cells: [
      { cell: east, status: 'fresh', readAtMs: 0 },
      { cell: west, status: 'fresh', readAtMs: 0 },
    ],
    ...differs,
  });
const inShort = (differs: Partial<BlockedQuestion>) => {
  const { state, closed } = asked(differs);
  return [state, ...closed.map(({ calendar, because }) => `${calendar.name} ${because}`)];
};

const guard = aCalendar('guard', east, 'DEFAULT_OPEN');
const hours = aCalendar('hours');
const blocks = (from: number, to: number) => anEvent('e', [from, to]);
const allows = (from: number, to: number) =>
  anEvent('a', [from, to], { effect: 'allows', calendar: 'hours' });

describe('what closes a target at an instant', () => {
  it.each<[string, Partial<BlockedQuestion>, readonly string[]]>([
    ['no calendar at all', {}, ['OPEN']],
    ['open by default, no event', { calendars: [guard] }, ['OPEN']],
    [
      'open by default, an event',
      { calendars: [guard], live: [blocks(4, 6)] },
      ['CLOSED', 'guard event'],
    ],
    [
      'an event that begins just then',
      { calendars: [guard], live: [blocks(5, 6)] },
      ['CLOSED', 'guard event'],
    ],
    ['an event that ends just then', { calendars: [guard], live: [blocks(4, 5)] }, ['OPEN']],
    [
      'an advisory event',
      { calendars: [guard], live: [anEvent('e', [4, 6], { effect: 'none' })] },
      ['OPEN'],
    ],
    ['closed by default, no event', { calendars: [hours] }, ['CLOSED', 'hours no-event']],
    ['closed by default, an event', { calendars: [hours], live: [allows(4, 6)] }, ['OPEN']],
    [
      'closed by default, one that ends just then',
      { calendars: [hours], live: [allows(4, 5)] },
      ['CLOSED', 'hours no-event'],
    ],
    [
      'a calendar that does not say what it is',
      { calendars: [aCalendar('odd', east, null)] },
      ['CLOSED', 'odd unknown-type'],
    ],
    [
      'one of several',
      { calendars: [guard, hours], live: [allows(4, 6), blocks(4, 6)] },
      ['CLOSED', 'guard event'],
    ],
    ['a calendar of another cell', { target: nonprod, calendars: [hours] }, ['OPEN']],
    [
      'any cell of the target',
      { target: customer, calendars: [aCalendar('hours', west)] },
      ['CLOSED', 'hours no-event'],
    ],
  ])('%s', (_name, differs, expected) => {
    expect(inShort(differs)).toEqual(expected);
  });

  it('says when it opens again, adjoining events taken as one', () => {
    const until = (differs: Partial<BlockedQuestion>) => asked(differs).closed[0]?.untilMs;
    expect(until({ calendars: [guard], live: [blocks(4, 6), blocks(6, 8)] })).toBe(hour(8));
    expect(until({ calendars: [hours], live: [allows(9, 10), allows(7, 8)] })).toBe(hour(7));
    expect(until({ calendars: [hours] })).toBeNull();
  });

  it('takes a reading that is older than the limit for none', () => {
    // The readings were made at instant 0.
    const limit = { nowMs: 60_001, staleAfterMs: 60_000 };
    expect(asked({ limit }).unreadCellKeys).toHaveLength(2);
    expect(asked({ limit: { ...limit, nowMs: 60_000 } }).unreadCellKeys).toEqual([]);
  });

  it('tells of the plan’s freezes and of cells that nobody read', () => {
    const freezes = [
      aFreeze('f', [4, 6]),
      aFreeze('g', [4, 6], { targets: [nonprod] }),
      aFreeze('h', [6, 9]),
    ];
    const answer = asked({ freezes, cells: [{ cell: east, status: 'denied', readAtMs: null }] });
    expect(answer.freezes.map(({ id }) => id)).toEqual(['f']);
    expect(answer.unreadCellKeys).toEqual(['111122223333/us-east-1', '111122223333/us-west-2']);
    expect(answer.asked).toBe(0);
  });

  it('is not answered by a cell of which something is not understood, nor where no cell is', () => {
    const read = (each: CellRef) => ({ cell: each, status: 'fresh' as const, readAtMs: 0 });
    const inPart = { ...read(east), problems: [{ unseen: true }] } as const;
    const part = asked({ cells: [inPart, read(west)] });
    expect([part.unreadCellKeys, isAnswered(part)]).toEqual([['111122223333/us-east-1'], false]);
    expect(isAnswered(asked({ cells: [read(east), read(west)] }))).toBe(true);
    const nowhere = asked({ target: { businessUnitId: 'unknown' } });
    expect([blockedTitle(nowhere), isAnswered(nowhere)]).toEqual([
      'Not known: this target names no account',
      false,
    ]);
  });
});

describe('the live twin of a window (C04)', () => {
  it('is known by its UID, whatever its name and hour', () => {
    const window = aWindow('w', [0, 6]);
    const own = anEvent(ourUid('plan1', 'w', window.originalStart), [40, 41], { ours: true });
    const alike = anEvent('w', [0, 6]);
    const other = anEvent(ourUid('plan2', 'w', window.originalStart), [0, 6], { ours: true });
    expect(twinsOf(window, [own, alike, other], 'plan1')).toEqual([own]);
  });
});
