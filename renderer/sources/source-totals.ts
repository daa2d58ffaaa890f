/** All cells summed up in one line that never sounds better than the worst of them. */
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import { type AgeLimit, readingAge } from '../../shared/model/reading-age.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { cellLook, type CellLook, toneOf } from './cells/cell-look.ts';
import { sourcesMessages } from './sources-messages.ts';

export interface SourceTotals {
  readonly cells: number;
  readonly fresh: number;
  /** Waiting, being read, or slowed by AWS while being read. */
  readonly pending: number;
  readonly failed: number;
  /** Stopped by a person before they were read. */
  readonly stopped: number;
  /** Read, but something in them could not be understood. */
  readonly partial: number;
  /** Read whole, but long ago, or nobody knows how long ago. */
  readonly stale: number;
  readonly calendars: number;
  readonly maintenanceWindows: number;
  readonly oldestReadAtMs: EpochMs | null;
  /** Cells whose reading lies ahead of the clock. */
  readonly ageUnknown: number;
}

export function sourceTotals(cells: readonly CellSummary[], limit: AgeLimit): SourceTotals {
  const looks = cells.map((cell) => cellLook(cell, limit));
  const count = (...wanted: readonly CellLook[]): number =>
    looks.filter((look) => wanted.includes(look)).length;
  const pending = looks.filter((look) => toneOf(look) === 'busy').length;
  const readAt = cells.flatMap(({ readAtMs }) => readAtMs ?? []);
  return {
    cells: cells.length,
    fresh: count('fresh', 'partial', 'stale'),
    pending,
    failed: cells.length - pending - count('fresh', 'partial', 'stale', 'cancelled'),
    stopped: count('cancelled'),
    partial: count('partial'),
    stale: count('stale'),
    calendars: cells.reduce((sum, { calendarCount }) => sum + calendarCount, 0),
    maintenanceWindows: cells.reduce((sum, { maintenanceWindowCount: n }) => sum + n, 0),
    oldestReadAtMs: readAt.length === 0 ? null : Math.min(...readAt),
    ageUnknown: readAt.filter((atMs) => readingAge(atMs, limit) === 'unknown').length,
  };
}

/** Good only when every cell was read and everything in it understood. */
export function totalsTone({
  cells,
  pending,
  failed,
  partial,
  stale,
  stopped,
}: SourceTotals): 'good' | 'busy' | 'warning' | 'bad' {
  if (failed > 0) return 'bad';
  if (pending > 0) return 'busy';
  return partial > 0 || stale > 0 || stopped > 0 || cells === 0 ? 'warning' : 'good';
}

/** `Reading: 12 of 28 cells done, 2 could not be read`, `26 of 28 cells read, 2 could not be read`. */
export function totalsInWords({
  cells,
  fresh,
  pending,
  failed,
  partial,
  stale,
  stopped,
}: SourceTotals): string {
  if (cells === 0) return 'This plan names no account and region to read';
  const trouble = [
    failed > 0 ? `${failed} could not be read` : '',
    stopped > 0 ? `${stopped} stopped` : '',
    partial > 0 ? `${partial} only partly understood` : '',
    stale > 0 ? `${stale} stale` : '',
  ].filter(Boolean);
  const head =
    pending > 0
      ? sourcesMessages.reading(cells - pending, cells)
      : fresh === cells
        ? sourcesMessages.allRead(cells)
        : sourcesMessages.someRead(fresh, cells);
  return [head, ...trouble].join(', ');
}
