import { describe, expect, it } from 'vitest';
import {
  conflictWords,
  counterpartName,
  ruleName,
  type ConflictContext,
} from '../../../renderer/presenters/conflict-words.ts';
import { findConflicts, type ConflictInput } from '../../../shared/conflicts/find-conflicts.ts';
import { prepareStaleCells } from '../../../shared/conflicts/coverage.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import {
  aCalendar,
  aFreeze,
  aRelease,
  aRun,
  aWindow,
  aligned,
  anEvent,
  anInput,
  customer,
  hour,
  nonprod,
  prod,
  organization as bare,
  source,
  west,
} from '../conflicts/builders.ts';

const organization = {
  ...bare,
  accounts: [
    {
      id: '111122223333',
      alias: 'northwind-prod',
      businessUnitId: 'hrp',
      production: true,
      regions: ['us-east-1', 'us-west-2'],
    },
  ],
};
const contextOf = (windows: readonly PatchWindow[]): ConflictContext => ({
  organization,
  windowOf: (id) => windows.find((window) => window.id === id),
});
/** Words of all findings about one window, alone with what it meets. */
const wordsOf = (window: PatchWindow, differs: Partial<ConflictInput> = {}) =>
  findConflicts(anInput({ windows: [window], ...differs })).map((conflict) =>
    conflictWords(conflict, contextOf([window])),
  );

/** 20:00 to 02:00 in New York, 00:00 to 06:00 UTC. */
const window = aWindow('w', [0, 6], { name: 'Northwind prod', zone: 'America/New_York' });
const when = 'Sun 2 May 20:00 → Mon 02:00 New York (00:00–06:00Z)';

describe('conflictWords', () => {
  it('names a freeze, the time in two zones, and how much of the window it takes', () => {
    const freezes = [aFreeze('f', [-9, 99], { name: 'Quarter-end freeze' })];
    expect(wordsOf(window, { freezes })).toEqual([
      {
        title: 'Quarter-end freeze blocks this',
        sentence: `${when} meets “Quarter-end freeze” for all 6 h.`,
      },
    ]);
  });

  it('does not sound as strict about a soft freeze', () => {
    const freezes = [aFreeze('f', [4, 9], { name: 'Quiet week', hardness: 'soft' })];
    expect(wordsOf(window, { freezes })).toEqual([
      {
        title: 'Quiet week advises against this',
        sentence: `${when} meets “Quiet week” for 2 h (Mon 3 May 00:00 → 02:00).`,
      },
    ]);
  });

  it('names the calendar and the cells of an event by the alias of their account', () => {
    const live = [anEvent('ledger', [1, 2]), anEvent('ledger', [1, 2], { cell: west })];
    expect(wordsOf(window, { live })).toEqual([
      {
        title: 'ledger blocks this',
        sentence: `${when} meets “ledger” of guard, which blocks, for 1 h (Sun 2 May 21:00 → 22:00), on northwind-prod us-east-1 and northwind-prod us-west-2.`,
      },
    ]);
  });

  it('tells scans only that something is on', () => {
    const scan = { ...window, kind: 'scan' as const };
    const [words] = wordsOf(scan, { live: [anEvent('ledger', [1, 2])] });
    expect(words?.title).toBe('ledger is on at that time');
  });

  it('says which part is not permitted', () => {
    const live = [
      anEvent('a', [-1, 2], { effect: 'allows', calendar: 'hours' }),
      anEvent('b', [3, 5], { effect: 'allows', calendar: 'hours' }),
    ];
    expect(wordsOf(window, { live, calendars: [aCalendar('hours')] })).toEqual([
      {
        title: 'Outside of hours',
        sentence: `${when} is not allowed by “hours” for 2 h in 2 parts (Sun 2 May 22:00 → 23:00; Mon 3 May 01:00 → 02:00), on northwind-prod us-east-1.`,
      },
    ]);
  });

  it('tells a clash of two from the side it is looked at', () => {
    const other = aWindow('x', [4, 9], { name: 'Hotfix', target: customer });
    const [pair] = findConflicts(anInput({ windows: [window, other] }));
    const context = contextOf([window, other]);
    if (pair === undefined) throw new Error('There must be a pair');
    expect(conflictWords(pair, { ...context, seenFrom: window.id })).toEqual({
      title: 'Overlaps Hotfix',
      sentence: `${when} overlaps “Hotfix” on a target above or below for 2 h (Mon 3 May 00:00 → 02:00).`,
    });
    expect(conflictWords(pair, { ...context, seenFrom: other.id })).toEqual({
      title: 'Overlaps Northwind prod',
      sentence:
        'Mon 3 May 04:00 → 09:00 UTC overlaps “Northwind prod” on a target above or below for 2 h (Mon 3 May 04:00 → 06:00).',
    });
  });

  it('names a maintenance window', () => {
    expect(wordsOf(window, { live: [aRun('stores', [4, 9])] })).toEqual([
      {
        title: 'stores runs then',
        sentence: `${when} meets maintenance window “stores”, which may install, for 2 h (Mon 3 May 00:00 → 02:00), on northwind-prod us-east-1.`,
      },
    ]);
  });

  it('says how much distance a release is given', () => {
    const releases = [aRelease('r', [-9, -7], { name: 'Claims 27.3', businessUnitId: 'source' })];
    expect(wordsOf({ ...window, target: source }, { releases })).toEqual([
      {
        title: 'Too close to Claims 27.3',
        sentence: `Release “Claims 27.3” is nearer than the 8 h kept around ${when}: Sun 2 May 12:00 → 13:00.`,
      },
    ]);
  });

  it.each([
    {
      how: 'far away',
      releases: [aRelease('r', [168, 170], { name: 'GC 27.8' })],
      words: {
        title: 'Away from GC 27.8',
        sentence: `${when} has no release within 2 d: the nearest, “GC 27.8”, starts Sun 9 May 20:00 New York, 7 d later.`,
      },
    },
    {
      how: 'tentative',
      releases: [aRelease('r', [1, 2], { name: 'GC 27.8', certainty: 'tentative' })],
      words: {
        title: 'GC 27.8 is only tentative',
        sentence: `${when} is within 2 d of “GC 27.8” (tentative), Sun 2 May 21:00 New York, but of no confirmed release.`,
      },
    },
    {
      how: 'unknown',
      releases: [],
      words: {
        title: 'No release beside it',
        sentence: `${when} should be within 2 d of a release, and no release of GC is known.`,
      },
    },
  ])('says that the release to go along with is $how', ({ releases, words }) => {
    expect(wordsOf({ ...window, target: aligned }, { releases })).toEqual([words]);
  });

  it.each([
    {
      local: '2027-03-13T22:00',
      minutes: 360,
      words: {
        title: 'Clocks change during it',
        sentence:
          'Clocks in New York go forward 1 h at 02:00 on Sun 14 Mar. It lasts 6 h and ends at 05:00 by the clock, not 04:00.',
      },
    },
    {
      local: '2027-11-06T22:00',
      minutes: 360,
      words: {
        title: 'Clocks change during it',
        sentence:
          'Clocks in New York go back 1 h at 02:00 on Sun 7 Nov. It lasts 6 h and ends at 03:00 by the clock, not 04:00.',
      },
    },
    {
      local: '2027-03-13T22:00',
      minutes: 240,
      words: {
        title: 'Clocks change during it',
        sentence:
          'Clocks in New York go forward 1 h at 02:00 on Sun 14 Mar. It lasts 4 h and ends at 03:00 by the clock, not 02:00.',
      },
    },
    {
      local: '2027-03-14T02:30',
      minutes: 60,
      words: {
        title: 'Its start does not exist',
        sentence:
          '02:30 does not exist in New York on Sun 14 Mar: the clocks skip it. The window starts at 03:30 (07:30Z).',
      },
    },
    {
      local: '2027-11-07T01:30',
      minutes: 15,
      words: {
        title: 'Its start comes twice',
        sentence:
          '01:30 comes twice in New York on Sun 7 Nov: the clocks go back. The window starts at the first one (05:30Z).',
      },
    },
  ])('explains the clocks of $local for $minutes min', ({ local, minutes, words }) => {
    const { epochMs, anomaly } = toInstant(local, 'America/New_York');
    const night: PatchWindow = {
      ...window,
      localStart: local,
      anomaly,
      startMs: epochMs,
      endMs: epochMs + minutes * 60_000,
      durationMinutes: minutes,
    };
    expect(wordsOf(night, { nowMs: 0 })).toEqual([words]);
  });

  it('says why it is too late, and what to do', () => {
    expect(wordsOf(window, { nowMs: hour(1) })[0]).toEqual({
      title: 'Starts in the past',
      sentence: `${when} has begun already: pushing it now comes too late. Move it, or set it to held or missed.`,
    });
    expect(wordsOf(window, { nowMs: hour(-0.2) })[0]?.title).toBe('Starts too soon to push');
  });

  it('never gives an all-clear for cells that were not read', () => {
    const nowMs = hour(0);
    const unread = (
      target: PatchWindow['target'],
      cells: Parameters<typeof prepareStaleCells>[0]['cells'] = [],
    ) => prepareStaleCells({ cells, organization, nowMs })({ ...window, target });
    const read = (readAtMs: number) => ({ cell: west, status: 'fresh', readAtMs }) as const;
    const inPart = { ...read(nowMs), problems: [{ unseen: true }] } as const;
    const found = [
      ...unread(prod),
      ...unread(nonprod),
      ...unread(nonprod, [read(hour(9))]),
      ...unread(nonprod, [inPart]),
    ];
    const unknown = `whether ${when} meets something there is unknown.`;
    expect(found.map((each) => conflictWords(each, contextOf([window])).sentence)).toEqual([
      `northwind-prod us-east-1 and northwind-prod us-west-2 were not read lately: ${unknown}`,
      `northwind-prod us-west-2 was not read lately: ${unknown}`,
      `northwind-prod us-west-2 was read later than this computer’s clock shows: ${unknown}`,
      `northwind-prod us-west-2 was read, but not all there was could be read or understood (see Sources): ${unknown}`,
    ]);
  });

  it('shows another zone where asked, and UTC only once', () => {
    const freezes = [aFreeze('f', [4, 9])];
    const [conflict] = findConflicts(anInput({ windows: [window], freezes }));
    const context = { ...contextOf([window]), zone: 'UTC' };
    expect(conflict && conflictWords(conflict, context).sentence).toBe(
      'Mon 3 May 00:00 → 06:00 UTC meets “f” for 2 h (Mon 3 May 04:00 → 06:00).',
    );
  });

  it('does not fail on a window that is gone', () => {
    const [conflict] = findConflicts(
      anInput({ windows: [window], freezes: [aFreeze('f', [4, 9])] }),
    );
    expect(conflict && conflictWords(conflict, contextOf([])).sentence).toBe(
      'w@2027-05-03T00:00 is no longer in the plan (blocked).',
    );
  });

  it('counts cells beyond a handful instead of listing them', () => {
    const regions = ['a-1', 'b-1', 'c-1', 'd-1', 'e-1'];
    const [conflict] = findConflicts(
      anInput({ windows: [window], live: [anEvent('ledger', [0, 6])] }),
    );
    if (conflict === undefined) throw new Error('There must be a conflict');
    const cellKeys = regions.map((region) => `111122223333/${region}`);
    expect(conflictWords({ ...conflict, cellKeys }, contextOf([window])).sentence).toMatch(
      /on northwind-prod a-1, northwind-prod b-1, northwind-prod c-1 and 2 more\.$/,
    );
  });
});

describe('names for groups', () => {
  it('are those of the counterpart, or of the rule where it is its own', () => {
    const named = { kind: 'freeze', id: 'f', name: 'Year-end freeze', hard: true } as const;
    expect(counterpartName('C01', named)).toBe('Year-end freeze');
    expect(counterpartName('C18', { kind: 'none', id: 'gap', name: 'Asia/Kolkata' })).toBe(
      'Clock change',
    );
    expect(ruleName('C06')).toBe('Too close to a release');
  });
});
