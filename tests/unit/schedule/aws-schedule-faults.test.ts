import { describe, expect, it } from 'vitest';
import { awsScheduleFaults } from '../../../shared/schedule/aws-schedule-faults.ts';

describe('awsScheduleFaults', () => {
  it.each([
    { schedule: 'cron(0 22 ? * TUE#2 *)', timezone: 'America/New_York', offsetDays: 4 },
    { schedule: 'cron(0/5 * * * ? *)' },
    { schedule: 'cron(0 2 LW * ? *)', startDate: '2026-03-01T00:00:00-05:00' },
    { schedule: 'rate(5 minutes)' },
    { schedule: 'at(2026-06-01T22:00:00)', endDate: '2026-07-01T00:00:00Z' },
  ])('finds none in %j', (spec) => {
    expect(awsScheduleFaults(spec)).toEqual([]);
  });

  it.each([
    [{ schedule: 'cron(0 2 * *)' }, 'Schedule: has 4 fields instead of 6 or 7'],
    [
      { schedule: 'cron(0 2 * * * *)' },
      'Schedule: needs "?" in one of day of month and day of week',
    ],
    [
      { schedule: 'cron(0 2 1 * * *)' },
      'Schedule: needs "?" in one of day of month and day of week',
    ],
    [{ schedule: 'cron(0/4 * * * ? *)' }, 'Schedule: runs more often than every 5 minutes'],
    [{ schedule: 'cron(0,58 * * * ? *)' }, 'Schedule: runs more often than every 5 minutes'],
    [{ schedule: 'cron(57,1 0,23 * * ? *)' }, 'Schedule: runs more often than every 5 minutes'],
    [{ schedule: 'cron(0,30 0 2 * * ? *)' }, 'Schedule: runs more often than every 5 minutes'],
    [{ schedule: 'rate(4 minutes)' }, 'Schedule: runs more often than every 5 minutes'],
    [{ schedule: 'cron(0 2 ? * MON#1,MON#3 *)' }, 'Schedule: puts L, W or # into a list'],
    [{ schedule: 'cron(0 2 1,L * ? *)' }, 'Schedule: puts L, W or # into a list'],
    [{ schedule: 'cron(0 2 ? * SUN *)', timezone: 'EST5' }, 'ScheduleTimezone: is no zone: EST5'],
    [{ schedule: 'cron(0 2 ? * SUN *)', offsetDays: 7 }, 'ScheduleOffset: is not 1 to 6 days'],
    [{ schedule: 'cron(0 2 ? * SUN *)', offsetDays: 0 }, 'ScheduleOffset: is not 1 to 6 days'],
    [{ schedule: 'rate(7 days)', offsetDays: 1 }, 'ScheduleOffset: goes with cron only'],
    [
      { schedule: 'rate(7 days)', startDate: '2026-03-01' },
      'StartDate: is no ISO 8601 time with an offset',
    ],
    [
      { schedule: 'rate(7 days)', endDate: '2026-03-01T00:00:00' },
      'EndDate: is no ISO 8601 time with an offset',
    ],
    [
      {
        schedule: 'rate(7 days)',
        startDate: '2026-03-01T00:00:00Z',
        endDate: '2026-03-01T05:30:00+05:30',
      },
      'EndDate: is not after the start date',
    ],
  ])('%j: %s', (spec, fault) => {
    expect(awsScheduleFaults(spec).map(({ field, reason }) => `${field}: ${reason}`)).toEqual([
      fault,
    ]);
  });

  it('finds an expression too long for AWS', () => {
    const minutes = Array.from({ length: 12 }, (_, index) => index * 5).join(',');
    const hours = Array.from({ length: 24 }, (_, index) => index).join(',');
    const years = Array.from({ length: 40 }, (_, index) => 2026 + index).join(',');
    const schedule = `cron(${minutes} ${hours} ? * SUN ${years})`;
    expect(awsScheduleFaults({ schedule }).map(({ reason }) => reason)).toEqual([
      'is longer than 256 characters',
    ]);
  });
});
