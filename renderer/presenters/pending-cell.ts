import type { CellSummary } from '../../shared/ipc/summaries.ts';

/** Whether a cell is still on its way. Throttled without a message, its reading goes on, slower. */
export const isPending = ({ status, message }: CellSummary): boolean =>
  status === 'waiting' || status === 'reading' || (status === 'throttled' && message === undefined);
