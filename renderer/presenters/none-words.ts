import type { Coverage } from '../../shared/conflicts/conflict.ts';

/** What an empty list of conflicts rests on: "none" is never said without what was looked at. */
export function noneWords({
  cellsFresh,
  cellsTotal,
  reading,
}: Pick<Coverage, 'cellsFresh' | 'cellsTotal'> & { readonly reading: boolean }): string {
  if (reading) return 'None so far; AWS is still being read.';
  if (cellsTotal === 0) return 'None in the plan; no AWS account is read.';
  return `None in ${cellsFresh} of ${cellsTotal} cells and the plan.`;
}
