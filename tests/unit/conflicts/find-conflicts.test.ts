import { describe, expect, it } from 'vitest';
import {
  findConflicts,
  prepareConflictCheck,
  type ConflictInput,
} from '../../../shared/conflicts/find-conflicts.ts';
import { findPushFreezes } from '../../../shared/conflicts/freezes.ts';
import { ourUid } from '../../../shared/ical/our-uid.ts';
import type { WindowState } from '../../../shared/model/series.ts';
import {
  aCalendar,
  aFreeze,
  aRun,
  aWindow,
  anEvent,
  anInput,
  inShort,
  customer,
  east,
  hour,
  nonprod,
  prod,
  source,
  unit,
  west,
} from './builders.ts';

const found = (differs: Partial<ConflictInput>): readonly string[] =>
  findConflicts(anInput(differs)).map(inShort);

const window = aWindow('w', [0, 6]);

describe('C01 freezes', () => {
  it.each([
    ['overlapping', aFreeze('f', [4, 9]), ['C01 error f 4-6']],
    ['soft', aFreeze('f', [4, 9], { hardness: 'soft' }), ['C01 warning f 4-6']],
    ['touching before', aFreeze('f', [-2, 0]), []],
    ['touching after', aFreeze('f', [6, 9]), []],
    ['guarding other work', aFreeze('f', [4, 9], { guards: ['scan', 'image'] }), []],
    ['guarding nothing', aFreeze('f', [4, 9], { guards: [] }), []],
    ['on the same target', aFreeze('f', [4, 9], { targets: [prod] }), ['C01 error f 4-6']],
    ['on an ancestor', aFreeze('f', [4, 9], { targets: [unit] }), ['C01 error f 4-6']],
    ['on a sibling', aFreeze('f', [4, 9], { targets: [nonprod] }), []],
    ['on one of many', aFreeze('f', [4, 9], { targets: [nonprod, customer] }), ['C01 error f 4-6']],
  ])('%s', (_name, freeze, expected) => {
    expect(found({ windows: [window], freezes: [freeze] })).toEqual(expected);
  });

  it('on a descendant of a wide window', () => {
    const wide = aWindow('w', [0, 6], { target: customer });
    const freeze = aFreeze('f', [4, 9], { targets: [prod] });
    expect(found({ windows: [wide], freezes: [freeze] })).toEqual(['C01 error f 4-6']);
  });
});

describe('C01 live events', () => {
  it.each([
    ['overlapping', [anEvent('e', [4, 9])], ['C01 error e 4-6']],
    ['touching', [anEvent('e', [-3, 0]), anEvent('e', [6, 9])], []],
    ['allowing', [anEvent('e', [4, 9], { effect: 'allows' })], []],
    ['advisory', [anEvent('e', [4, 9], { effect: 'none' })], []],
    ['in a cell of others', [anEvent('e', [4, 9], { cell: { ...east, region: 'eu-west-1' } })], []],
    ['repeating', [anEvent('e', [1, 2]), anEvent('e', [4, 5])], ['C01 error e 1-2 4-5']],
    ['without length', [anEvent('e', [4, 4])], []],
  ])('%s', (_name, live, expected) => {
    expect(found({ windows: [window], live })).toEqual(expected);
  });

  it('say nothing about scans but that they are on', () => {
    const scan = aWindow('w', [0, 6], { kind: 'scan' });
    expect(found({ windows: [scan], live: [anEvent('e', [4, 9])] })).toEqual([
      'C01 information e 4-6',
    ]);
  });

  it('are one finding where the same event is in several cells', () => {
    const live = [anEvent('e', [4, 9], { cell: west }), anEvent('e', [4, 9])];
    const [conflict, ...others] = findConflicts(anInput({ windows: [window], live }));
    expect(others).toEqual([]);
    expect(conflict?.cellKeys).toEqual(['111122223333/us-east-1', '111122223333/us-west-2']);
    expect(conflict?.id).toBe(`C01|${window.id}|111122223333/us-east-1/guard/e`);
  });

  it('are two where they differ in time, or are of different calendars', () => {
    const later = [anEvent('e', [4, 9]), anEvent('e', [5, 9], { cell: west })];
    const elsewhere = [
      anEvent('e', [4, 9]),
      anEvent('e', [4, 9], { cell: west, calendar: 'other' }),
    ];
    expect(found({ windows: [window], live: later })).toHaveLength(2);
    expect(found({ windows: [window], live: elsewhere })).toHaveLength(2);
  });

  it('leave out the pushed event of the window itself, however far it moved', () => {
    const uid = ourUid('plan1', window.seriesId, window.originalStart);
    const moved = { ...window, startMs: hour(1), endMs: hour(7) };
    const live = [anEvent(uid, [0, 6], { ours: true })];
    expect(found({ windows: [window], live })).toEqual([]);
    expect(found({ windows: [moved], live })).toEqual([]);
  });

  it('count the pushed events of other windows and of other plans', () => {
    const other = ourUid('plan1', 'other', window.originalStart);
    const stranger = ourUid('plan2', window.seriesId, window.originalStart);
    for (const uid of [other, stranger]) {
      expect(
        found({ windows: [window], live: [anEvent(uid, [4, 9], { ours: true })] }),
      ).toHaveLength(1);
    }
  });
});

describe('C02 permitted times', () => {
  const allows = (from: number, to: number, calendar = 'hours') =>
    anEvent(`a${from}`, [from, to], { effect: 'allows', calendar });
  const calendars = [aCalendar('hours')];

  it.each([
    ['wholly inside', [allows(-1, 7)], []],
    ['exactly as long', [allows(0, 6)], []],
    ['inside two that touch', [allows(-1, 3), allows(3, 7)], []],
    ['inside two that overlap', [allows(2, 7), allows(-1, 4)], []],
    ['begins early', [allows(1, 7)], ['C02 error hours 0-1']],
    ['ends late', [allows(-1, 5)], ['C02 error hours 5-6']],
    ['has a hole', [allows(-1, 2), allows(4, 7)], ['C02 error hours 2-4']],
    ['is elsewhere', [allows(10, 12)], ['C02 error hours 0-6']],
    ['touches only', [allows(6, 12)], ['C02 error hours 0-6']],
    ['calendar without allowing events', [], []],
    [
      'calendar with advice only',
      [anEvent('x', [2, 3], { effect: 'none', calendar: 'hours' })],
      [],
    ],
  ])('%s', (_name, live, expected) => {
    expect(found({ windows: [window], live, calendars })).toEqual(expected);
  });

  it('is broken all through where a calendar that is used allows nothing any more', () => {
    const used = [{ ...aCalendar('hours'), permits: true as const }];
    expect(found({ windows: [window], calendars: used })).toEqual(['C02 error hours 0-6']);
  });

  it('asks each calendar by itself', () => {
    const live = [allows(-1, 3), allows(3, 7, 'more')];
    const both = [aCalendar('hours'), aCalendar('more')];
    expect(found({ windows: [window], live, calendars: both })).toEqual([
      'C02 error hours 3-6',
      'C02 error more 0-3',
    ]);
  });

  it.each([
    ['a calendar that environments push to', [aCalendar('ours')], 'ours'],
    ['a calendar open by default', [aCalendar('hours', east, 'DEFAULT_OPEN')], 'hours'],
    ['a calendar of unknown type', [aCalendar('hours', east, null)], 'hours'],
    ['a calendar of another cell', [aCalendar('hours', { ...east, region: 'eu-west-1' })], 'hours'],
  ])('does not ask %s', (_name, known, calendar) => {
    expect(
      found({ windows: [window], live: [allows(10, 12, calendar)], calendars: known }),
    ).toEqual([]);
  });

  it('is about installs', () => {
    const windows = (['scan', 'image', 'database', 'infrastructure'] as const).map((kind) =>
      aWindow(kind, [0, 6], { kind }),
    );
    expect(found({ windows, live: [allows(10, 12)], calendars })).toEqual([]);
  });

  it('does not outweigh a block: deny beats allow', () => {
    const live = [allows(-1, 7), anEvent('e', [2, 3])];
    expect(found({ windows: [window], live, calendars })).toEqual(['C01 error e 2-3']);
  });
});

describe('C03 same target', () => {
  const other = (differs: object) => aWindow('x', [4, 9], differs);
  it.each([
    ['the same target', {}, ['C03 error x 4-6']],
    ['an ancestor', { target: customer }, ['C03 warning x 4-6']],
    ['the whole unit', { target: unit }, ['C03 warning x 4-6']],
    ['a sibling', { target: nonprod }, []],
    ['another unit', { target: source }, []],
    ['another kind of work', { kind: 'database' }, []],
    ['a cancelled window', { state: 'cancelled' }, []],
    ['a window that touches', { startMs: hour(6) }, []],
  ])('meets %s', (_name, differs, expected) => {
    expect(found({ windows: [window, other(differs)] })).toEqual(expected);
  });

  it('is one finding, the same from either side', () => {
    const input = anInput({ windows: [window, other({})] });
    const { conflictsOf } = prepareConflictCheck(input);
    const [pair] = findConflicts(input);
    expect(pair?.id).toBe(`C03|${window.id}|${other({}).id}`);
    expect(conflictsOf(window)).toEqual([pair]);
    expect(conflictsOf(other({}))).toEqual([pair]);
  });

  it('does not trust names: a customer whose id begins like another is no relative', () => {
    const alike = { ...customer, customerId: 'northwind2' };
    expect(found({ windows: [window, other({ target: alike })] })).toEqual([]);
  });
});

describe('C05 live maintenance windows', () => {
  it.each([
    ['installs', aRun('mw', [4, 9]), ['C05 warning mw 4-6']],
    ['may install', aRun('mw', [4, 9], { taskMeaning: 'maybe' }), ['C05 warning mw 4-6']],
    ['scans', aRun('mw', [4, 9], { taskMeaning: 'scan' }), []],
    ['does nothing', aRun('mw', [4, 9], { taskMeaning: 'none' }), []],
    ['is switched off', aRun('mw', [4, 9], { enabled: false }), ['C05 information mw 4-6']],
    ['has no targets', aRun('mw', [4, 9], { targetCount: 0 }), ['C05 information mw 4-6']],
    ['touches', aRun('mw', [6, 9]), []],
    ['runs elsewhere', aRun('mw', [4, 9], { cell: { ...east, accountId: '999988887777' } }), []],
  ])('%s', (_name, run, expected) => {
    expect(found({ windows: [window], live: [run] })).toEqual(expected);
  });

  it('is one finding for several runs of one', () => {
    const live = [aRun('mw', [0, 1]), aRun('mw', [2, 3]), aRun('mw', [5, 9])];
    expect(found({ windows: [window], live })).toEqual(['C05 warning mw 0-1 2-3 5-6']);
  });

  it('does not matter to scans', () => {
    const scan = aWindow('w', [0, 6], { kind: 'scan' });
    expect(found({ windows: [scan], live: [aRun('mw', [4, 9])] })).toEqual([]);
  });
});

describe('all rules', () => {
  it.each<WindowState>(['held', 'missed', 'cancelled'])('leave %s windows alone', (state) => {
    const past = aWindow('w', [-48, -40], { state });
    const freezes = [aFreeze('f', [-100, 100])];
    const input = anInput({ windows: [past, aWindow('x', [-44, -39])], freezes });
    expect(findConflicts(input).filter(({ windowId }) => windowId === past.id)).toEqual([]);
    expect(prepareConflictCheck(input).conflictsOf(past)).toEqual([]);
  });

  it('find nothing in nothing', () => {
    expect(findConflicts(anInput())).toEqual([]);
  });
});

describe('C05 what another plan pushed', () => {
  const uid = (planId: string) => ourUid(planId, 'their-series', '2027-05-03T04:00');
  it.each([
    ['over the install', uid('plan2'), { effect: 'allows' as const }, 1],
    ['by this plan', uid('plan1'), { effect: 'allows' as const }, 0],
    ['by nobody of us', 'patch-night@example', { effect: 'allows' as const, ours: false }, 0],
    ['where it is advice', uid('plan2'), { effect: 'none' as const }, 0],
    [
      'in another cell',
      uid('plan2'),
      { effect: 'allows' as const, cell: { ...east, region: 'eu-west-1' } },
      0,
    ],
  ])('%s', (...[, name, differs, count]) => {
    const live = [anEvent(name, [4, 9], { ours: true, calendar: 'ours', ...differs })];
    const expected = Array.from({ length: count }, () => `C05 warning ${name} 4-6`);
    expect(found({ windows: [window], live })).toEqual(expected);
    const scan = { ...window, kind: 'scan' as const };
    expect(found({ windows: [scan], live })).toEqual([]);
  });

  it('only where they meet: touching is nothing', () => {
    const live = [anEvent(uid('plan2'), [6, 9], { ours: true, effect: 'allows' })];
    expect(found({ windows: [window], live })).toEqual([]);
  });
});

describe('freezes of reboots and of pushes', () => {
  const rebooting = (reboots: 'yes' | 'no' | 'if needed' | undefined) => ({
    ...window,
    ...(reboots !== undefined && { facts: { reboots } }),
  });
  it.each([
    ['restarts', rebooting('yes'), 1],
    ['may restart', rebooting('if needed'), 1],
    ['does not restart', rebooting('no'), 0],
    ['does not say, an install', rebooting(undefined), 1],
    ['does not say, a scan', { ...rebooting(undefined), kind: 'scan' as const }, 0],
  ])('guard what %s', (_name, each, count) => {
    const freezes = [aFreeze('f', [4, 9], { guards: [], guardsReboots: true })];
    expect(found({ windows: [each], freezes })).toHaveLength(count);
  });

  it('guard the writing while they last, on related targets, and not the window', () => {
    const pushing = (differs: object = {}) =>
      aFreeze('f', [-4, -2], { guards: [], guardsPushes: true, ...differs });
    const asked = (freeze: ReturnType<typeof pushing>, nowMs: number) =>
      findPushFreezes([window], [freeze], nowMs).map(inShort);
    expect(asked(pushing(), hour(-3))).toEqual(['C01 error f -4--2']);
    expect(asked(pushing({ hardness: 'soft' }), hour(-4))).toEqual(['C01 warning f -4--2']);
    expect(asked(pushing(), hour(-2))).toEqual([]);
    expect(asked(pushing({ targets: [nonprod] }), hour(-3))).toEqual([]);
    expect(asked(aFreeze('f', [-4, -2]), hour(-3))).toEqual([]);
    expect(found({ windows: [window], freezes: [pushing()] })).toEqual([]);
  });
});
