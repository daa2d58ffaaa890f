/** One way of expanding 1,000 third-Saturday-like schedules over two years; prints its figure. */
import { CronExpressionParser } from 'cron-parser';
import { Cron } from 'croner';
import { expandAwsSchedule } from '../../../shared/schedule/aws-schedule.ts';
import { printFigure, printOnce } from '../in-child.ts';
import { firstOfMonth, plainInstant, plainZone } from './plain-bound.ts';

const names = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const zone = 'America/New_York';
/** From New Year in New York for two years. */
const range = { startMs: Date.UTC(2026, 0, 1, 5), endMs: Date.UTC(2028, 0, 1, 5) };

const schedules = Array.from({ length: 1_000 }, (_, index) => ({
  minute: index % 60,
  hour: index % 24,
  weekday: index % 7,
  nth: 1 + (index % 4),
}));

type Schedule = (typeof schedules)[number];

const ways: Readonly<Record<string, (schedule: Schedule) => readonly number[]>> = {
  // From the text, as AWS hands it over.
  ours: ({ minute, hour, weekday, nth }) => {
    const schedule = `cron(${minute} ${hour} ? * ${names[weekday] ?? ''}#${nth} *)`;
    const runs = expandAwsSchedule({ schedule, timezone: zone }, range);
    if (!runs.ok) throw new Error(runs.error.reason);
    return runs.value.startsMs;
  },
  bound: ({ minute, hour, weekday, nth }) => {
    const timeOfDay = hour * 3_600 + minute * 60;
    const table = plainZone(zone);
    const starts: number[] = [];
    for (let month = 0; month < 24; month += 1) {
      const first = firstOfMonth(2026 + Math.floor(month / 12), (month % 12) + 1);
      const day = first + ((weekday - ((first + 4) % 7) + 7) % 7) + 7 * (nth - 1);
      starts.push(plainInstant(day * 86_400 + timeOfDay, table) * 1_000);
    }
    return starts;
  },
  croner: ({ minute, hour, weekday, nth }) => {
    const text = `0 ${minute} ${hour} ? * ${names[weekday] ?? ''}#${nth}`;
    const job = new Cron(text, { timezone: zone, paused: true });
    const starts: number[] = [];
    let run = job.nextRun(new Date(range.startMs - 1_000));
    while (run !== null && run.getTime() < range.endMs) {
      starts.push(run.getTime());
      run = job.nextRun(run);
    }
    return starts;
  },
  'cron-parser': ({ minute, hour, weekday, nth }) => {
    const text = `0 ${minute} ${hour} ? * ${weekday}#${nth}`;
    const currentDate = new Date(range.startMs - 1_000);
    const runs = CronExpressionParser.parse(text, { tz: zone, currentDate });
    const starts: number[] = [];
    for (let run = runs.next(); run.getTime() < range.endMs; run = runs.next())
      starts.push(run.getTime());
    return starts;
  },
};

const name = process.argv[2] ?? '';
const way = ways[name];
if (way === undefined) throw new Error(`No way ${name}`);
const expandAll = () => {
  let count = 0;
  let check = 0;
  for (const schedule of schedules) {
    const starts = way(schedule);
    count += starts.length;
    for (const start of starts) check += (start / 1_000) % 1e6;
  }
  return { count, check };
};
if (name === 'cron-parser' || name === 'croner') printOnce(expandAll);
else printFigure(9, expandAll);
