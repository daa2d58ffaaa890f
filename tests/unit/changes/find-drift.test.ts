import { describe, expect, it } from 'vitest';
import { findDrift, type DriftInput } from '../../../shared/changes/find-drift.ts';
import { ourUid } from '../../../shared/ical/our-uid.ts';
import type { LiveOccurrence } from '../../../shared/model/occurrence.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

const { organization, id: planId } = aPlan();
const hourMs = 3_600_000;
const calendarKey = '111122223333/us-east-1/hrp-patching';
const window = aWindow({ state: 'pushed' });
const uid = ourUid(planId, window.seriesId, window.originalStart);
const written = {
  calendarKey,
  uid,
  summary: 'patch-northwind-prod',
  startMs: window.startMs,
  endMs: window.endMs,
};

const event = (
  differs: Partial<LiveOccurrence> = {},
  effect: 'allows' | 'none' = 'allows',
): LiveOccurrence => ({
  id: 'event',
  cell: { accountId: '111122223333', region: 'us-east-1' },
  name: written.summary,
  startMs: window.startMs,
  endMs: window.endMs,
  live: { kind: 'calendar-event', calendarKey, uid, effect, ours: true },
  ...differs,
});
const later = { startMs: window.startMs + hourMs, endMs: window.endMs + hourMs };

const drift = (differs: Partial<DriftInput> = {}) =>
  findDrift({
    planId,
    organization,
    windows: [window],
    live: [event()],
    freshCellKeys: new Set(['111122223333/us-east-1']),
    written: [written],
    nowMs: window.startMs - 24 * hourMs,
    ...differs,
  });
const kinds = (differs: Partial<DriftInput> = {}) =>
  drift(differs).flatMap(({ places }) => places.map(({ kind }) => kind));

describe('drift', () => {
  it.each([
    ['nothing while AWS holds what was pushed', {}, []],
    ['a move', { live: [event(later)] }, ['moved']],
    ['a deletion', { live: [] }, ['deleted']],
    ['another text', { live: [event({ name: 'theirs' })] }, ['changed']],
    ['an event that no longer enforces', { live: [event({}, 'none')] }, ['changed']],
    [
      'nothing of a cell that is being read again',
      { live: [], freshCellKeys: new Set<string>() },
      [],
    ],
    ['nothing of what is over', { live: [], nowMs: window.endMs }, []],
    ['a deletion of what another computer pushed', { live: [], written: [] }, ['deleted']],
    ['a move of what another computer pushed', { live: [event(later)], written: [] }, ['moved']],
  ] as const)('is %s', (...[, differs, expected]) => {
    expect(kinds(differs)).toEqual(expected);
  });

  it('is not what the planner moved since the push', () => {
    const moved = aWindow({ state: 'agreed', localStart: '2027-03-21T22:00' });
    const windows = [{ ...moved, originalStart: window.originalStart, id: window.id }];
    expect(kinds({ windows })).toEqual([]);
    expect(kinds({ windows, live: [event(later)] })).toEqual(['moved']);
    expect(kinds({ windows, live: [], written: [] })).toEqual([]);
  });

  const west = { accountId: '111122223333', region: 'us-west-2' };
  const westKey = '111122223333/us-west-2/hrp-patching';
  const inBoth: Partial<DriftInput> = {
    windows: [{ ...window, target: { businessUnitId: 'hrp', customerId: 'northwind' } }],
    freshCellKeys: new Set(['111122223333/us-east-1', '111122223333/us-west-2']),
  };
  const inWest = event({
    cell: west,
    live: { kind: 'calendar-event', calendarKey: westKey, uid, effect: 'allows', ours: true },
  });

  it('cannot be adopted where another calendar holds it as it was pushed', () => {
    const both = [written, { ...written, calendarKey: westKey }];
    for (const live of [[inWest], [event(later), inWest]]) {
      const found = drift({ ...inBoth, written: both, live });
      expect(found.map(({ places }) => places.length)).toEqual([1]);
      expect(found[0]?.adoptable).toBeNull();
    }
    expect(drift({ ...inBoth, written: both, live: [] })[0]?.adoptable).toEqual({ kind: 'gone' });
  });

  it('is not that a calendar lacks it which never had it: named since, or taken back', () => {
    expect(kinds(inBoth)).toEqual([]);
    expect(kinds({ ...inBoth, live: [] })).toEqual(['deleted']);
    expect(kinds({ ...inBoth, live: [], written: [] })).toEqual(['deleted', 'deleted']);
  });

  it('can be adopted where all calendars say one thing, and only then', () => {
    const range = { startMs: later.startMs, endMs: later.endMs };
    expect(drift({ live: [event(later)] })[0]?.adoptable).toEqual({ kind: 'time', range });
    expect(drift({ live: [] })[0]?.adoptable).toEqual({ kind: 'gone' });
    expect(drift({ live: [event({ name: 'theirs' })] })[0]?.adoptable).toBeNull();
  });
});
