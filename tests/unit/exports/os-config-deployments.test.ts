import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { osConfigDeployments } from '../../../shared/exports/os-config-deployments.ts';
import type { Series } from '../../../shared/model/series.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { aSeries } from '../../support/a-plan.ts';
import { planToExport, questionOf } from '../../support/exported-windows.ts';

interface Recurring {
  readonly timeZone: { readonly id: string };
  readonly startTime: string;
  readonly endTime: string;
  readonly timeOfDay: { readonly hours: number; readonly minutes: number };
  readonly weekly?: { readonly dayOfWeek: string };
  readonly monthly?: {
    readonly monthDay?: number;
    readonly weekDayOfMonth?: {
      readonly weekOrdinal: number;
      readonly dayOfWeek: string;
      readonly dayOffset?: number;
    };
  };
}
interface Deployment {
  readonly name: string;
  readonly duration: string;
  readonly instanceFilter: { readonly groupLabels: readonly object[]; readonly all?: boolean };
  readonly patchConfig: { readonly rebootConfig: string };
  readonly oneTimeSchedule?: { readonly executeTime: string };
  readonly recurringSchedule?: Recurring;
}
const deploymentsOf = (text: string): readonly Deployment[] =>
  (JSON.parse(text) as { readonly patchDeployments: readonly Deployment[] }).patchDeployments;

const names = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
const dayMs = 86_400_000;

/** Starts of a schedule, day by day over two years, by Google's words for it and nothing of ours. */
function startsOf({ oneTimeSchedule, recurringSchedule }: Deployment): readonly number[] {
  if (oneTimeSchedule !== undefined) return [Date.parse(oneTimeSchedule.executeTime)];
  if (recurringSchedule === undefined) throw new Error('A deployment has a schedule.');
  const { timeZone, startTime, endTime, timeOfDay, weekly, monthly } = recurringSchedule;
  const starts: number[] = [];
  for (let day = Date.UTC(2026, 11, 1); day < Date.UTC(2028, 1, 1); day += dayMs) {
    if (
      !(weekly === undefined ? isMonthly(day, monthly) : names[weekdayOf(day)] === weekly.dayOfWeek)
    )
      continue;
    const clock = [timeOfDay.hours, timeOfDay.minutes].map((n) => String(n).padStart(2, '0'));
    const local = `${new Date(day).toISOString().slice(0, 10)}T${clock.join(':')}`;
    const at = toInstant(local, timeZone.id).epochMs;
    if (at >= Date.parse(startTime) && at < Date.parse(endTime)) starts.push(at);
  }
  return starts;
}
const weekdayOf = (day: number): number => new Date(day).getUTCDay();

function isMonthly(day: number, monthly: Recurring['monthly']): boolean {
  if (monthly?.monthDay !== undefined) {
    const isLast = new Date(day + dayMs).getUTCDate() === 1;
    return monthly.monthDay === -1 ? isLast : new Date(day).getUTCDate() === monthly.monthDay;
  }
  const { weekOrdinal = 0, dayOfWeek = '', dayOffset = 0 } = monthly?.weekDayOfMonth ?? {};
  const base = day - dayOffset * dayMs;
  if (names[weekdayOf(base)] !== dayOfWeek) return false;
  const date = new Date(base).getUTCDate();
  const isLast = new Date(base + 7 * dayMs).getUTCMonth() !== new Date(base).getUTCMonth();
  return weekOrdinal === -1 ? isLast : Math.ceil(date / 7) === weekOrdinal;
}

const rule = (differs: Partial<Series>): Series =>
  aSeries({ zone: 'America/New_York', startTime: '22:00', ...differs });
const fromDate = '2027-01-01';

describe('windows as patch deployments', () => {
  it('are the ones on file', async () => {
    const { text } = osConfigDeployments(questionOf());
    await expect(text).toMatchFileSnapshot('golden/os-config.json');
  });

  it.each([
    ['Patch Tuesday + 4', rule({ rule: { kind: 'patch-tuesday', offsetDays: 4, fromDate } }), 1],
    ['Patch Tuesday + 20', rule({ rule: { kind: 'patch-tuesday', offsetDays: 20, fromDate } }), 1],
    ['Patch Tuesday − 14', rule({ rule: { kind: 'patch-tuesday', offsetDays: -14, fromDate } }), 1],
    [
      'the Saturday after Patch Tuesday',
      rule({ rule: { kind: 'weekday-after-patch-tuesday', weekday: 'SA', fromDate } }),
      1,
    ],
    [
      'the last Friday',
      rule({ rule: { kind: 'nth-weekday', ordinal: -1, weekday: 'FR', fromDate } }),
      1,
    ],
    [
      'two days before the third Saturday',
      rule({
        rule: { kind: 'nth-weekday', ordinal: 3, weekday: 'SA', offsetDays: -2, fromDate },
      }),
      1,
    ],
    ['the last day', rule({ rule: { kind: 'month-day', day: -1, fromDate } }), 1],
    [
      'every Saturday',
      rule({ rule: { kind: 'weekly', weekdays: ['SA'], everyWeeks: 1, fromDate } }),
      1,
    ],
    [
      'every other Saturday',
      rule({ rule: { kind: 'weekly', weekdays: ['SA'], everyWeeks: 2, fromDate } }),
      26,
    ],
    [
      'the fifth Saturday',
      rule({ rule: { kind: 'nth-weekday', ordinal: 5, weekday: 'SA', fromDate } }),
      4,
    ],
    [
      'a rule with a night without 02:30',
      rule({
        startTime: '02:30',
        rule: { kind: 'nth-weekday', ordinal: 2, weekday: 'SU', fromDate },
      }),
      12,
    ],
    [
      'a rule with a skipped date',
      rule({
        rule: { kind: 'patch-tuesday', offsetDays: 4, fromDate },
        changes: [{ originalStart: '2027-05-15T22:00', skipped: true }],
      }),
      11,
    ],
    [
      'a rule with one longer night',
      rule({
        rule: { kind: 'patch-tuesday', offsetDays: 4, fromDate },
        changes: [{ originalStart: '2027-05-15T22:00', durationMinutes: 480 }],
      }),
      12,
    ],
    ['every 28 days', rule({ rule: { kind: 'every-days', days: 28, fromDate } }), 13],
  ])('of %s start when the windows do', (_, series, count) => {
    const question = questionOf(planToExport({ series: [series] }));
    const deployments = deploymentsOf(osConfigDeployments(question).text);
    expect(deployments).toHaveLength(count);
    expect(deployments.flatMap(startsOf)).toEqual(question.windows.map(({ startMs }) => startMs));
    const names = deployments.map(({ name }) => name.split('/').at(-1) ?? '');
    expect(new Set(names).size).toBe(count);
    for (const name of names) expect(name).toMatch(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/);
  });

  it('start when the windows do, whatever the rule, the zone, the hour and what was changed by hand', () => {
    const rules: fc.Arbitrary<Series['rule']> = fc.oneof(
      fc.record({
        kind: fc.constant('nth-weekday' as const),
        ordinal: fc.constantFrom(1, 2, 3, 4, 5, -1),
        weekday: fc.constantFrom('TU', 'SA', 'SU'),
        fromDate: fc.constant(fromDate),
      }),
      fc.record({
        kind: fc.constant('patch-tuesday' as const),
        offsetDays: fc.integer({ min: -14, max: 27 }),
        fromDate: fc.constant(fromDate),
      }),
      fc.record({
        kind: fc.constant('month-day' as const),
        day: fc.constantFrom(-1, 1, 29, 31),
        fromDate: fc.constant(fromDate),
      }),
      fc.record({
        kind: fc.constant('weekly' as const),
        weekdays: fc.subarray(['FR', 'SA', 'SU'] as const, { minLength: 1 }),
        everyWeeks: fc.integer({ min: 1, max: 2 }),
        fromDate: fc.constant(fromDate),
      }),
    );
    const hours = fc.constantFrom('00:00', '01:30', '02:30', '22:00');
    const zones = fc.constantFrom('America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC');
    fc.assert(
      fc.property(
        rules,
        fc.tuple(hours, zones),
        fc.array(fc.nat(30)),
        (each, [startTime, zone], skips) => {
          const bare = planToExport({ series: [rule({ rule: each, startTime, zone })] });
          const starts = questionOf(bare).windows.map(({ originalStart }) => originalStart);
          const changes = [...new Set(skips.flatMap((at) => starts[at] ?? []))].map(
            (originalStart) => ({ originalStart, skipped: true }),
          );
          const plan = planToExport({
            series: [rule({ rule: each, startTime, zone, changes })],
          });
          const question = questionOf(plan);
          const deployments = deploymentsOf(osConfigDeployments(question).text);
          expect(deployments.flatMap(startsOf)).toEqual(
            question.windows.map(({ startMs }) => startMs),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('patch no machine that nobody labelled, and keep what was decided about reboots', () => {
    const series = aSeries({ facts: { reboots: 'no' } });
    const [only] = deploymentsOf(
      osConfigDeployments(questionOf(planToExport({ series: [series] }))).text,
    );
    expect(only?.instanceFilter).toEqual({
      groupLabels: [{ labels: { 'patch-target': 'hrp_northwind_prod' } }],
    });
    expect(only?.patchConfig.rebootConfig).toBe('NEVER');
    expect(only?.duration).toBe('21600s');
  });

  it('are for installs only', () => {
    const { notCarried, text } = osConfigDeployments(questionOf());
    expect(new Set(notCarried.map(({ window }) => window.kind))).toEqual(
      new Set(['scan', 'infrastructure']),
    );
    expect(text).not.toContain('Contoso cluster');
  });
});
