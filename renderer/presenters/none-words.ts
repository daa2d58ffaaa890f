import type { Coverage } from '../../shared/conflicts/conflict.ts';
import { counted } from './counted.ts';

/** Whether findings are those of what is on screen: `checking` and `failed` ones are of earlier facts. */
export type CheckStatus = 'idle' | 'checking' | 'current' | 'failed';

/** What a "none" rests on. */
export interface NoneBasis extends Pick<
  Coverage,
  'cellsFresh' | 'cellsInPart' | 'cellsAged' | 'cellsTotal'
> {
  readonly status: CheckStatus;
  readonly reading: boolean;
}

/** Whether everything was looked at, and lately: only then a "none" may look like good news. */
export const isWholeNone = (basis: NoneBasis): boolean =>
  basis.status === 'current' &&
  !basis.reading &&
  basis.cellsTotal > 0 &&
  basis.cellsFresh === basis.cellsTotal &&
  basis.cellsInPart === 0 &&
  basis.cellsAged === 0;

/** What an empty list of conflicts rests on: "none" is never said without what was looked at. */
export function noneWords(basis: NoneBasis): string {
  const { status, cellsFresh, cellsInPart, cellsAged, cellsTotal, reading } = basis;
  if (status === 'failed') return 'Unknown: the check stopped. See Conflicts.';
  if (status !== 'current') return 'Checking…';
  if (reading) return 'None so far; AWS is still being read.';
  if (cellsTotal === 0) return 'None in the plan; no AWS account is read.';
  const aged =
    cellsAged === 0 ? '' : counted(cellsAged, '; 1 cell is stale', '; # cells are stale');
  const inPart =
    cellsInPart === 0
      ? ''
      : counted(
          cellsInPart,
          '; 1 cell is not wholly understood',
          '; # cells are not wholly understood',
        );
  return `None in ${cellsFresh} of ${cellsTotal} cells and the plan${inPart}${aged}.`;
}
