import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareChanges } from '../../../shared/changes/prepare-changes.ts';
import { weeklyGroup } from '../../../shared/changes/weekly-group.ts';
import { twinsOf } from '../../../shared/conflicts/live-twin.ts';
import { parseCalendarDocument } from '../../../shared/ical/calendar-document.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Series, SeriesRule } from '../../../shared/model/series.ts';
import type { ChangeCalendar } from '../../../shared/model/snapshot.ts';
import { expandLiveCalendar } from '../../../shared/occurrences/live-occurrences.ts';
import {
  moveWindow,
  removeSeries,
  removeWindow,
  renameSeries,
  setWindowState,
} from '../../../shared/planning/edit-plan.ts';
import { expandCalendar } from '../../../shared/schedule/expand-calendar.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import { aCalendar, calendarText, checkOf, foreignEvent, nowMs, pushed, year } from './builders.ts';

const wednesdays: Extract<SeriesRule, { kind: 'weekly' }> = {
  kind: 'weekly',
  weekdays: ['WE'],
  everyWeeks: 1,
  fromDate: '2027-03-17',
};
const planOf = (differs: Partial<Series> = {}): Plan =>
  aPlan({ series: [aSeries({ rule: wednesdays, ...differs })] });
const plan = planOf();
const idsOf = (of: Plan, count = 20): readonly string[] =>
  expandPlan(of, year)
    .slice(0, count)
    .map(({ id }) => id);
const ids = idsOf(plan);
const theirs = foreignEvent('board-meeting', '20270320T100000', '20270320T110000');
const calendar = aCalendar(calendarText(theirs));
const weeklySeriesIds = ['northwind-prod'];

interface Where {
  readonly on?: ChangeCalendar;
  readonly weekly?: readonly string[];
}

const changeOf = (
  of: Plan,
  chosenWindowIds: readonly string[],
  { on = calendar, weekly = weeklySeriesIds }: Where = {},
) =>
  prepareChanges({
    plan: of,
    windows: expandPlan(of, year),
    chosenWindowIds,
    calendars: [on],
    nowMs,
    weeklySeriesIds: weekly,
  }).calendars[0];
const after = (of: Plan, chosen: readonly string[], where: Where = {}) => {
  const { on = calendar } = where;
  const change = changeOf(of, chosen, where);
  return change === undefined ? on : pushed(on, change);
};
const asPushed = (of: Plan, windowIds: readonly string[]): Plan =>
  windowIds.reduce((next, id) => setWindowState(next, id, { state: 'pushed', atMs: 0 }), of);
const kindsIn = (change: ReturnType<typeof changeOf>) =>
  Object.fromEntries(
    [...Map.groupBy(change?.events ?? [], ({ kind }) => kind)].map(([kind, list]) => [
      kind,
      list.length,
    ]),
  );
const eventsOf = ({ text }: Pick<ChangeCalendar, 'text'>) => parseCalendarDocument(text).events;

describe('a series that is weekly without exceptions', () => {
  it('is written as one event, told date by date, with what others wrote kept to the byte', () => {
    const change = changeOf(plan, ids);
    expect(kindsIn(change)).toEqual({ added: 20 });
    expect(change?.textAfter).toBe(
      calendarText([
        ...theirs,
        'BEGIN:VEVENT',
        'DTSTAMP:20270310T090000Z',
        'UID:pwp-plan1-northwind_prod-20270317T2200@patch-window-planner',
        'SEQUENCE:0',
        'SUMMARY:patch-northwind-prod-weekly',
        'DESCRIPTION:Northwind prod: install window\\, pushed by Patch Window Planner',
        ' .',
        'DTSTART;TZID=America/New_York:20270317T220000',
        'DTEND;TZID=America/New_York:20270318T040000',
        'RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=WE',
        'END:VEVENT',
      ]),
    );
    expect(checkOf(change, 'weekly')).toMatchObject({ level: 'warn', facts: { count: 20 } });
  });

  it('is left as single dates where nobody asked for it', () => {
    expect(eventsOf(after(plan, ids, { weekly: [] }))).toHaveLength(21);
  });

  it('takes the place of dates that stand there one by one', () => {
    const single = after(plan, ids.slice(0, 12), { weekly: [] });
    const change = changeOf(plan, ids, { on: single });
    expect(kindsIn(change)).toEqual({ untouched: 12, added: 8 });
    expect(eventsOf(pushed(single, change!))).toHaveLength(2);
  });

  it('is ours from then on: nothing is left to do, for later dates neither', () => {
    const there = after(plan, ids);
    const again = changeOf(plan, idsOf(plan, 30), { on: there, weekly: [] });
    expect(kindsIn(again)).toEqual({ untouched: 30 });
    expect(again?.textAfter).toBe(there.text);
    const live = expandLiveCalendar(there, year).occurrences;
    for (const window of expandPlan(plan, year)) {
      const [twin] = twinsOf(window, live, plan.id);
      expect(twin).toMatchObject({ startMs: window.startMs, endMs: window.endMs });
    }
  });

  it.each<readonly [string, Plan, (all: readonly string[]) => readonly string[]]>([
    ['its nights have clock changes', planOf({ rule: { ...wednesdays, weekdays: ['SA'] } }), same],
    ['it ends', planOf({ rule: { ...wednesdays, untilDate: '2031-12-31' } }), same],
    ['it goes round holidays', planOf({ holidays: { strategy: 'skip', country: 'US' } }), same],
    [
      'readers differ about when its weeks begin',
      planOf({ rule: { ...wednesdays, everyWeeks: 2, weekdays: ['WE', 'TU'] } }),
      same,
    ],
    ['a date is called off', removeWindow(plan, ids[25] ?? ids[5]!), same],
    ['a date is moved', moveWindow(plan, ids[5]!, { startMs: Date.UTC(2027, 3, 23) }), same],
    ['a date in between is not chosen', plan, (all) => all.filter((_, index) => index !== 4)],
    ['there is but one date', plan, (all) => all.slice(0, 1)],
  ])('is not where %s', (_, of, choose) => {
    const change = changeOf(of, choose(idsOf(of)));
    expect(change?.textAfter).not.toContain('RRULE');
    expect(checkOf(change, 'weekly')).toBeUndefined();
  });
});

const same = (all: readonly string[]): readonly string[] => all;

describe('a weekly event that the plan leaves', () => {
  const there = after(plan, ids);
  const live = asPushed(plan, ids);

  it('is written as single dates again, for those that were pushed', () => {
    const moved = moveWindow(live, ids[3]!, { startMs: Date.UTC(2027, 3, 9, 2) });
    const change = changeOf(moved, [ids[3]!], { on: there, weekly: [] });
    expect(kindsIn(change)).toEqual({ moved: 1, untouched: 19 });
    const text = change?.textAfter ?? '';
    expect(text).not.toContain('RRULE');
    const windows = expandPlan(moved, year).filter(({ id }) => ids.includes(id));
    expect(
      expandCalendar(parseCalendarDocument(text), year)
        .occurrences.filter(({ uid }) => uid.startsWith('pwp-'))
        .map(({ startMs, endMs }) => [startMs, endMs]),
    ).toEqual(windows.map(({ startMs, endMs }) => [startMs, endMs]));
    expect(checkOf(change, 'weekly')).toMatchObject({ facts: { what: 'unfolded' } });
    expect(changeOf(moved, ids, { on: pushed(there, change!), weekly: [] })?.textAfter).toBe(text);
  });

  it('loses a date that was called off, and no other', () => {
    const change = changeOf(removeWindow(live, ids[7]!), [ids[7]!], { on: there, weekly: [] });
    expect(kindsIn(change)).toEqual({ removed: 1, untouched: 19 });
    expect(eventsOf(pushed(there, change!))).toHaveLength(20);
  });

  it('is renamed with its series', () => {
    const change = changeOf(renameSeries(live, 'northwind-prod', 'Aurora'), ids, {
      on: there,
      weekly: [],
    });
    expect(kindsIn(change)).toEqual({ changed: 20 });
  });

  it('goes with its series', () => {
    const change = changeOf(removeSeries(live, 'northwind-prod'), ids, { on: there, weekly: [] });
    expect(kindsIn(change)).toEqual({ removed: 20 });
    expect(eventsOf(pushed(there, change!)).map(({ uid }) => uid)).toEqual(['board-meeting']);
  });

  it('stays where its dates are not chosen', () => {
    const moved = moveWindow(live, ids[3]!, { startMs: Date.UTC(2027, 3, 9, 2) });
    expect(changeOf(moved, [ids[4]!], { on: there, weekly: [] })?.textAfter).toBe(there.text);
  });
});

describe('what is written weekly', () => {
  const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
  const zones = ['America/New_York', 'Europe/Dublin', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];
  const aRule = fc.record({
    weekdays: fc.subarray([...days], { minLength: 1 }),
    everyWeeks: fc.integer({ min: 1, max: 3 }),
    zone: fc.constantFrom(...zones),
    hour: fc.integer({ min: 0, max: 23 }),
    durationMinutes: fc.integer({ min: 15, max: 720 }),
  });

  it('is the very same instants for two years, by every night of every zone', () => {
    let foldedCount = 0;
    fc.assert(
      fc.property(aRule, ({ weekdays, everyWeeks, zone, hour, durationMinutes }) => {
        const startTime = `${String(hour).padStart(2, '0')}:30`;
        const rule = { ...wednesdays, weekdays, everyWeeks };
        const of = planOf({ rule, zone, startTime, durationMinutes });
        const chosen = idsOf(of);
        const single = changeOf(of, chosen, { weekly: [] });
        const group = weeklyGroup('northwind-prod', single?.events ?? [], { plan: of, nowMs });
        const there = after(of, chosen);
        expect(there.text.includes('RRULE')).toBe(group !== null);
        if (group === null) return;
        foldedCount += 1;
        const range = { startMs: nowMs, endMs: nowMs + 2 * 366 * 86_400_000 };
        const read = expandLiveCalendar(there, range).occurrences.filter(({ live }) =>
          'ours' in live ? live.ours : false,
        );
        expect(read.map(({ startMs, endMs }) => [startMs, endMs])).toEqual(
          expandPlan(of, range).map(({ startMs, endMs }) => [startMs, endMs]),
        );
      }),
      { numRuns: 60, seed: 20270310 },
    );
    expect(foldedCount).toBeGreaterThan(10);
  });
});
