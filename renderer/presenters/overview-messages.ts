/** Sentences of the overview beside an empty selection, whole, with places for what differs. */
import { counted } from './counted.ts';
import { formatNumber } from './locale.ts';

export const overviewMessages = {
  planned: (count: number): string =>
    count === 0 ? 'No windows planned' : counted(count, '# window planned', '# windows planned'),
  /** An empty stretch that nobody drew is not a free one. */
  beyond: 'Not drawn this far: nobody knows whether it is free',
  awaitingResult: (count: number): string => `Awaiting a result · ${formatNumber(count)}`,
  /** Without any, the line below says of what that is known: a 0 would be an all-clear by itself. */
  withConflicts: (count: number): string =>
    count === 0 ? 'With conflicts' : `With conflicts · ${formatNumber(count)}`,
  notChecked: 'Not checked: not all of these days lie in the time that is checked.',
  stopped: 'The check stopped: these are from before it did, and may be wrong now. See Conflicts.',
  troubled: (when: string, conflicts: number): string => `${when} · ${formatNumber(conflicts)}`,
  all: (count: number): string => `All ${formatNumber(count)} in Conflicts`,
} as const;
