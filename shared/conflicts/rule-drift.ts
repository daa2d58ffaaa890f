/** C19: schedules that AWS runs at other times than we reckon, and rules that AWS cannot run. */
import type { Release } from '../model/release.ts';
import type { PatchWindow, Series } from '../model/series.ts';
import type { Problem } from '../model/snapshot.ts';
import { cellKey, type CellRef } from '../model/target.ts';
import { compileAwsSchedule } from '../schedule/compile-aws-schedule.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { aSubjectConflict } from './conflict-id.ts';
import type { Conflict } from './conflict.ts';
import { isActive, type RuleInput } from './prepared-rule.ts';

/** What reading a cell brought up. */
export interface ProblemCell {
  readonly cell: CellRef;
  readonly problems: readonly Problem[];
}

/** An error for each live maintenance window whose next run AWS names otherwise: AWS is right. */
export const findRuleDrift = (cells: readonly ProblemCell[]): readonly Conflict[] =>
  cells.flatMap(({ cell, problems }) =>
    problems.flatMap(({ drift }) =>
      drift === undefined
        ? []
        : aSubjectConflict({
            rule: 'C19',
            severity: 'error',
            subject: { kind: 'maintenance-window', id: drift.windowKey, name: drift.name },
            counterpart: {
              kind: 'next-run',
              id: 'next-run',
              name: drift.schedule,
              saidMs: drift.saidMs,
            },
            evidence: [],
            cellKeys: [cellKey(cell)],
          }),
    ),
  );

/** What C19 for series is asked about. */
interface InexpressibleInput {
  readonly series: readonly Series[];
  readonly windows: readonly PatchWindow[];
  readonly releases: readonly Release[];
  readonly nowMs: EpochMs;
  readonly range: TimeRange;
  readonly factsOf: RuleInput['factsOf'];
}

/**
 * Series that are handed to AMS as a schedule and that AWS has no schedule for. Information: their
 * windows can still be asked for one by one. A series that stays the same is compiled once a day.
 */
export function prepareInexpressible(): (input: InexpressibleInput) => readonly Conflict[] {
  const reasonOf = rememberReasons();
  return (input) => {
    const { series, factsOf } = input;
    const handedOver = series.filter(({ kind, target }) => {
      const { customers } = factsOf(target);
      const isAms = customers.length > 0 && customers.every(({ managedByAms }) => managedByAms);
      return isAms && kind === 'install';
    });
    const ahead = handedOver.length === 0 ? nothing : seriesAhead(input);
    return handedOver
      .filter(({ id }) => ahead.has(id))
      .flatMap((each) => {
        const reason = reasonOf(each, input);
        return reason === null ? [] : inexpressible(each, reason);
      });
  };
}

const nothing: ReadonlySet<string> = new Set();

/** Ids of series that have windows to come. */
function seriesAhead({ windows, nowMs }: InexpressibleInput): ReadonlySet<string> {
  const ahead = new Set<string>();
  for (const window of windows) {
    if (window.startMs > nowMs && isActive(window)) ahead.add(window.seriesId);
  }
  return ahead;
}

interface KnownReason {
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly releases: readonly Release[];
  readonly reason: string | null;
}

/** Why a series has no schedule of AWS from today on; null: it has one. */
function rememberReasons() {
  const known = new WeakMap<Series, KnownReason>();
  return (series: Series, { releases, nowMs, range }: InexpressibleInput): string | null => {
    const startMs = Math.floor(nowMs / dayMs) * dayMs;
    const { endMs } = range;
    const last = known.get(series);
    if (last?.startMs === startMs && last.endMs === endMs && last.releases === releases) {
      return last.reason;
    }
    const compiled = compileAwsSchedule({ series, releases, range: { startMs, endMs } });
    const reason = compiled.ok ? null : compiled.error.reason;
    known.set(series, { startMs, endMs, releases, reason });
    return reason;
  };
}

const dayMs = 86_400_000;

const inexpressible = ({ id, name, target }: Series, reason: string): Conflict =>
  aSubjectConflict({
    rule: 'C19',
    severity: 'information',
    subject: { kind: 'series', id, name, target },
    counterpart: { kind: 'next-run', id: 'schedule', name: reason, saidMs: null },
    evidence: [],
    cellKeys: [],
  });
