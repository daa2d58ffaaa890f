import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Series } from '../../../shared/model/series.ts';
import {
  addSeries,
  changeKind,
  changeZone,
  duplicateWindow,
  moveWindow,
  removeSeries,
  removeWindow,
  renameSeries,
  resizeWindow,
  restoreWindow,
  retargetSeries,
  setWindowState,
} from '../../../shared/planning/edit-plan.ts';
import { minuteMs } from '../../../shared/time/time-range.ts';
import { toInstant } from '../../../shared/time/zone.ts';

const newYork = 'America/New_York';
const at = (local: string, zone = newYork): number => toInstant(local, zone).epochMs;

const once: Series = {
  id: 'once',
  name: 'Northwind prod',
  target: { businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'prod' },
  kind: 'install',
  zone: newYork,
  startTime: '22:00',
  durationMinutes: 360,
  rule: { kind: 'dates', dates: ['2027-03-13'] },
  state: 'draft',
  changes: [],
};
const monthly: Series = {
  ...once,
  id: 'monthly',
  rule: { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate: '2027-01-01' },
};
const plan: Plan = {
  id: 'plan1',
  name: 'Test',
  organization: { name: 'Test', businessUnits: [], teams: [], customers: [], accounts: [] },
  series: [once, monthly],
  releases: [],
  freezes: [],
  holidays: [],
  databaseSlots: [],
  patchEvents: [],
};
const march = 'monthly@2027-03-13T22:00';
const april = 'monthly@2027-04-10T22:00';
const changesOf = (of: Plan, id: string) => of.series.find((series) => series.id === id)?.changes;

describe('moving a window', () => {
  it('keeps the original start and notes the new one in the zone of the series', () => {
    const moved = moveWindow(plan, march, { startMs: at('2027-03-14T21:30') });
    expect(changesOf(moved, 'monthly')).toEqual([
      { originalStart: '2027-03-13T22:00', movedTo: '2027-03-14T21:30' },
    ]);
  });

  it('notes the reason', () => {
    const moved = moveWindow(plan, march, { startMs: at('2027-03-14T21:30'), reason: 'fair' });
    expect(changesOf(moved, 'monthly')?.[0]?.reason).toBe('fair');
  });

  it('leaves every other series the same object', () => {
    const moved = moveWindow(plan, march, { startMs: at('2027-03-14T21:30') });
    expect(moved.series[0]).toBe(once);
  });

  it('cuts to the whole minute', () => {
    const moved = moveWindow(plan, march, { startMs: at('2027-03-14T21:30') + 59_999 });
    expect(changesOf(moved, 'monthly')?.[0]?.movedTo).toBe('2027-03-14T21:30');
  });

  it('is no edit at all when the window is already there', () => {
    expect(moveWindow(plan, march, { startMs: at('2027-03-13T22:00') })).toBe(plan);
    const moved = moveWindow(plan, march, { startMs: at('2027-03-14T21:30') });
    expect(moveWindow(moved, march, { startMs: at('2027-03-14T21:30') })).toBe(moved);
  });

  it('takes the second reading of a repeated hour for the first', () => {
    const first = at('2027-11-07T01:30');
    const moved = moveWindow(plan, march, { startMs: first + 60 * minuteMs });
    expect(changesOf(moved, 'monthly')?.[0]?.movedTo).toBe('2027-11-07T01:30');
    expect(moved).toEqual(moveWindow(plan, march, { startMs: first }));
  });

  it('throws on a series that is not in the plan', () => {
    expect(() => moveWindow(plan, 'gone@2027-03-13T22:00', { startMs: 0 })).toThrow(/gone/);
    expect(() => moveWindow(plan, 'no id', { startMs: 0 })).toThrow(/no id/);
  });

  it('there and back is the same plan', () => {
    const minutes = fc.integer({ min: 30_000_000, max: 32_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(march, april), minutes, (windowId, minute) => {
        const there = moveWindow(plan, windowId, { startMs: minute * minuteMs });
        const home = at(windowId.slice(windowId.indexOf('@') + 1));
        expect(moveWindow(there, windowId, { startMs: home })).toEqual(plan);
      }),
    );
  });

  it('keeps the list of changes in order of original start, whatever is moved first', () => {
    const to = { startMs: at('2027-05-01T10:00') };
    const forth = moveWindow(moveWindow(plan, march, to), april, to);
    const back = moveWindow(moveWindow(plan, april, to), march, to);
    expect(forth).toEqual(back);
  });
});

describe('resizing a window', () => {
  it('notes the new elapsed duration and keeps the start', () => {
    const moved = moveWindow(plan, march, { startMs: at('2027-03-14T21:30') });
    expect(changesOf(resizeWindow(moved, march, 90), 'monthly')).toEqual([
      { originalStart: '2027-03-13T22:00', movedTo: '2027-03-14T21:30', durationMinutes: 90 },
    ]);
  });

  it.each([
    [1, 15],
    [14.6, 15],
    [15.4, 15],
    [100_000, 86_400],
  ])('takes %d minutes as %d', (asked, given) => {
    expect(changesOf(resizeWindow(plan, march, asked), 'monthly')?.[0]?.durationMinutes).toBe(
      given,
    );
  });

  it('back to the duration of the series is the same plan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 10_000 }), (minutes) => {
        expect(resizeWindow(resizeWindow(plan, march, minutes), march, 360)).toEqual(plan);
      }),
    );
  });
});

describe('removing a window', () => {
  it('takes a series that happens once with it', () => {
    expect(removeWindow(plan, 'once@2027-03-13T22:00').series).toEqual([monthly]);
  });

  it.each(['pushed', 'held', 'missed'] as const)('only skips it once it is %s', (state) => {
    const pushed = setWindowState(plan, 'once@2027-03-13T22:00', { state, atMs: 0 });
    expect(changesOf(removeWindow(pushed, 'once@2027-03-13T22:00'), 'once')).toEqual([
      expect.objectContaining({ originalStart: '2027-03-13T22:00', state, skipped: true }),
    ]);
  });

  it('skips one window of a rule, with its reason, and can bring it back', () => {
    const skipped = removeWindow(plan, march, 'audit');
    expect(changesOf(skipped, 'monthly')).toEqual([
      { originalStart: '2027-03-13T22:00', skipped: true, reason: 'audit' },
    ]);
    expect(restoreWindow(removeWindow(plan, march), march)).toEqual(plan);
  });
});

describe('other edits', () => {
  it('sets the state of one window, and back to that of the series leaves no trace', () => {
    const agreed = setWindowState(plan, march, { state: 'agreed', atMs: 0 });
    expect(changesOf(agreed, 'monthly')).toEqual([
      { originalStart: '2027-03-13T22:00', state: 'agreed', agreedAtMs: 0 },
    ]);
    expect(setWindowState(agreed, march, { state: 'draft', atMs: 0 })).toEqual(plan);
  });

  it('copies a window as a draft of its own, with the duration it really has', () => {
    const resized = resizeWindow(
      setWindowState(plan, march, { state: 'agreed', atMs: 0 }),
      march,
      90,
    );
    const copy = { startMs: at('2027-03-20T06:15'), newSeriesId: 'copy' };
    expect(duplicateWindow(resized, march, copy).series.at(-1)).toEqual({
      ...once,
      id: 'copy',
      startTime: '06:15',
      durationMinutes: 90,
      rule: { kind: 'dates', dates: ['2027-03-20'] },
    });
  });

  it('adds a series and removes it again', () => {
    const more = { ...once, id: 'more' };
    expect(removeSeries(addSeries(plan, more), 'more')).toEqual(plan);
    expect(() => addSeries(plan, once)).toThrow(/once/);
    expect(() => removeSeries(plan, 'more')).toThrow(/more/);
  });

  it('renames, retargets, and changes kind and zone of a series without touching its times', () => {
    const target = { businessUnitId: 'source' };
    const edited = [
      (of: Plan) => renameSeries(of, 'once', 'Fabrikam'),
      (of: Plan) => retargetSeries(of, 'once', target),
      (of: Plan) => changeKind(of, 'once', 'scan'),
      (of: Plan) => changeZone(of, 'once', 'Asia/Kolkata'),
    ].reduce((of, edit) => edit(of), plan);
    expect(edited.series).toEqual([
      { ...once, name: 'Fabrikam', target, kind: 'scan', zone: 'Asia/Kolkata' },
      monthly,
    ]);
  });

  it('keeps fields it does not know', () => {
    const odd = { ...plan, series: [{ ...monthly, ticket: 'CHG-1', changes: [] }], color: 'red' };
    const moved = moveWindow(odd, march, { startMs: at('2027-03-14T21:30') });
    expect(moved).toMatchObject({ color: 'red', series: [{ ticket: 'CHG-1' }] });
  });
});
