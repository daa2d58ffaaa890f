/** What a manager has to see to beside promises: waivers that end, cells nobody read, windows in them. */
import type { ReadCell } from '../conflicts/coverage.ts';
import type { Waiver } from '../model/policy.ts';
import { type AgeLimit, isCurrentReading } from '../model/reading-age.ts';
import type { PatchWindow } from '../model/series.ts';
import type { CellStatus } from '../model/snapshot.ts';
import { cellKey, cellsOf, type CellRef, type Organization } from '../model/target.ts';
import { daysBetween } from '../time/iso-date.ts';
import type { IsoDate } from '../time/local-date-time.ts';
import type { TimeRange } from '../time/time-range.ts';
import { overlaps } from '../time/time-range.ts';

/** A waiver that ends soon, or has ended. */
export interface EndingWaiver {
  readonly waiver: Waiver;
  /** Days from today to its last one; negative once that is over. */
  readonly daysLeft: number;
}

/** Waivers whose last day (of UTC, as waivers count) is at most so many days ahead, the first first. */
export const endingWaivers = (
  waivers: readonly Waiver[],
  today: IsoDate,
  withinDays: number,
): readonly EndingWaiver[] =>
  waivers
    .flatMap((waiver): readonly EndingWaiver[] => {
      if (waiver.untilDate === undefined) return [];
      const daysLeft = daysBetween(today, waiver.untilDate);
      return daysLeft <= withinDays ? [{ waiver, daysLeft }] : [];
    })
    .sort((a, b) => a.daysLeft - b.daysLeft || (a.waiver.id < b.waiver.id ? -1 : 1));

/** A cell that nobody knows lately. `not-connected`: the plan names it, and nobody here reads it. */
export interface UnreadCell {
  readonly cell: CellRef;
  readonly status: CellStatus | 'not-connected';
  readonly readAtMs: ReadCell['readAtMs'];
}

/** Cells that customers' environments lie in, each once, and that are none of those which are read. */
export function unconnectedCells(
  cells: readonly Pick<ReadCell, 'cell'>[],
  { customers }: Pick<Organization, 'customers'>,
): readonly CellRef[] {
  const known = new Set(cells.map(({ cell }) => cellKey(cell)));
  const named = customers.flatMap(({ environments }) =>
    environments.flatMap((environment) => environment.cells),
  );
  const byKey = new Map(named.map((cell) => [cellKey(cell), cell]));
  return [...byKey].flatMap(([key, cell]) => (known.has(key) ? [] : [cell]));
}

/** Cells that were never read, too long ago, or nobody can tell when; a cell that is read in vain ages too. */
export const unreadCells = <T extends ReadCell>(
  cells: readonly T[],
  limit: AgeLimit,
): readonly T[] => cells.filter(({ readAtMs }) => !isCurrentReading(readAtMs, limit));

/** Windows of a stretch that work in any of the cells: what is planned where nobody looked. */
export function windowsInCells(
  windows: readonly PatchWindow[],
  cells: readonly Pick<ReadCell, 'cell'>[],
  { organization, range }: { readonly organization: Organization; readonly range: TimeRange },
): readonly PatchWindow[] {
  const keys = new Set(cells.map(({ cell }) => cellKey(cell)));
  return windows.filter(
    (window) =>
      window.state !== 'cancelled' &&
      overlaps(window, range) &&
      cellsOf(window.target, organization).some((cell) => keys.has(cellKey(cell))),
  );
}
