import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clockChangeReport } from '../../../renderer/presenters/clock-change-report.ts';
import {
  clockChangeTable,
  groupWords,
  isQuiet,
  oddLengthWords,
  oddStartWords,
  shiftedWords,
  timePolicy,
} from '../../../renderer/presenters/clock-report-words.ts';
import type { Series } from '../../../shared/model/series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const year = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2028, 0, 1) };
const reportOf = (...series: readonly Partial<Series>[]) =>
  clockChangeReport(
    aPlan({ series: series.map((differs, at) => aSeries({ id: `s${at}`, ...differs })) }),
    year,
  );
const weekly = { kind: 'weekly', weekdays: ['SA'], everyWeeks: 1, fromDate: '2027-01-01' } as const;

describe('clockChangeReport', () => {
  it('tells who sees windows shift from when: the team, not the customer whose clock it is', () => {
    const { shifts, windowCount, zones } = reportOf({ rule: weekly });
    expect(shifts.map(groupWords)).toEqual([
      'From Sun 14 Mar 2027: 34 windows on New York time, 1 h earlier for Pune (Kolkata)',
      'From Sun 7 Nov 2027: 7 windows on New York time, 1 h later for Pune (Kolkata)',
    ]);
    expect([windowCount, zones]).toEqual([52, ['America/New_York', 'Asia/Kolkata']]);
  });

  it("counts a window for its own team, on that team's clock", () => {
    const plan = aPlan({
      series: [aSeries({ rule: weekly, facts: { teamId: 'perth' } })],
    });
    const perth = { id: 'perth', name: 'Perth', zone: 'Australia/Perth', size: 2 };
    const { shifts } = clockChangeReport(
      {
        ...plan,
        organization: { ...plan.organization, teams: [...plan.organization.teams, perth] },
      },
      year,
    );
    expect(shifts.map(({ people }) => people)).toEqual([['Perth'], ['Perth']]);
  });

  it('shows a shifted window on both clocks, before and after', () => {
    const [march] = reportOf({ rule: weekly }).shifts;
    const first = march?.windows[0];
    expect(march && first && shiftedWords(first, march)).toBe(
      'Sat 20 Mar 2027 22:00 New York is Sun 21 Mar 2027 07:30 Kolkata, was 08:30',
    );
  });

  it('finds starts in a gap and in a fold, and lengths that the wall does not show', () => {
    const night = (date: string) => ({ kind: 'dates', dates: [date] }) as const;
    const { oddStarts, oddLengths } = reportOf(
      { rule: night('2027-03-14'), startTime: '02:30', durationMinutes: 60 },
      { rule: night('2027-11-07'), startTime: '01:30', durationMinutes: 15 },
      { rule: night('2027-03-13') },
    );
    expect(oddStarts.map(({ what }) => oddStartWords(what))).toEqual([
      '02:30 does not exist: it starts at 03:30',
      '01:30 comes twice: the first one is meant',
    ]);
    expect(oddLengths.map(({ what }) => oddLengthWords(what))).toEqual([
      'lasts 6 h; 22:00 → 05:00 on the wall looks like 7 h',
    ]);
  });

  it('is quiet where no clock changes, and leaves out what was called off', () => {
    expect(isQuiet(reportOf({ rule: { kind: 'dates', dates: ['2027-02-06'] } }))).toBe(true);
    expect(reportOf({ rule: weekly, state: 'cancelled' })).toMatchObject({ windowCount: 0 });
  });

  it('makes a table with a row for each window and finding', () => {
    const rows = clockChangeTable(
      reportOf({ rule: { kind: 'dates', dates: ['2027-03-13', '2027-03-20'] } }),
    );
    expect(rows).toEqual([
      ['Finding', 'Window', 'Start', 'For', 'What', 'Since'],
      [
        'Shifted',
        'Northwind prod',
        'Sat 20 Mar 2027 22:00 New York',
        'Pune (Asia/Kolkata)',
        'Sun 21 Mar 2027 07:30, 1 h earlier',
        'Sun 14 Mar 2027',
      ],
      [
        'Odd length',
        'Northwind prod',
        'Sat 13 Mar 2027 22:00 New York',
        'America/New_York',
        'lasts 6 h; 22:00 → 05:00 on the wall looks like 7 h',
        '',
      ],
    ]);
  });
});

it('states the policy in the words of the guide', () => {
  const guide = readFileSync('docs/guide.md', 'utf8').replaceAll(/\s+/g, ' ');
  for (const sentence of timePolicy) expect(guide).toContain(sentence);
});
