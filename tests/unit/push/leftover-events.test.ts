import { describe, expect, it } from 'vitest';
import { leftoverEvents } from '../../../renderer/push/leftover-events.ts';
import { ourUid } from '../../../shared/ical/our-uid.ts';
import type { LiveOccurrence } from '../../../shared/model/occurrence.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { OccurrenceChange, PatchWindow } from '../../../shared/model/series.ts';

const hourMs = 3_600_000;
const originalStart = '2027-03-20T22:00';
const windowId = `s@${originalStart}`;
const target = { businessUnitId: 'hrp' };

const planWith = (changes: readonly OccurrenceChange[]): Plan => ({
  id: 'plan',
  name: '',
  organization: { name: '', businessUnits: [], teams: [], customers: [], accounts: [] },
  series: [
    {
      id: 's',
      name: 'Northwind prod',
      target,
      kind: 'install',
      zone: 'America/New_York',
      startTime: '22:00',
      durationMinutes: 360,
      rule: { kind: 'dates', dates: ['2027-03-20'] },
      state: 'pushed',
      changes,
    },
  ],
  releases: [],
  freezes: [],
  holidays: [],
  databaseSlots: [],
  patchEvents: [],
});

const aWindow = (state: PatchWindow['state']): PatchWindow => ({
  id: windowId,
  seriesId: 's',
  originalStart,
  name: 'Northwind prod',
  target,
  kind: 'install',
  state,
  zone: 'America/New_York',
  localStart: originalStart,
  startMs: 100 * hourMs,
  endMs: 106 * hourMs,
  durationMinutes: 360,
  anomaly: 'none',
});

const anEvent = (planId = 'plan', region = 'us-east-1'): LiveOccurrence => ({
  id: region,
  cell: { accountId: '1', region },
  name: 'event',
  startMs: 100 * hourMs,
  endMs: 106 * hourMs,
  live: {
    kind: 'calendar-event',
    calendarKey: `1/${region}/hrp`,
    uid: ourUid(planId, 's', originalStart),
    effect: 'allows',
    ours: true,
  },
});

const leftoversOf = (
  windows: readonly PatchWindow[],
  live: readonly LiveOccurrence[],
  { changes = [], nowMs = 0 }: { changes?: readonly OccurrenceChange[]; nowMs?: number } = {},
) =>
  leftoverEvents({ plan: planWith(changes), windows, live, nowMs }).map(
    ({ windowId: id, why, events }) => [id, why, events.length],
  );

describe('leftoverEvents', () => {
  it('finds the events of a window that was taken out, gathered over its calendars', () => {
    const live = [anEvent(), anEvent('plan', 'us-west-2')];
    const changes = [{ originalStart, skipped: true }];
    expect(leftoversOf([], live, { changes })).toEqual([[windowId, 'taken out', 2]]);
  });

  it('finds the event of a window that was called off', () => {
    expect(leftoversOf([aWindow('cancelled')], [anEvent()])).toEqual([[windowId, 'cancelled', 1]]);
  });

  it.each<[string, Parameters<typeof leftoversOf>]>([
    ['the window is still planned', [[aWindow('pushed')], [anEvent()]]],
    ['the event is of another plan', [[], [anEvent('other')]]],
    ['the event is over', [[], [anEvent()], { nowMs: 106 * hourMs }]],
    [
      'the window was moved out of sight',
      [[], [anEvent()], { changes: [{ originalStart, movedTo: '2029-01-01T22:00' }] }],
    ],
  ])('finds none when %s', (_name, input) => {
    expect(leftoversOf(...input)).toEqual([]);
  });
});
