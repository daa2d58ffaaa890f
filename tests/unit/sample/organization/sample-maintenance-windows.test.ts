import { describe, expect, it } from 'vitest';
import { meaningOfTasks } from '../../../../electron/aws/task-meaning.ts';
import { expandMaintenanceWindow } from '../../../../shared/occurrences/live-occurrences.ts';
import { isZone } from '../../../../shared/time/zone.ts';
import { nowMs, seed, year } from './sample-year.ts';
import { seedReadings } from './seed-readings.ts';

const windows = seed.cells.flatMap((cell) => cell.maintenanceWindows);
const readings = seedReadings(seed);

describe('maintenance windows of the sample', () => {
  it('are about 80, two to five in a cell', () => {
    expect(windows.length).toBeGreaterThanOrEqual(80);
    expect(windows.length).toBeLessThanOrEqual(100);
    const perCell = seed.cells.map((cell) => cell.maintenanceWindows.length);
    expect(Math.min(...perCell)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...perCell)).toBeLessThanOrEqual(5);
  });

  it('are windows AWS would have accepted', () => {
    expect(new Set(windows.map(({ windowId }) => windowId)).size).toBe(windows.length);
    for (const window of windows) {
      expect(window.windowId).toMatch(/^mw-[0-9a-f]{17}$/);
      expect(window.name).toMatch(/^[a-zA-Z0-9_.-]{3,128}$/);
      expect(window.description ?? 'none').toMatch(/^.{1,128}$/);
      expect(window.durationHours).toBeGreaterThan(window.cutoffHours);
      expect(isZone(window.scheduleTimezone ?? 'UTC')).toBe(true);
      expect(window.schedule).toMatch(/^(cron|rate|at)\(.+\)$/);
    }
  });

  it('have ids of 36 characters for their targets, tasks and executions, each once', () => {
    const ids = windows.flatMap(({ targets, tasks, executions }) => [
      ...targets.map(({ windowTargetId }) => windowTargetId),
      ...tasks.map(({ windowTaskId }) => windowTaskId),
      ...executions.map(({ windowExecutionId }) => windowExecutionId),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(id))).toEqual([]);
  });

  it('have schedules our reader understands, every one', () => {
    const problems = readings
      .flatMap(({ maintenanceWindows }) => maintenanceWindows)
      .flatMap((window) => expandMaintenanceWindow(window, year).problems);
    expect(problems).toEqual([]);
  });

  it('use cron, rate and at, seconds, offsets, zones, L, W and #', () => {
    const schedules = windows.map(({ schedule }) => schedule).join('\n');
    for (const form of [/rate\(28 days\)/, /at\(/, /#2/, /7L/, / L /, /15W/, /cron\(0 0 11 /]) {
      expect(schedules).toMatch(form);
    }
    expect(windows.some(({ scheduleOffset }) => scheduleOffset === 1)).toBe(true);
    expect(new Set(windows.map(({ scheduleTimezone }) => scheduleTimezone)).size).toBeGreaterThan(
      4,
    );
  });

  it('are scanning, installing, unclear and idle ones, gated and not', () => {
    const meanings = windows.map(({ tasks }) => meaningOfTasks(tasks));
    expect(new Set(meanings.map(({ taskMeaning }) => taskMeaning))).toEqual(
      new Set(['scan', 'install', 'maybe', 'none']),
    );
    expect(new Set(meanings.map(({ gated }) => gated))).toEqual(
      new Set(['gated', 'not gated', 'unknown']),
    );
  });

  it('include a disabled, an ended, a future, a target-less and a task-less one', () => {
    const names = (fits: (window: (typeof windows)[number]) => boolean) =>
      windows.filter(fits).map(({ name }) => name);
    expect(names(({ enabled }) => !enabled)).toEqual(['northwind-old-install']);
    expect(names(({ endDate }) => endDate !== undefined)).toEqual(['proseware-2026-campaign']);
    expect(names(({ startDate = '' }) => Date.parse(startDate) > nowMs)).toEqual([
      'proseware-2028-rhythm',
      'nonprod-28-days',
    ]);
    expect(names(({ targets }) => targets.length === 0)).toEqual(['contoso-kiosks']);
    expect(names(({ tasks }) => tasks.length === 0)).toEqual(['pool-no-tasks']);
  });

  it('ran when their schedules say so', () => {
    const wrong = readings.flatMap((reading, index) =>
      (seed.cells[index]?.maintenanceWindows ?? []).flatMap(({ executions }, place) => {
        const window = reading.maintenanceWindows[place];
        if (window === undefined) return [];
        return executions.filter(
          ({ startMs }) =>
            !expandMaintenanceWindow(window, { startMs, endMs: startMs + 1 }).occurrences.some(
              (run) => run.startMs === startMs,
            ),
        );
      }),
    );
    expect(wrong).toEqual([]);
  });
});
