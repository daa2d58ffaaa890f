import { describe, expect, it } from 'vitest';
import {
  groupLive,
  liveItems,
  lookOfLive,
  twinIds,
} from '../../../renderer/presenters/live-items.ts';
import { leafLookup } from '../../../renderer/presenters/target-tree.ts';
import type { LiveEvent, LiveOccurrence, LiveRun } from '../../../shared/model/occurrence.ts';
import { ourUid } from '../../../shared/ical/our-uid.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

const window = aWindow();
const anEvent = (
  differs: Partial<Omit<LiveOccurrence, 'live'>> & { readonly live?: Partial<LiveEvent> } = {},
): LiveOccurrence => {
  const { live, ...rest } = differs;
  const region = rest.cell?.region ?? 'us-east-1';
  return {
    id: `${region}|${rest.name ?? 'audit'}`,
    cell: { accountId: '111122223333', region },
    name: 'audit',
    startMs: window.startMs,
    endMs: window.endMs,
    ...rest,
    live: {
      kind: 'calendar-event',
      calendarKey: `111122223333/${region}/hrp-patching`,
      uid: 'audit@elsewhere',
      effect: 'blocks',
      ours: false,
      ...live,
    },
  };
};
const aRun: LiveRun = {
  kind: 'maintenance-run',
  windowKey: '111122223333/us-east-1/mw-1',
  cutoffMs: window.endMs - 3_600_000,
  taskMeaning: 'install',
  enabled: true,
  gated: 'not gated',
  targetCount: 1,
};
const west = { accountId: '111122223333', region: 'us-west-2' };
const groups = (occurrences: readonly LiveOccurrence[]) =>
  groupLive(occurrences, twinIds(occurrences, 'plan1', [window]));
const groupsOf = (occurrences: readonly LiveOccurrence[]) => [...groups(occurrences).values()];

describe('live occurrences on the calendar', () => {
  it('are one item where the same is in several cells', () => {
    const same = groups([anEvent(), anEvent({ cell: west })]);
    const items = liveItems(same, leafLookup(aPlan().organization));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      cellCount: 2,
      look: 'blocks',
      group: 'HRP',
      leaves: ['hrp/northwind/prod', 'hrp/northwind/nonprod'],
    });
  });

  it.each([
    ['another name', { name: 'other' }],
    ['another end', { endMs: window.endMs + 1 }],
    ['the opposite meaning', { live: { effect: 'allows' as const } }],
  ])('stay apart with %s', (_name, differs) => {
    expect(groupsOf([anEvent(), anEvent({ cell: west, ...differs })])).toHaveLength(2);
  });

  it('leave out the event of a pushed window, which is drawn as the window', () => {
    const uid = ourUid('plan1', window.seriesId, window.originalStart);
    const twin = anEvent({ live: { uid, ours: true, effect: 'allows' } });
    expect(groupsOf([twin])).toEqual([]);
  });

  it('keep it once the window has moved away from it: AWS still holds the old time', () => {
    const uid = ourUid('plan1', window.seriesId, window.originalStart);
    const old = anEvent({
      startMs: window.startMs - 1,
      live: { uid, ours: true, effect: 'allows' },
    });
    expect(groupsOf([old])).toHaveLength(1);
  });

  it("keep another plan's events, which are somebody else's", () => {
    const uid = ourUid('plan2', window.seriesId, window.originalStart);
    expect(groupsOf([anEvent({ live: { uid, ours: true } })])).toHaveLength(1);
  });

  it('look as what they mean, not as what they are called', () => {
    expect(lookOfLive(anEvent({ name: 'Freeze!', live: { effect: 'allows' } }))).toBe('allows');
    expect(lookOfLive(anEvent({ live: { effect: 'none' } }))).toBe('advisory');
  });
});

describe('a run of a maintenance window', () => {
  it('says that its work may go on after its end, apart from one that is cut off', () => {
    const run = { ...anEvent(), live: { ...aRun, mayOverrun: true as const } };
    const cut = { ...anEvent({ cell: west }), live: aRun };
    const items = liveItems(groups([run, cut]), leafLookup(aPlan().organization));
    expect(items.map(({ words, mayOverrun }) => [words, mayOverrun])).toEqual([
      ['maintenance window, install, running work may go on after its end', true],
      ['maintenance window, install', undefined],
    ]);
  });
});
