/** Two ways to plan the same time, side by side: figures, and the windows that differ. */
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { minuteMs, type TimeRange } from '../../shared/time/time-range.ts';
import { windowTimeWords } from './window-change-words.ts';

/** What a plan comes to in a stretch of time. */
export interface ScenarioFigures {
  readonly windows: number;
  readonly hours: number;
  readonly errors: number;
  readonly warnings: number;
  /** Promises that break: cadence, patch deadlines, coverage. */
  readonly promises: number;
}

const promiseRules: ReadonlySet<string> = new Set(['C13', 'C14', 'C21', 'C22']);

/** Figures of the windows that start in the range, with the open findings about them. */
export function scenarioFigures(
  windows: readonly PatchWindow[],
  conflicts: readonly Conflict[],
  range: TimeRange,
): ScenarioFigures {
  const shown = inRange(windows, range).filter(({ state }) => state !== 'cancelled');
  const ids = new Set(shown.map(({ id }) => id));
  const found = conflicts.filter(({ windowId }) => ids.has(windowId));
  const promises = conflicts.filter(
    ({ rule, evidence: [first] }) =>
      promiseRules.has(rule) &&
      (first === undefined || (first.startMs < range.endMs && first.endMs > range.startMs)),
  );
  const collisions = found.filter(({ rule }) => !promiseRules.has(rule));
  const minutes = shown.reduce((sum, { startMs, endMs }) => sum + (endMs - startMs) / minuteMs, 0);
  return {
    windows: shown.length,
    hours: Math.round(minutes / 6) / 10,
    errors: collisions.filter(({ severity }) => severity === 'error').length,
    warnings: collisions.filter(({ severity }) => severity === 'warning').length,
    promises: promises.length,
  };
}

/** A window that the two have differently; null where one has none. */
export interface ScenarioDifference {
  readonly key: string;
  readonly name: string;
  readonly a: string | null;
  readonly b: string | null;
}

/** Windows of the range that differ in time, length or state, by start. */
export function scenarioDifferences(
  a: readonly PatchWindow[],
  b: readonly PatchWindow[],
  range: TimeRange,
): readonly ScenarioDifference[] {
  const [ofA, ofB] = [byId(inRange(a, range)), byId(inRange(b, range))];
  const keys = [...new Set([...ofA.keys(), ...ofB.keys()])];
  const startOf = (key: string): number => (ofA.get(key) ?? ofB.get(key))?.startMs ?? 0;
  return keys
    .toSorted((left, right) => startOf(left) - startOf(right))
    .flatMap((key) => {
      const [left, right] = [ofA.get(key), ofB.get(key)];
      const words = { a: wordsOf(left), b: wordsOf(right) };
      const name = (left ?? right)?.name ?? key;
      return words.a === words.b ? [] : [{ key, name, ...words }];
    });
}

const inRange = (windows: readonly PatchWindow[], { startMs, endMs }: TimeRange) =>
  windows.filter((window) => window.startMs >= startMs && window.startMs < endMs);

const byId = (windows: readonly PatchWindow[]): ReadonlyMap<string, PatchWindow> =>
  new Map(windows.map((window) => [window.id, window]));

const wordsOf = (window: PatchWindow | undefined): string | null =>
  window === undefined ? null : windowTimeWords(window);
