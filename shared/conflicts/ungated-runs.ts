/** C26: live maintenance windows that work in spite of a freeze or a closed calendar. */
import type { LiveOccurrence, LiveRun } from '../model/occurrence.ts';
import type { Freeze } from '../model/release.ts';
import { cellKey, cellsOf, type Organization } from '../model/target.ts';
import { intersect, unionOf, type TimeRange } from '../time/time-range.ts';
import { aSubjectConflict } from './conflict-id.ts';
import type { Conflict, Counterpart } from './conflict.ts';
import { indexByCell, meetingsIn, type LiveOf } from './live-by-cell.ts';
import { doesWork } from './live-runs.ts';
import { isBlocking, documentName } from './blocking-events.ts';
import { permittingCalendars } from './permitted-times.ts';
import type { RuleInput } from './prepared-rule.ts';

type UngatedInput = Pick<RuleInput, 'live' | 'freezes' | 'calendars' | 'organization' | 'nowMs'>;

type Run = LiveOf<LiveRun>;

/**
 * Warns of runs ahead that install or may, and whose tasks do not ask the Change Calendar, or are
 * not known to: during a freeze of installs or reboots that covers their cell, during an event that blocks in
 * it, outside of what a calendar closed by default allows in it. One finding for each maintenance
 * window and what it runs against. Evidence: the minutes it runs all the same.
 */
export function findUngatedRuns(input: UngatedInput): readonly Conflict[] {
  const runs = input.live
    .filter(doesWork)
    .filter((run) => isUngated(run) && run.endMs > input.nowMs);
  if (runs.length === 0) return [];
  const met = [
    ...duringFreezes(runs, input.freezes, input.organization),
    ...duringBlocks(runs, input.live),
    ...outsidePermits(runs, input),
  ];
  const groups = Map.groupBy(met, ({ run, against }) => `${run.live.windowKey}|${against.id}`);
  return [...groups.values()].flatMap(toConflict);
}

const isUngated = ({ live }: Run): boolean => live.gated !== 'gated';

/** A run, what it runs against, and the minutes of that. */
interface Met {
  readonly run: Run;
  readonly against: Counterpart;
  readonly ranges: readonly TimeRange[];
}

function duringFreezes(
  runs: readonly Run[],
  freezes: readonly Freeze[],
  organization: Organization,
): readonly Met[] {
  return (
    freezes
      // What installs may restart, as far as anybody knows.
      .filter(({ guards, guardsReboots }) => guards.includes('install') || guardsReboots === true)
      .flatMap((freeze) => {
        const { id, name, hardness, targets } = freeze;
        const cells = new Set(
          targets.flatMap((target) => cellsOf(target, organization).map(cellKey)),
        );
        const against = { kind: 'freeze', id, name, hard: hardness === 'hard' } as const;
        return runs
          .filter(({ cell }) => targets.length === 0 || cells.has(cellKey(cell)))
          .flatMap((run) => {
            const shared = intersect(run, freeze);
            return shared === null ? [] : [{ run, against, ranges: [shared] }];
          });
      })
  );
}

function duringBlocks(runs: readonly Run[], live: readonly LiveOccurrence[]): readonly Met[] {
  const byCell = indexByCell(live.filter(isBlocking));
  return runs.flatMap((run) => {
    const events = byCell.get(cellKey(run.cell))?.overlapping(run) ?? [];
    return meetingsIn(events, run, ({ calendarKey, uid }) => `${calendarKey}/${uid}`).map(
      ({ first, evidence }) => ({
        run,
        against: {
          kind: 'calendar-event',
          id: `${first.live.calendarKey}/${first.live.uid}`,
          name: first.name,
          calendarKey: first.live.calendarKey,
        } as const,
        ranges: evidence,
      }),
    );
  });
}

function outsidePermits(runs: readonly Run[], input: UngatedInput): readonly Met[] {
  const byCell = Map.groupBy(permittingCalendars(input), ({ cell }) => cellKey(cell));
  return runs.flatMap((run) =>
    (byCell.get(cellKey(run.cell)) ?? []).flatMap(({ key, allowed }) => {
      const ranges = allowed.uncoveredIn(run);
      const name = documentName(key);
      const against = { kind: 'calendar', id: key, name, calendarKey: key } as const;
      return ranges.length === 0 ? [] : [{ run, against, ranges }];
    }),
  );
}

function toConflict(met: readonly Met[]): readonly Conflict[] {
  const [first] = met;
  if (first === undefined) return [];
  const { run, against } = first;
  const { windowKey, gated } = run.live;
  return [
    aSubjectConflict({
      rule: 'C26',
      severity: 'warning',
      subject: {
        kind: 'maintenance-window',
        id: windowKey,
        name: run.name,
        gated: gated === 'not gated' ? 'not gated' : 'unknown',
      },
      counterpart: against,
      evidence: unionOf(met.flatMap(({ ranges }) => ranges)),
      cellKeys: [cellKey(run.cell)],
    }),
  ];
}
