import { describe, expect, it } from 'vitest';
import { describeAwsSchedule } from '../../../shared/schedule/describe-aws-schedule.ts';

describe('describeAwsSchedule', () => {
  it.each([
    ['cron(0 22 ? * SAT#3 *)', '3rd Saturday of the month at 22:00'],
    ['cron(0 2 ? * 1 *)', 'every Sunday at 02:00'],
    ['cron(0 2 ? * 2-6 *)', 'Monday to Friday at 02:00'],
    ['cron(0 2 ? * MON,WED *)', 'every Monday, Wednesday at 02:00'],
    ['cron(0 2 L * ? *)', 'last day of the month at 02:00'],
    ['cron(0 2 L-3 * ? *)', 'last day − 3 of the month at 02:00'],
    ['cron(0 2 LW * ? *)', 'last Monday-to-Friday day of the month at 02:00'],
    ['cron(0 2 ? * THUL *)', 'last Thursday of the month at 02:00'],
    ['cron(0 2 15W * ? *)', 'Monday-to-Friday day nearest the 15th of the month at 02:00'],
    ['cron(0 2 1,15 * ? *)', '1st, 15th of the month at 02:00'],
    ['cron(0 9 1 1 ? 2028)', '1st of the month in January 2028 at 09:00'],
    ['cron(0/30 1 ? * SUN *)', 'every Sunday at 01:00, 01:30'],
    ['cron(*/5 * * * ? *)', 'every day 288 times a day from 00:00 to 23:55'],
    ['cron(15 * * * ? 2026-2030)', 'every day 2026–2030 at 15 min past every hour'],
    ['cron(30 0 2 * * ? *)', 'every day at 02:00:30'],
    ['at(2026-06-01T22:00:00)', 'once on 2026-06-01 at 22:00'],
  ])('%s is "%s"', (schedule, words) => {
    expect(describeAwsSchedule({ schedule, timezone: 'America/New_York' })).toBe(
      `${words}, America/New_York`,
    );
  });

  it.each([
    ['rate(7 days)', 'every 7 days'],
    ['rate(1 day)', 'every day'],
    ['rate(12 hours)', 'every 12 hours'],
    ['rate(1 hour)', 'every hour'],
    ['rate(90 minutes)', 'every 1 h 30 min'],
  ])('%s is "%s", in any zone', (schedule, words) => {
    expect(describeAwsSchedule({ schedule, timezone: 'America/New_York' })).toBe(words);
  });

  it('says the offset', () => {
    const spec = { schedule: 'cron(0 22 ? * TUE#2 *)', offsetDays: 4 };
    expect(describeAwsSchedule(spec)).toBe('4 days after 2nd Tuesday of the month at 22:00, UTC');
  });

  it('shows what it cannot read as it stands', () => {
    expect(describeAwsSchedule({ schedule: 'cron(x)' })).toBe('cron(x)');
  });
});
