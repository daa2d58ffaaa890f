import { describe, expect, it } from 'vitest';
import type { MaintenanceWindow } from '../../../shared/model/snapshot.ts';
import { expandMaintenanceWindow } from '../../../shared/occurrences/live-occurrences.ts';

const aWindow = (differs: Partial<MaintenanceWindow>): MaintenanceWindow => ({
  key: '111122223333/us-east-1/mw-0',
  cell: { accountId: '111122223333', region: 'us-east-1' },
  windowId: 'mw-0',
  name: 'prod-install',
  enabled: true,
  durationHours: 4,
  cutoffHours: 1,
  schedule: 'cron(0 22 ? * SAT#3 *)',
  scheduleTimezone: 'America/New_York',
  targetCount: 1,
  taskMeaning: 'install',
  gated: 'not gated',
  ...differs,
});
const march = { startMs: Date.UTC(2027, 2, 1), endMs: Date.UTC(2027, 3, 1) };
const problemsOf = (differs: Partial<MaintenanceWindow>) =>
  expandMaintenanceWindow(aWindow(differs), march).problems.map(({ reason }) => reason);

describe('the next run that AWS names', () => {
  it.each([
    ['to the minute', '2027-03-21T02:00Z'],
    ['to the millisecond', '2027-03-21T02:00:00.000Z'],
    ['with an offset', '2027-03-20T22:00-04:00'],
    ['far ahead', '2029-03-18T02:00Z'],
  ])('agrees with ours, written %s', (_how, nextExecutionTime) => {
    expect(problemsOf({ nextExecutionTime })).toEqual([]);
  });

  it('is a problem where ours is another, an hour off at a change of clocks included', () => {
    expect(problemsOf({ nextExecutionTime: '2027-03-21T03:00Z' })).toEqual([
      expect.stringContaining('AWS says it runs next at 2027-03-21T03:00Z'),
    ]);
  });

  it('sets the beat of a rate, and so never differs from it', () => {
    expect(
      problemsOf({ schedule: 'rate(28 days)', nextExecutionTime: '2027-03-21T03:00Z' }),
    ).toEqual([]);
  });

  it.each([[{}], [{ nextExecutionTime: 'soon' }]])(
    'is not asked for where it is not named: %j',
    (differs) => {
      expect(problemsOf(differs)).toEqual([]);
    },
  );

  it('is compared with every run that AWS foresees', () => {
    const awsRunsMs = [
      Date.UTC(2027, 2, 21, 2),
      Date.UTC(2027, 3, 18, 2),
      Date.UTC(2027, 4, 16, 2),
    ];
    expect(problemsOf({ awsRunsMs })).toEqual([]);
    expect(problemsOf({ awsRunsMs: [...awsRunsMs, Date.UTC(2027, 5, 20, 3)] })).toEqual([
      expect.stringContaining('AWS says it runs at 2027-06-20T03:00Z'),
    ]);
    expect(problemsOf({ awsRunsMs: awsRunsMs.toSpliced(1, 1) })).toEqual([
      expect.stringContaining('gives a run at 2027-04-18T02:00Z here, which AWS does not foresee'),
    ]);
  });
});
