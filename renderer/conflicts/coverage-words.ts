/** What "no conflicts" rests on, in words that never promise more than was read. */
import type { Coverage } from '../../shared/conflicts/conflict.ts';
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import type { CellStatus } from '../../shared/model/snapshot.ts';
import type { Organization } from '../../shared/model/target.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { dateIn, formatDay, formatShortDay, formatTime } from '../presenters/format-time.ts';
import { staleAfterMs } from '../presenters/freshness-words.ts';
import type { CheckStatus } from '../presenters/none-words.ts';
import { isPending } from '../presenters/pending-cell.ts';
import { describeCell } from '../presenters/target-words.ts';
import { zoneAbbreviation } from '../presenters/zone-words.ts';

export interface CoverageWords {
  /** `good` only if every cell was read well and lately. */
  readonly tone: 'good' | 'busy' | 'warning';
  /** `Checked against 26 of 28 cells, oldest data 09:12 EDT.` */
  readonly head: string;
  /** Further facts, each a sentence. */
  readonly facts: readonly string[];
  /** Cells that could not be read, each with why; empty if all could. */
  readonly missing: readonly string[];
}

export interface CoverageInput {
  readonly coverage: Coverage;
  readonly cells: readonly CellSummary[];
  readonly organization: Organization;
  readonly nowMs: EpochMs;
  readonly zone: Zone;
}

/** Words for a coverage and the cells behind it. */
export function coverageWords(input: CoverageInput): CoverageWords {
  const { coverage, cells, organization, nowMs, zone } = input;
  const { cellsTotal, cellsFresh, oldestReadAtMs, releasesKnownUntilMs, range } = coverage;
  const missing = cells
    .filter((cell) => !isPending(cell) && cell.status !== 'fresh')
    .map((cell) => `${describeCell(cell.cell, organization)} (${reasons[cell.status]})`);
  const pending = cells.filter(isPending).length;
  const isStale = oldestReadAtMs !== null && nowMs - oldestReadAtMs > staleAfterMs;
  const age = oldestReadAtMs === null ? '' : `, oldest data ${clock(oldestReadAtMs, nowMs, zone)}`;
  return {
    tone: coverageTone({ pending, missing: missing.length, cellsTotal, isStale }),
    head:
      cellsTotal === 0
        ? 'Checked against the plan alone: no AWS account is read.'
        : `Checked against ${cellsFresh} of ${cellsTotal} cells${age}${isStale ? ', stale' : ''}.`,
    facts: [
      ...(pending > 0
        ? [
            `${pending === 1 ? '1 cell is' : `${pending} cells are`} still being read; more may turn up.`,
          ]
        : []),
      releasesKnownUntilMs === null
        ? 'No code releases are known.'
        : `Code releases are known until ${formatDay(releasesKnownUntilMs, zone)}.`,
      `Windows from ${formatDay(range.startMs, zone)} to ${formatDay(range.endMs - 1, zone)}.`,
    ],
    missing,
  };
}

const reasons: Readonly<Record<CellStatus, string>> = {
  waiting: 'waiting',
  reading: 'being read',
  fresh: 'read',
  denied: 'not allowed',
  throttled: 'throttled',
  cancelled: 'stopped',
  'signed-out': 'signed out',
  'no-access': 'without access',
  'wrong-account': 'with the wrong account',
  'region-disabled': 'in a region that is off',
  'region-unsupported': 'not offered in the region',
  offline: 'offline',
  proxy: 'stopped by the proxy',
  certificate: 'with an untrusted certificate',
  unreachable: 'unreachable',
  failed: 'failed',
};

function coverageTone(of: {
  readonly pending: number;
  readonly missing: number;
  readonly cellsTotal: number;
  readonly isStale: boolean;
}): CoverageWords['tone'] {
  if (of.missing > 0 || of.isStale || of.cellsTotal === 0) return 'warning';
  return of.pending > 0 ? 'busy' : 'good';
}

/** `09:12 EDT` today, `Tue 9 Mar 09:12 EST` before. */
function clock(atMs: EpochMs, nowMs: EpochMs, zone: Zone): string {
  const time = `${formatTime(atMs, zone).slice(0, 5)} ${zoneAbbreviation(atMs, zone)}`;
  return dateIn(atMs, zone) === dateIn(nowMs, zone)
    ? time
    : `${formatShortDay(atMs, zone)} ${time}`;
}

/** What an empty list of conflicts may be called, given what it rests on and whether it is current. */
export function emptyTitle({ tone, missing }: CoverageWords, status: CheckStatus): string {
  if (status === 'failed') return 'Not known: the check stopped';
  if (status !== 'current') return 'Checking…';
  if (tone === 'good') return 'No conflicts found';
  if (tone === 'busy') return 'No conflicts found so far';
  return missing.length > 0
    ? 'No conflicts found in what could be read'
    : 'No conflicts found, but this rests on little';
}
