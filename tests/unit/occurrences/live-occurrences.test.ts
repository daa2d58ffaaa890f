import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  CellReading,
  ChangeCalendar,
  MaintenanceWindow,
} from '../../../shared/model/snapshot.ts';
import { ourUid } from '../../../shared/ical/our-uid.ts';
import {
  expandCell,
  expandLiveCalendar,
  expandMaintenanceWindow,
} from '../../../shared/occurrences/live-occurrences.ts';
import { calendarText, foreignEvent } from '../../support/a-cloud.ts';
import { containing } from '../../support/containing.ts';

const cell = { accountId: '111122223333', region: 'us-east-1' };
const hourMs = 3_600_000;
const april = { startMs: Date.UTC(2027, 3, 1), endMs: Date.UTC(2027, 4, 1) };

const aCalendar = (differs: Partial<ChangeCalendar> = {}): ChangeCalendar => ({
  key: '111122223333/us-east-1/calendar',
  cell,
  name: 'calendar',
  shared: false,
  polarity: 'DEFAULT_OPEN',
  text: calendarText(foreignEvent('f1', '20270410'), 'DEFAULT_OPEN'),
  sizeBytes: 0,
  defaultVersion: 1,
  latestVersion: 1,
  ...differs,
});

const aWindow = (differs: Partial<MaintenanceWindow> = {}): MaintenanceWindow => ({
  key: '111122223333/us-east-1/mw-1',
  cell,
  windowId: 'mw-1',
  name: 'nightly',
  enabled: true,
  durationHours: 4,
  cutoffHours: 1,
  schedule: 'cron(0 22 ? * * *)',
  targetCount: 1,
  taskMeaning: 'install',
  gated: 'not gated',
  ...differs,
});

const aReading = (differs: Partial<CellReading> = {}): CellReading => ({
  cell,
  status: 'fresh',
  readAtMs: 0,
  calendars: [],
  maintenanceWindows: [],
  problems: [],
  ...differs,
});

describe('an event of a calendar', () => {
  it.each([
    ['DEFAULT_OPEN', 'blocks'],
    ['DEFAULT_CLOSED', 'allows'],
    [null, 'none'],
  ] as const)('in a calendar that is %s by default: %s', (polarity, effect) => {
    const { occurrences } = expandLiveCalendar(aCalendar({ polarity }), april);
    expect(occurrences.map(({ live }) => live)).toMatchObject([{ effect, ours: false }]);
  });

  it('that is advisory has no effect', () => {
    const event = foreignEvent('f1', '20270410').toSpliced(-1, 0, 'X-EVENT-TYPE:ADVISORY');
    const { occurrences } = expandLiveCalendar(aCalendar({ text: calendarText(event) }), april);
    expect(occurrences.map(({ live }) => live)).toMatchObject([{ effect: 'none' }]);
  });

  it('is ours by its UID, whatever it is called', () => {
    const uid = ourUid('plan1', 'series', '2027-04-10T01:00');
    const text = calendarText(foreignEvent(uid, '20270410'));
    const { occurrences } = expandLiveCalendar(aCalendar({ text }), april);
    expect(occurrences.map(({ live }) => live)).toMatchObject([{ ours: true, uid }]);
  });
});

describe('a run of a maintenance window', () => {
  it('ends after its duration and takes no new tasks after its cutoff', () => {
    const range = { startMs: Date.UTC(2027, 3, 10), endMs: Date.UTC(2027, 3, 11) };
    const { occurrences } = expandMaintenanceWindow(aWindow(), range);
    const startMs = Date.UTC(2027, 3, 10, 22);
    expect(occurrences.at(-1)).toMatchObject({
      startMs,
      endMs: startMs + 4 * hourMs,
      live: { cutoffMs: startMs + 3 * hourMs },
    });
  });

  it.each([
    ['still going on when the range begins', Date.UTC(2027, 3, 11, 1), 1],
    ['over just as the range begins', Date.UTC(2027, 3, 11, 2), 0],
  ])('%s', (_title, startMs, count) => {
    const { occurrences } = expandMaintenanceWindow(aWindow(), {
      startMs,
      endMs: startMs + hourMs,
    });
    expect(occurrences).toHaveLength(count);
  });

  it('at a rate keeps the beat of the next run that AWS names', () => {
    const window = aWindow({
      schedule: 'rate(7 days)',
      nextExecutionTime: '2027-03-13T05:30:00.000Z',
    });
    const { occurrences } = expandMaintenanceWindow(window, april);
    expect(occurrences[0]?.startMs).toBe(Date.UTC(2027, 3, 3, 5, 30));
  });

  it.each([
    ['may overrun where a task goes on past the cutoff', [true, false], true],
    ['does not where every task is cancelled at it', [false, false], undefined],
    ['says nothing where its tasks could not be read', undefined, undefined],
  ] as const)('%s', (_title, goesOn, mayOverrun) => {
    const tasks = goesOn?.map((continuesPastCutoff, index) => ({
      ...{ taskId: `t${index}`, runs: 'AWS-RunPatchBaseline', taskType: 'RUN_COMMAND' },
      ...{ meaning: 'install' as const, rebootOption: 'unknown' as const, continuesPastCutoff },
    }));
    const window = aWindow(tasks === undefined ? {} : { tasks });
    const [run] = expandMaintenanceWindow(window, april).occurrences;
    if (run?.live.kind !== 'maintenance-run') throw new Error('Not a run');
    expect(run.live.mayOverrun).toBe(mayOverrun);
  });

  it.each([
    ['a schedule', { schedule: 'sometimes' }],
    ['a zone', { scheduleTimezone: 'Mars/Olympus' }],
    ['a start date', { startDate: 'soon' }],
    ['a beat', { schedule: 'rate(7 days)' }],
  ])(
    'is missing, with a problem that names the window, where %s is not understood',
    (_what, differs) => {
      const { occurrences, problems } = expandMaintenanceWindow(aWindow(differs), april);
      expect(occurrences).toEqual([]);
      expect(problems).toEqual([
        { source: 'nightly', reason: containing('is not understood'), unseen: true },
      ]);
      const off = expandMaintenanceWindow(aWindow({ ...differs, enabled: false }), april);
      expect(off.problems.some(({ unseen }) => unseen === true)).toBe(false);
    },
  );
});

describe('a window that is switched off', () => {
  it('is no problem for having no next run', () => {
    const window = aWindow({ schedule: 'rate(7 days)', enabled: false });
    expect(expandMaintenanceWindow(window, april)).toEqual({ occurrences: [], problems: [] });
  });
});

describe('a cell', () => {
  it('tells what is wrong with one of its parts and shows the others', () => {
    const reading = aReading({
      calendars: [aCalendar(), aCalendar({ key: 'k', name: 'bad', text: 'not a calendar' })],
      maintenanceWindows: [aWindow({ schedule: 'sometimes' }), aWindow({ key: 'w' })],
    });
    const { occurrences, problems } = expandCell(reading, april);
    expect(new Set(occurrences.map(({ name }) => name))).toEqual(
      new Set(['somebody-elses', 'nightly']),
    );
    expect(problems.length).toBeGreaterThanOrEqual(2);
  });

  it('says of what in it a problem is', () => {
    const calendar = aCalendar({ text: calendarText(['BEGIN:VEVENT', 'UID:x', 'END:VEVENT']) });
    const { problems } = expandCell(aReading({ calendars: [calendar] }), april);
    expect(problems.map(({ source }) => source)).toEqual(problems.map(() => 'calendar'));
    expect(problems).not.toEqual([]);
    expect(problems.every(({ unseen }) => unseen === true)).toBe(true);
  });

  it('says that events count for nothing where the text does not say what they mean', () => {
    const untyped = aCalendar();
    const calendar = { ...untyped, text: untyped.text.replace(/X-CALENDAR-TYPE.*\r\n/, '') };
    const { problems } = expandCell(
      aReading({ calendars: [{ ...calendar, polarity: null }] }),
      april,
    );
    expect(problems).toEqual([
      { source: 'calendar', reason: containing('block or allow'), unseen: true },
    ]);
  });

  it('takes nothing for unseen because two events share a UID: both are there', () => {
    const event = [
      'BEGIN:VEVENT',
      'UID:x',
      'DTSTART:20270401T000000Z',
      'DURATION:PT1H',
      'END:VEVENT',
    ];
    const calendar = aCalendar({ text: calendarText([...event, ...event]) });
    const { occurrences, problems } = expandCell(aReading({ calendars: [calendar] }), april);
    expect([occurrences.length, problems.map(({ unseen }) => unseen)]).toEqual([2, [undefined]]);
  });

  it('is expanded once for each of its parts and a range', () => {
    const reading = aReading({ calendars: [aCalendar()], maintenanceWindows: [aWindow()] });
    const first = expandCell(reading, april).occurrences;
    const second = expandCell({ ...reading, status: 'reading' }, april).occurrences;
    expect(second.every((each, index) => each === first[index])).toBe(true);
  });

  it('gives the same occurrences for a range, whatever ranges were asked before', () => {
    const day = fc.integer({ min: 0, max: 60 });
    const ranges = fc.array(fc.tuple(day, fc.integer({ min: 1, max: 40 })), { minLength: 1 });
    fc.assert(
      fc.property(ranges, (asked) => {
        const reading = aReading({ calendars: [aCalendar()], maintenanceWindows: [aWindow()] });
        for (const [from, days] of asked) {
          const startMs = april.startMs + (from - 30) * 24 * hourMs;
          const range = { startMs, endMs: startMs + days * 24 * hourMs };
          const anew = aReading({ calendars: [aCalendar()], maintenanceWindows: [aWindow()] });
          expect(expandCell(reading, range)).toEqual(expandCell(anew, range));
        }
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
