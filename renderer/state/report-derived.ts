/** What a report counts, with the windows behind each number. */
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type { PolicyFinding } from '../../shared/policy/policy-finding.ts';
import {
  endingWaivers,
  unconnectedCells,
  unreadCells,
  windowsInCells,
  type EndingWaiver,
  type UnreadCell,
} from '../../shared/review/attention.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { dayMs } from '../../shared/time/wall-ms.ts';
import { dateIn } from '../presenters/format-time.ts';
import { unitLines, type UnitLine } from '../presenters/year-policy.ts';
import { useConflicts, useWindows } from './derived.ts';
import { useLiveStore } from './live-store.ts';
import { usePolicyStanding, type PolicyStanding } from './policy-derived.ts';
import { rememberFields, rememberLast } from './remember-last.ts';
import { useSessionStore } from './session-store.ts';

/** Waivers are told so many days before they end. */
export const waiverDays = 30;
/** Windows of so many days ahead rest on what cells held. */
export const aheadDays = 30;

/** Everything that is told of now; each list is what its number counts. */
export interface Report {
  readonly standing: PolicyStanding;
  readonly units: readonly UnitLine[];
  /** C21 and C22. */
  readonly coverage: readonly PolicyFinding[];
  readonly unagreed: readonly PatchWindow[];
  readonly waivers: readonly (EndingWaiver & { readonly conflict: Conflict | null })[];
  readonly unread: readonly UnreadCell[];
  /** Windows of the next days in those cells. */
  readonly unreadWindows: readonly PatchWindow[];
  /** Those that are read, and those that the plan names; none where none is read. */
  readonly cells: number;
}

interface LiveFacts {
  readonly windows: readonly PatchWindow[];
  readonly conflicts: readonly Conflict[];
  readonly cells: readonly CellSummary[];
  readonly nowMs: EpochMs;
}

const quarterMs = 15 * 60_000;

const reportOf = rememberLast((plan: Plan, standing: PolicyStanding, live: LiveFacts): Report => {
  const { windows, conflicts, cells, nowMs } = live;
  const { units, findings } = standing;
  const byId = new Map(conflicts.map((conflict) => [conflict.id, conflict]));
  // By the end of the quarter: what was read since it began does not lie ahead of it.
  const old = unreadCells(cells, { nowMs: nowMs + quarterMs, staleAfterMs: dayMs });
  const unconnected = cells.length === 0 ? [] : unconnectedCells(cells, plan.organization);
  const unread = [...old, ...unconnected.map(asUnread)];
  const range = { startMs: nowMs, endMs: nowMs + aheadDays * dayMs };
  return {
    standing,
    units: unitLines(units, nowMs),
    coverage: findings.filter(({ rule }) => rule === 'C21' || rule === 'C22'),
    unagreed: units.flatMap(({ unagreed }) => unagreed),
    waivers: endingWaivers(plan.waivers ?? [], dateIn(nowMs, 'UTC'), waiverDays).map((each) => ({
      ...each,
      conflict: byId.get(each.waiver.findingId) ?? null,
    })),
    unread,
    unreadWindows: windowsInCells(windows, unread, { organization: plan.organization, range }),
    cells: cells.length + unconnected.length,
  };
});

const asUnread = (cell: CellRef): UnreadCell => ({
  cell,
  status: 'not-connected',
  readAtMs: null,
});

const liveOf = rememberFields((live: LiveFacts) => live);

/** The report as of now; null while promises cannot be judged. */
export function useReport(plan: Plan): Report | null {
  const standing = usePolicyStanding();
  const windows = useWindows();
  const conflicts = useConflicts();
  const cells = useLiveStore((state) => state.cells);
  const nowMs = useSessionStore((state) => state.nowMs);
  const sinceMs = Math.floor(nowMs / quarterMs) * quarterMs;
  if (standing === null) return null;
  return reportOf(plan, standing, liveOf({ windows, conflicts, cells, nowMs: sinceMs }));
}
