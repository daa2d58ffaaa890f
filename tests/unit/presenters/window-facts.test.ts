import { describe, expect, it } from 'vitest';
import { clockNotes } from '../../../renderer/presenters/clock-notes.ts';
import { cutoffShare } from '../../../renderer/presenters/cutoff-share.ts';
import { describeItem } from '../../../renderer/presenters/item-words.ts';
import { summarizePeriod } from '../../../renderer/presenters/period-summary.ts';
import { lookOfState } from '../../../renderer/presenters/plan-items.ts';
import { pushedPlaces } from '../../../renderer/presenters/pushed-places.ts';
import { describeSaved } from '../../../renderer/presenters/saved-words.ts';
import { settableStates, windowStates } from '../../../renderer/presenters/state-words.ts';
import { startWindowItems } from '../../../renderer/presenters/window-items.ts';
import { leafLookup } from '../../../renderer/presenters/target-tree.ts';
import type { LiveOccurrence } from '../../../shared/model/occurrence.ts';
import { ourUid } from '../../../shared/ical/our-uid.ts';
import { anItem } from '../../support/an-item.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

const hourMs = 3_600_000;

describe('what the clocks do to a window', () => {
  it.each([
    ['an ordinary night', '2027-03-20T22:00', []],
    [
      'clocks going forward',
      '2027-03-13T22:00',
      ['Clocks in New York go forward by 1 h meanwhile: it still lasts 6 h, until 05:00.'],
    ],
    [
      'clocks going back',
      '2027-11-06T22:00',
      ['Clocks in New York go back by 1 h meanwhile: it still lasts 6 h, until 03:00.'],
    ],
    [
      'a start that does not exist',
      '2027-03-14T02:30',
      ['02:30 does not exist in New York that night; it starts at 03:30.'],
    ],
  ])('%s', (_name, localStart, expected) => {
    expect(clockNotes(aWindow({ localStart }))).toEqual(expected);
  });

  it('says which reading of a doubled hour is meant', () => {
    expect(clockNotes(aWindow({ localStart: '2027-11-07T01:30' }))[0]).toBe(
      '01:30 happens twice in New York; the first one is meant.',
    );
  });
});

describe('the cutoff of a maintenance run', () => {
  const run = anItem({ cutoffMs: Date.parse('2027-03-14T02:00Z') });
  it('is a share of the whole run', () => {
    expect(cutoffShare(run)).toBeCloseTo(2 / 6);
    expect(cutoffShare(anItem())).toBeNull();
  });

  it('is a share of the part that a day shows', () => {
    expect(cutoffShare(run, { isStart: true, isEnd: false, zone: 'UTC' })).toBeNull();
    expect(cutoffShare(run, { isStart: false, isEnd: true, zone: 'UTC' })).toBeCloseTo(2 / 4);
  });
});

describe('an item for a screen reader', () => {
  it('is named with its full date, zone, state and conflicts', () => {
    const item = anItem({
      startMs: Date.parse('2027-03-14T03:00Z'),
      endMs: Date.parse('2027-03-14T09:00Z'),
      words: 'draft',
      conflictCount: 2,
    });
    expect(describeItem(item, 'America/New_York')).toBe(
      'Northwind prod, Saturday 13 March 2027 22:00 to Sunday 05:00 New York, draft, 2 conflicts',
    );
  });

  it('has no hours when it is a whole day', () => {
    const item = anItem({ name: 'Holi (IN)', date: '2027-03-22', words: 'holiday' });
    expect(describeItem(item, 'UTC')).toBe('Holi (IN), Monday 22 March 2027, holiday');
  });
});

describe('windows as items', () => {
  it('count their findings and know the gravest', () => {
    const plan = aPlan();
    const window = aWindow({ state: 'held' });
    const conflict = {
      id: 'c',
      rule: 'C24',
      severity: 'error',
      windowId: window.id,
      counterpart: { kind: 'none', id: 'past', name: '' },
      evidence: [],
      cellKeys: [],
    } as const;
    const conflicts = new Map([[window.id, [conflict]]]);
    const leaves = leafLookup(plan.organization);
    const { series, organization } = plan;
    const itemOf = startWindowItems()({ series, organization, leaves, conflicts });
    expect(itemOf(window)).toMatchObject({
      conflictCount: 1,
      hasError: true,
      movable: false,
      look: 'past',
      words: 'held',
    });
  });

  it('are the same object while they say the same, and another once they do not', () => {
    const { series, organization } = aPlan();
    const leaves = leafLookup(organization);
    const make = startWindowItems();
    const facts = { series, organization, leaves, conflicts: new Map() };
    const window = aWindow();
    const item = make(facts)(window);
    expect(make({ ...facts, series: [...series], conflicts: new Map() })(window)).toBe(item);
    const drifted = make({ ...facts, driftedIds: new Set([window.id]) })(window);
    expect(drifted).toMatchObject({ drifted: true });
    expect(make(facts)(window)).toEqual(item);
    expect(make(facts)({ ...window, state: 'agreed' })).not.toBe(item);
    const moved = { ...organization, businessUnits: [] };
    expect(make({ ...facts, organization: moved, leaves: leafLookup(moved) })(window)).not.toBe(
      item,
    );
  });

  it('have a look for every state', () => {
    expect(new Set(windowStates.map(lookOfState)).size).toBe(6);
  });

  it('are never said to be pushed by hand', () => {
    expect(settableStates('agreed')).not.toContain('pushed');
    expect(settableStates('pushed')).toContain('pushed');
  });
});

describe('places of a pushed window', () => {
  const plan = aPlan();
  const window = aWindow();
  const key = '111122223333/us-east-1/hrp-patching';
  const there = (startMs: number): LiveOccurrence => ({
    id: 'x',
    cell: { accountId: '111122223333', region: 'us-east-1' },
    name: 'Northwind prod',
    startMs,
    endMs: startMs + 6 * hourMs,
    live: {
      kind: 'calendar-event',
      calendarKey: key,
      uid: ourUid(plan.id, window.seriesId, window.originalStart),
      effect: 'allows',
      ours: true,
    },
  });

  it.each([
    ['in place', [there(window.startMs)], [{ key }]],
    ['at another time', [there(window.startMs - hourMs)], [{ key }]],
    ['not there', [], [{ key }]],
    ['unread', [], []],
  ] as const)('are %s', (expected, occurrences, calendars) => {
    const places = pushedPlaces(window, plan, { occurrences, calendars });
    expect(places.map(({ status }) => status)).toEqual([expected]);
  });
});

describe('a period summed up', () => {
  it('counts states in the order of a negotiation and names windows with findings', () => {
    const draft = aWindow({ seriesId: 'a', state: 'draft' });
    const agreed = aWindow({ seriesId: 'b', state: 'agreed' });
    expect(summarizePeriod([agreed, draft], new Map([[agreed.id, 1]]))).toEqual({
      total: 2,
      byState: [
        { state: 'draft', count: 1 },
        { state: 'agreed', count: 1 },
      ],
      troubled: [agreed],
    });
  });
});

describe('the saved state in words', () => {
  it.each([
    [{ path: '/a', savedAtMs: Date.parse('2027-03-10T09:41Z'), dirty: false }, 'Saved 09:41'],
    [{ path: '/a', savedAtMs: null, dirty: false }, 'Saved'],
    [{ path: null, savedAtMs: null, dirty: false }, 'Not saved to a file'],
    [{ path: '/a', savedAtMs: 0, dirty: true }, 'Unsaved changes'],
  ])('%o is “%s”', (file, expected) => {
    expect(describeSaved(file, 'UTC')).toBe(expected);
  });
});
