import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PatchWindow, WindowKind, WindowState } from '../../../shared/model/series.ts';
import type { Team } from '../../../shared/model/target.ts';
import { teamFairness, type FairnessPeriod } from '../../../shared/review/team-fairness.ts';
import { addDays } from '../../../shared/time/iso-date.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

const pune: Team = { id: 'pune', name: 'Pune', zone: 'Asia/Kolkata', size: 5 };
const boston: Team = { id: 'boston', name: 'Boston', zone: 'America/New_York', size: 2 };
const year: FairnessPeriod = { fromDate: '2027-01-01', toDate: '2027-12-31' };

const fairnessOf = (
  windows: readonly PatchWindow[],
  {
    teams = [pune, boston],
    period = year,
    holidays = [] as readonly (readonly [string, string])[],
  } = {},
) => {
  const { organization } = aPlan();
  return teamFairness(
    {
      organization: { ...organization, teams },
      holidays: holidays.map(([country, date]) => ({ id: date, name: date, country, date })),
      windows,
    },
    period,
  );
};

const inBoston = { facts: { teamId: 'boston' } } as const;

describe('how work is spread over teams', () => {
  // 22:00 to 04:00 in New York is 07:30 to 13:30 (08:30 to 14:30 in winter) in Pune: nobody's night there.
  it.each([
    ['Saturday night in New York', '2027-03-20T22:00', 360, { night: 360, weekend: 1 }],
    [
      'the short night of March, 5 h on the wall of 6',
      '2027-03-13T22:00',
      360,
      { night: 360, weekend: 1 },
    ],
    [
      'all of the night of March: 22:00 to 06:00 are 7 h',
      '2027-03-13T20:00',
      720,
      { night: 420, weekend: 1 },
    ],
    [
      'all of the night of November: 22:00 to 06:00 are 9 h',
      '2027-11-06T20:00',
      720,
      { night: 540, weekend: 1 },
    ],
    ['a day', '2027-03-24T06:00', 960, { night: 0, weekend: 0 }],
    ['a minute before six', '2027-03-24T05:59', 60, { night: 1, weekend: 0 }],
    ['a Friday that goes on into Saturday', '2027-03-19T23:00', 120, { night: 120, weekend: 0 }],
  ] as const)(
    'tells the night of %s on the wall of the team',
    (...[, localStart, minutes, told]) => {
      const { shares } = fairnessOf([
        aWindow({ localStart, durationMinutes: minutes, ...inBoston }),
      ]);
      const [share] = shares;
      expect(share).toMatchObject({ team: boston, minutes, nightMinutes: told.night });
      expect(share?.nights).toHaveLength(told.night > 0 ? 1 : 0);
      expect(share?.weekends).toHaveLength(told.weekend);
    },
  );

  it('tells a window’s night and weekend by the clocks of whoever carries it out', () => {
    // Saturday 20 March 22:00 in New York is Sunday 07:30 in Pune.
    const [share] = fairnessOf([aWindow()]).shares;
    expect(share).toMatchObject({ team: pune, minutes: 360, nightMinutes: 0, nights: [] });
    expect(share?.weekends).toHaveLength(1);
    // Friday 22:00 there is Saturday here, and Sunday 22:00 is Monday.
    const starts = ['2027-03-19T22:00', '2027-03-21T22:00'];
    const [other] = fairnessOf(starts.map((localStart) => aWindow({ localStart }))).shares;
    expect(other?.weekends.map(({ localStart }) => localStart)).toEqual(['2027-03-19T22:00']);
  });

  it.each([
    ['draft', 1],
    ['proposed', 1],
    ['countered', 1],
    ['agreed', 1],
    ['notified', 1],
    ['pushed', 1],
    ['held', 1],
    ['missed', 0],
    ['cancelled', 0],
  ] as const satisfies readonly (readonly [WindowState, number])[])(
    'counts a window that is %s: %i',
    (state, count) => {
      expect(fairnessOf([aWindow({ state })]).shares).toHaveLength(count);
    },
  );

  it.each([
    ['install', 1],
    ['infrastructure', 1],
    ['database', 1],
    ['scan', 0],
    ['image', 0],
  ] as const satisfies readonly (readonly [WindowKind, number])[])(
    'needs hands for %s: %i',
    (kind, count) => {
      expect(fairnessOf([aWindow({ kind })]).shares).toHaveLength(count);
    },
  );

  it.each([
    ['the first minute of the first day', '2027-04-01T00:00', 1],
    ['the last minute of the day before', '2027-03-31T23:59', 0],
    ['the last minute of the last day', '2027-04-30T23:59', 1],
    ['the midnight after it', '2027-05-01T00:00', 0],
  ] as const)('takes %s of the team’s own days as it should: %s', (_name, localStart, count) => {
    const period = { fromDate: '2027-04-01', toDate: '2027-04-30' };
    const window = aWindow({ localStart, zone: 'Asia/Kolkata' });
    expect(fairnessOf([window], { period }).shares).toHaveLength(count);
  });

  it.each([
    ['ends as the holiday begins', '2027-03-21T22:00', 120, 0],
    ['reaches a minute into it', '2027-03-21T22:00', 121, 1],
    ['begins as it ends', '2027-03-23T00:00', 60, 0],
    ['begins in its last minute', '2027-03-22T23:59', 1, 1],
  ] as const)('is on a holiday where it %s', (...[, localStart, durationMinutes, count]) => {
    const teams = [{ ...pune, holidayCountry: 'IN' }];
    const holidays = [
      ['IN', '2027-03-22'],
      ['US', '2027-03-21'],
      ['US', '2027-03-23'],
    ] as const;
    const window = aWindow({ localStart, durationMinutes, zone: 'Asia/Kolkata' });
    const [share] = fairnessOf([window], { teams, holidays }).shares;
    expect(share?.holidays).toHaveLength(count);
    expect(share?.untoldHolidays).toBeNull();
  });

  it('never calls a team free on holidays of which the plan knows nothing', () => {
    const teams = [{ ...pune, holidayCountry: 'IN' }, boston];
    const { shares, mean } = fairnessOf([aWindow(), aWindow(inBoston)], {
      teams,
      holidays: [
        ['IN', '2026-10-02'],
        ['US', '2027-07-05'],
      ],
    });
    const told = shares.map(({ team, holidays, untoldHolidays }) => [
      team.id,
      holidays,
      untoldHolidays,
    ]);
    expect(told).toEqual([
      ['boston', null, 'none kept'],
      ['pune', null, 'not known'],
    ]);
    expect(mean?.holidays).toBeNull();
  });

  it('names teams without a window, and windows without a team', () => {
    const lost = aWindow({ target: { businessUnitId: 'gone' } });
    const { shares, mean, idle, unstaffed } = fairnessOf([lost]);
    expect({ shares, mean }).toEqual({ shares: [], mean: null });
    expect(idle).toEqual([pune, boston]);
    expect(unstaffed).toEqual([lost]);
    // A team that is gone leaves its window to the business unit's, as C09 has it.
    expect(fairnessOf([aWindow({ facts: { teamId: 'gone' } })]).shares[0]?.team).toBe(pune);
  });

  it('puts the mean of the teams with windows beside them, most night work first', () => {
    const windows = [
      aWindow(),
      aWindow({ localStart: '2027-03-24T12:00', durationMinutes: 60, ...inBoston }),
      aWindow({ localStart: '2027-03-27T22:00', ...inBoston }),
    ];
    const { shares, mean } = fairnessOf(windows);
    expect(shares.map(({ team }) => team.id)).toEqual(['boston', 'pune']);
    expect(mean).toEqual({
      windows: 1.5,
      minutes: 390,
      nightMinutes: 180,
      nights: 0.5,
      weekends: 1,
      holidays: null,
    });
  });

  it('adds up: months that follow each other are their whole, and no window counts twice', () => {
    const minutesInYear = 365 * 1_440;
    const anyWindow = fc
      .record({
        at: fc.integer({ min: 0, max: minutesInYear - 1 }),
        durationMinutes: fc.integer({ min: 1, max: 4_000 }),
        zone: fc.constantFrom('America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'),
        teamId: fc.constantFrom('pune', 'boston', 'gone'),
      })
      .map(({ at, durationMinutes, zone, teamId }) =>
        aWindow({
          localStart: new Date(Date.UTC(2027, 0, 1) + at * 60_000).toISOString().slice(0, 16),
          durationMinutes,
          zone,
          facts: { teamId },
        }),
      );
    const period = { fromDate: '2026-12-30', toDate: '2028-01-02' };
    fc.assert(
      fc.property(
        fc.array(anyWindow, { maxLength: 12 }),
        fc.integer({ min: 0, max: 364 }),
        (windows, day) => {
          const cut = addDays('2027-01-01', day);
          const first = fairnessOf(windows, { period: { ...period, toDate: cut } });
          const then = fairnessOf(windows, { period: { ...period, fromDate: addDays(cut, 1) } });
          const whole = fairnessOf(windows, { period });
          const sum = (of: typeof whole, pick: (share: (typeof whole.shares)[number]) => number) =>
            of.shares.reduce((total, share) => total + pick(share), 0);
          const picks = [
            (share: (typeof whole.shares)[number]) => share.minutes,
            (share: (typeof whole.shares)[number]) => share.nightMinutes,
            (share: (typeof whole.shares)[number]) => share.weekends.length,
          ];
          for (const pick of picks) {
            expect(sum(first, pick) + sum(then, pick)).toBe(sum(whole, pick));
          }
          expect(sum(whole, ({ minutes }) => minutes)).toBe(
            windows.reduce((total, { durationMinutes }) => total + durationMinutes, 0),
          );
          for (const share of whole.shares) {
            expect(share.nightMinutes).toBeLessThanOrEqual(share.minutes);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
