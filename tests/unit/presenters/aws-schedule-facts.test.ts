import { describe, expect, it } from 'vitest';
import {
  commandArguments,
  liveScheduleFacts,
  proofDates,
  specFacts,
} from '../../../renderer/presenters/aws-schedule-facts.ts';
import type { SeriesRule } from '../../../shared/model/series.ts';
import type { MaintenanceWindow } from '../../../shared/model/snapshot.ts';
import { compileAwsSchedule } from '../../../shared/schedule/compile-aws-schedule.ts';
import { aSeries } from '../../support/a-plan.ts';

const aWindow = (differs: Partial<MaintenanceWindow>): MaintenanceWindow => ({
  key: '111122223333/us-east-1/mw-0123456789abcdef0',
  cell: { accountId: '111122223333', region: 'us-east-1' },
  windowId: 'mw-0123456789abcdef0',
  name: 'nightly',
  enabled: true,
  durationHours: 4,
  cutoffHours: 1,
  schedule: 'cron(0 2 ? * SUN *)',
  targetCount: 1,
  taskMeaning: 'scan',
  gated: 'unknown',
  ...differs,
});
const range = { startMs: Date.UTC(2027, 2, 10, 12), endMs: Date.UTC(2028, 6, 1) };

function compiled(rule: SeriesRule) {
  const series = aSeries({ rule });
  const result = compileAwsSchedule({ series, range });
  if (!result.ok) throw new Error(result.error.reason);
  return { series, schedule: result.value };
}

const afterPatchTuesday = {
  kind: 'patch-tuesday',
  offsetDays: 4,
  fromDate: '2027-01-01',
} as const;

describe('a compiled schedule', () => {
  it('is told field by field and copied as arguments', () => {
    const { series, schedule } = compiled(afterPatchTuesday);
    expect(specFacts(schedule.spec)).toEqual([
      ['Expression', 'cron(0 22 ? * TUE#2 *)'],
      ['Zone', 'America/New_York'],
      ['Offset', '4 days after the cron day'],
    ]);
    expect(commandArguments(schedule, series)).toBe(
      '--schedule "cron(0 22 ? * TUE#2 *)" --schedule-timezone "America/New_York" --schedule-offset 4 --duration 6',
    );
  });

  it('gives its bounds too', () => {
    const { series, schedule } = compiled({
      kind: 'nth-weekday',
      ordinal: 2,
      weekday: 'SA',
      fromDate: '2027-01-01',
      untilDate: '2027-12-31',
    });
    expect(specFacts(schedule.spec)).toContainEqual(['Until', '2027-12-12T05:00:00Z']);
    expect(commandArguments(schedule, series)).toContain('--end-date "2027-12-12T05:00:00Z"');
  });

  it('is proved by twelve dates; those that AWS leaves out or leaves open are marked', () => {
    const dates = proofDates(compiled(afterPatchTuesday).schedule, 'America/New_York');
    expect(dates).toHaveLength(12);
    expect(dates[0]).toMatchObject({
      words: 'Sat 13 Mar 2027 22:00',
      note: 'left out if made now: its cron day is over',
    });
    expect(dates[1]).toMatchObject({ words: 'Sat 17 Apr 2027 22:00', note: null });
  });
});

describe('liveScheduleFacts', () => {
  it('says a schedule in words, with zone, offset and the next run', () => {
    const window = aWindow({
      schedule: 'cron(0 3 ? * TUE#2 *)',
      scheduleTimezone: 'America/New_York',
      scheduleOffsetDays: 1,
      nextExecutionTime: '2027-04-14T07:00Z',
    });
    expect(liveScheduleFacts(window, 'UTC')).toEqual({
      words: '1 day after 2nd Tuesday of the month at 03:00, America/New_York',
      facts: [
        ['Expression', 'cron(0 3 ? * TUE#2 *)'],
        ['Zone', 'America/New_York'],
        ['Offset', '1 day after the cron day'],
        ['Next run', 'Wed 14 Apr 2027 07:00'],
      ],
      faults: [],
    });
  });

  it('names the faults of an expression by their fields', () => {
    const window = aWindow({ schedule: 'cron(0 22 * * 7 *)', scheduleOffsetDays: 9 });
    expect(liveScheduleFacts(window, 'UTC').faults).toEqual([
      'Schedule needs "?" in one of day of month and day of week.',
      'ScheduleOffset is not 1 to 6 days.',
    ]);
  });
});
