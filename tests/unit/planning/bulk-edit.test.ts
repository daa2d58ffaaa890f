import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/model/plan.ts';
import { bulkEdit, type BulkEdit } from '../../../shared/planning/bulk-edit.ts';
import { prepareTargetFacts } from '../../../shared/conflicts/target-facts.ts';
import { prepareTeamLoad } from '../../../shared/conflicts/team-load.ts';
import { planSchema } from '../../../shared/formats/plan-schema.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { differenceWords } from '../../../renderer/presenters/finding-differences.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const range = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2027, 5, 1) };
const windowsOf = (plan: Plan) => expandPlan(plan, range);
const saturdays = aPlan({
  series: [
    aSeries({
      state: 'draft',
      rule: {
        kind: 'weekly',
        weekdays: ['SA'],
        everyWeeks: 1,
        fromDate: '2027-03-06',
        untilDate: '2027-04-03',
      },
      changes: [{ originalStart: '2027-03-06T22:00', state: 'held' }],
    }),
    aSeries({ id: 'once', name: 'Once', state: 'draft' }),
  ],
});
const all = windowsOf(saturdays);
const edited = (edit: BulkEdit, chosen = all) =>
  windowsOf(bulkEdit(saturdays, { chosen, drawn: all }, edit));
const starts = (windows: ReturnType<typeof windowsOf>) => windows.map((each) => each.localStart);

describe('many windows at once', () => {
  it('are shifted by days on their own walls, over the night the clocks change; history stays', () => {
    expect(starts(edited({ kind: 'shift', days: 1, minutes: 0 }))).toEqual([
      '2027-03-06T22:00',
      '2027-03-14T22:00',
      '2027-03-21T22:00',
      '2027-03-21T22:00',
      '2027-03-28T22:00',
      '2027-04-04T22:00',
    ]);
  });

  it('are shifted by elapsed minutes on top', () => {
    const [first] = edited({ kind: 'shift', days: 0, minutes: 240 }, all.slice(1, 2)).filter(
      ({ originalStart }) => originalStart === '2027-03-13T22:00',
    );
    expect(first?.startMs).toBe((all[1]?.startMs ?? 0) + 240 * 60_000);
  });

  it('there and back again are the plan as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), fc.subarray([...all]), (days, chosen) => {
        const there = bulkEdit(
          saturdays,
          { chosen, drawn: all },
          { kind: 'shift', days, minutes: 0 },
        );
        const moved = windowsOf(there).filter(({ id }) => chosen.some((each) => each.id === id));
        const back = bulkEdit(
          there,
          { chosen: moved, drawn: windowsOf(there) },
          { kind: 'shift', days: -days, minutes: 0 },
        );
        expect(back).toEqual(saturdays);
      }),
      { numRuns: 60, seed: 21 },
    );
  });

  it('get another zone: a series chosen whole itself, single dates by where its clocks show them', () => {
    const whole = all.filter(({ seriesId }) => seriesId === 'once');
    const plan = bulkEdit(saturdays, { chosen: whole, drawn: all }, { kind: 'zone', zone: 'UTC' });
    expect(plan.series[1]).toMatchObject({ zone: 'UTC', changes: [] });
    const one = all.slice(1, 2);
    const [date] = windowsOf(
      bulkEdit(saturdays, { chosen: one, drawn: all }, { kind: 'zone', zone: 'UTC' }),
    ).filter(({ id }) => id === one[0]?.id);
    expect(date).toMatchObject({ zone: 'America/New_York', startMs: Date.UTC(2027, 2, 13, 22) });
  });

  it('get length and state; history may have its state put right', () => {
    expect(
      edited({ kind: 'duration', durationMinutes: 120 }).map((each) => each.durationMinutes),
    ).toEqual([360, 120, 120, 120, 120, 120]);
    const states = edited({ kind: 'state', state: 'missed', atMs: 0 }).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['missed']));
  });

  it('are taken out; a series that happens once goes with its window', () => {
    const plan = bulkEdit(saturdays, { chosen: all, drawn: all }, { kind: 'skip' });
    expect(windowsOf(plan).map(({ state }) => state)).toEqual(['held']);
    expect(plan.series).toHaveLength(1);
  });

  it('are the very same plan where nothing differs', () => {
    const nothing = { kind: 'shift', days: 0, minutes: 0 } as const;
    expect(bulkEdit(saturdays, { chosen: all, drawn: all }, nothing)).toBe(saturdays);
    expect(bulkEdit(saturdays, { chosen: [], drawn: all }, { kind: 'skip' })).toBe(saturdays);
  });
});

describe('a team of its own', () => {
  const organization = {
    ...saturdays.organization,
    teams: [...saturdays.organization.teams, { id: 'us', name: 'US', zone: 'UTC', size: 1 }],
  };
  const plan = { ...saturdays, organization };

  it('is assigned to dates, kept in the file, and taken back', () => {
    const chosen = all.slice(1, 3);
    const given = bulkEdit(plan, { chosen, drawn: all }, { kind: 'team', teamId: 'us' });
    expect(planSchema.parse(given)).toEqual(given);
    expect(windowsOf(given).map(({ facts }) => facts?.teamId)).toEqual([
      ...[undefined, 'us', 'us'],
      ...[undefined, undefined, undefined],
    ]);
    const back = bulkEdit(given, { chosen, drawn: all }, { kind: 'team', teamId: null });
    expect(back).toEqual(plan);
  });

  it('is the one whose load counts', () => {
    const given = bulkEdit(plan, { chosen: all, drawn: all }, { kind: 'team', teamId: 'us' });
    const windows = windowsOf(given);
    const rule = prepareTeamLoad({
      windows,
      organization,
      factsOf: prepareTargetFacts(organization),
    });
    const clashing = windows.filter(({ localStart }) => localStart === '2027-03-20T22:00');
    expect(clashing.map((window) => rule(window).map(({ counterpart }) => counterpart.id))).toEqual(
      [['us/capacity'], ['us/capacity']],
    );
  });
});

describe('what a plan gains and loses', () => {
  const finding = (id: string) => ({ id }) as Parameters<typeof differenceWords>[0][number];
  it.each([
    [[], [], 'No conflict of the plan begins or ends with it.'],
    [['a'], ['a', 'b'], '1 new conflict in the plan, none ends.'],
    [['a', 'b'], ['c', 'd', 'b'], '2 new conflicts in the plan, 1 ends.'],
    [['a', 'b'], [], 'No new conflict in the plan, 2 end.'],
  ])('from %j to %j: %s', (before, after, words) => {
    expect(differenceWords(before.map(finding), after.map(finding))).toBe(words);
  });
});
