/** C23: what a cluster's maintenance policy leaves for maintenance. */
import type { GkePolicy } from '../model/policy.ts';
import { expandRecurrence } from '../schedule/expand-recurrence.ts';
import { parseRecurrenceRule } from '../schedule/recurrence-rule.ts';
import {
  intersect,
  uncoveredBy,
  unionOf,
  type EpochMs,
  type TimeRange,
} from '../time/time-range.ts';
import { zoneTablesOf } from '../time/zone-table.ts';
import { aSubjectConflict } from './conflict-id.ts';
import type { Conflict, Counterpart } from './conflict.ts';

const hourMs = 3_600_000;
const stretchMs = 32 * 24 * hourMs;
/** GKE asks for 48 h in any 32 days, and counts only pieces of 4 h or more. */
const neededMs = 48 * hourMs;
const shortestMs = 4 * hourMs;

/**
 * Tells of policies that leave less than 48 h, in pieces of 4 h or more, in some 32 days of the
 * range. Windows repeat by their rule in UTC, which is what GKE reads them in; exclusions are taken
 * out. Evidence: the poorest such stretch. A rule that is not understood is C25.
 */
export const findPoorMaintenance = (
  policies: readonly GkePolicy[],
  range: TimeRange,
): readonly Conflict[] =>
  policies.flatMap((policy) => {
    const windows = windowsOf(policy, range);
    if (windows === null) return unreadable(policy);
    const left = windows.flatMap((window) => uncoveredBy(window, policy.exclusions));
    const pieces = unionOf(left).filter(({ startMs, endMs }) => endMs - startMs >= shortestMs);
    const poorest = poorestStretch(pieces, range);
    return poorest === null || poorest.leftMs >= neededMs ? [] : tooLittle(policy, poorest);
  });

/** The policy's windows that touch the range; null where its rule is not understood. */
function windowsOf(policy: GkePolicy, range: TimeRange): readonly TimeRange[] | null {
  const rule = parseRecurrenceRule(policy.recurrence);
  const lengthMs = policy.endMs - policy.startMs;
  if (!rule.ok || lengthMs <= 0) return null;
  const { startsMs, cut } = expandRecurrence(
    rule.value,
    // In UTC the wall is the instant.
    { wallMs: policy.startMs, tables: zoneTablesOf('UTC') },
    { startMs: range.startMs - lengthMs, endMs: range.endMs },
  );
  return cut ? null : startsMs.map((startMs) => ({ startMs, endMs: startMs + lengthMs }));
}

interface Stretch extends TimeRange {
  readonly leftMs: number;
}

/**
 * Time left changes its trend only where a stretch begins or ends at the border of a piece: the
 * poorest is among those. Null where the range is shorter than a stretch.
 */
function poorestStretch(pieces: readonly TimeRange[], range: TimeRange): Stretch | null {
  const lastMs = range.endMs - stretchMs;
  if (lastMs < range.startMs) return null;
  const starts = pieces.flatMap(({ startMs, endMs }) => [endMs, startMs - stretchMs]);
  return [range.startMs, ...starts]
    .filter((startMs) => startMs >= range.startMs && startMs <= lastMs)
    .map((startMs) => withLeft(pieces, startMs))
    .reduce((a, b) =>
      b.leftMs < a.leftMs || (b.leftMs === a.leftMs && b.startMs < a.startMs) ? b : a,
    );
}

function withLeft(pieces: readonly TimeRange[], startMs: EpochMs): Stretch {
  const stretch = { startMs, endMs: startMs + stretchMs };
  const leftMs = pieces.reduce((sum, piece) => {
    const shared = intersect(piece, stretch);
    return shared === null ? sum : sum + shared.endMs - shared.startMs;
  }, 0);
  return { ...stretch, leftMs };
}

const tooLittle = (policy: GkePolicy, { startMs, endMs, leftMs }: Stretch): readonly Conflict[] => [
  gkeConflict(policy, 'C23', {
    counterpart: {
      kind: 'maintenance-share',
      id: 'share',
      name: 'GKE',
      hours: Math.floor(leftMs / hourMs),
    },
    evidence: [{ startMs, endMs }],
  }),
];

const unreadable = (policy: GkePolicy): readonly Conflict[] => [
  gkeConflict(policy, 'C25', {
    counterpart: {
      kind: 'unmatched',
      id: 'recurrence',
      name: policy.recurrence,
      part: 'recurrence',
    },
    evidence: [],
  }),
];

const gkeConflict = (
  { id, name, target }: GkePolicy,
  rule: 'C23' | 'C25',
  sides: { readonly counterpart: Counterpart; readonly evidence: readonly TimeRange[] },
): Conflict =>
  aSubjectConflict({
    rule,
    severity: rule === 'C23' ? 'information' : 'warning',
    subject: { kind: 'gke-policy', id, name, target },
    ...sides,
    cellKeys: [],
  });
