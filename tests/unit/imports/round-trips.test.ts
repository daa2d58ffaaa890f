import { describe, expect, it } from 'vitest';
import type { ExportedText, ExportQuestion } from '../../../shared/exports/exported-text.ts';
import { osConfigDeployments } from '../../../shared/exports/os-config-deployments.ts';
import { systemdTimers } from '../../../shared/exports/systemd-timers.ts';
import { uyuniCalendar } from '../../../shared/exports/uyuni-calendar.ts';
import type { ImportFormat } from '../../../shared/imports/import-format.ts';
import { recogniseFormat } from '../../../shared/imports/import-formats.ts';
import type { SeriesRule } from '../../../shared/model/series.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { anImportContext, importTwice } from '../../support/an-import.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const fromDate = '2027-01-01';
const rules: readonly (readonly [string, SeriesRule])[] = [
  ['single dates', { kind: 'dates', dates: ['2027-01-09', '2027-03-13', '2027-11-06'] }],
  ['weeks', { kind: 'weekly', weekdays: ['SA'], everyWeeks: 1, fromDate }],
  ['the 2nd Saturday', { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate }],
  [
    'the last Friday + 3 days',
    { kind: 'nth-weekday', ordinal: -1, weekday: 'FR', offsetDays: 3, fromDate },
  ],
  ['Patch Tuesday + 11 days', { kind: 'patch-tuesday', offsetDays: 11, fromDate }],
  ['the 15th', { kind: 'month-day', day: 15, fromDate }],
  ['every 28 days', { kind: 'every-days', days: 28, fromDate }],
];

const range = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2028, 0, 1) };

const exportsOf: readonly (readonly [string, (question: ExportQuestion) => ExportedText])[] = [
  ['os-config', osConfigDeployments],
  ['systemd', systemdTimers],
  ['uyuni', uyuniCalendar],
];

const found = (text: string, id: string): ImportFormat | null =>
  recogniseFormat(text, id === 'uyuni' ? 'schedules.ics' : 'export.txt');

describe.each(exportsOf)('what is exported for %s', (id, exported) => {
  it.each(rules)('comes back with the same minutes: %s', (_title, rule) => {
    const plan = aPlan({ series: [aSeries({ rule })] });
    const windows = expandPlan(plan, range);
    const nowMs = Date.UTC(2027, 0, 1, 12);
    const { text } = exported({ plan, windows, range, nowMs });
    const format = found(text, id);
    expect(format?.system).toMatch(id === 'uyuni' ? /uyuni|ics/ : id);
    const context = anImportContext({ plan: aPlan({ id: 'other', series: [] }) });
    const back = importTwice(format!.read, { text, system: format!.system, context });
    const minutesOf = (all: typeof windows) => all.map(({ startMs, endMs }) => [startMs, endMs]);
    const returned = minutesOf(expandPlan(back.plan, range));
    if (id !== 'systemd') expect(returned).toEqual(minutesOf(windows));
    // A timer says when work begins; how long it may take stands in a unit beside it.
    else expect(returned.map(([startMs]) => startMs)).toEqual(windows.map((each) => each.startMs));
    expect(back.again).toEqual(['same']);
  });
});

describe('a window in which machines begin at random', () => {
  const spread = (startSpreadMinutes: number, durationMinutes = 240) => {
    const rule: SeriesRule = { kind: 'dates', dates: ['2027-01-09', '2027-03-13'] };
    const plan = aPlan({ series: [aSeries({ rule, durationMinutes, startSpreadMinutes })] });
    const windows = expandPlan(plan, range);
    return systemdTimers({ plan, windows, range, nowMs: Date.UTC(2027, 0, 1, 12) });
  };

  it.each([1, 90, 239])('goes to systemd and comes back with its %d minutes', (minutes) => {
    const { text, notes } = spread(minutes);
    expect(notes.join()).toContain('RandomizedDelaySec');
    const context = anImportContext({ plan: aPlan({ id: 'other', series: [] }) });
    const back = importTwice(found(text, 'systemd')!.read, { text, system: 'systemd', context });
    // Each of its dates stands on a line of its own.
    const spreads = back.plan.series.map(({ startSpreadMinutes }) => startSpreadMinutes);
    expect(spreads).toEqual([minutes, minutes]);
    expect(back.again).toEqual(['same']);
    // Whichever machine begins last has the rest of the window, and never more.
    expect(text).toContain(`RuntimeMaxSec=${(240 - minutes) * 60}\n`);
  });

  it('leaves a minute to work in, for systemd takes none for no limit', () => {
    const { text } = spread(240);
    expect(text).toContain('RandomizedDelaySec=239min\n');
    expect(text).toContain('RuntimeMaxSec=60\n');
  });

  it('has no random delay where nobody planned one', () => {
    expect(spread(0).text).not.toContain('RandomizedDelaySec');
  });
});
