import type { Coverage } from '../../shared/conflicts/conflict.ts';

/** Whether findings are those of what is on screen: `checking` and `failed` ones are of earlier facts. */
export type CheckStatus = 'idle' | 'checking' | 'current' | 'failed';

/** What an empty list of conflicts rests on: "none" is never said without what was looked at. */
export function noneWords({
  status,
  cellsFresh,
  cellsTotal,
  reading,
}: Pick<Coverage, 'cellsFresh' | 'cellsTotal'> & {
  readonly status: CheckStatus;
  readonly reading: boolean;
}): string {
  if (status === 'failed') return 'Unknown: the check stopped. See Conflicts.';
  if (status !== 'current') return 'Checking…';
  if (reading) return 'None so far; AWS is still being read.';
  if (cellsTotal === 0) return 'None in the plan; no AWS account is read.';
  return `None in ${cellsFresh} of ${cellsTotal} cells and the plan.`;
}
