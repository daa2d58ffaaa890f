/** Sentences about windows that are changed together, whole, with places for what differs. */
import type { BulkEdit } from '../../shared/planning/bulk-edit.ts';
import { counted } from './counted.ts';
import { formatNumber } from './locale.ts';

export const bulkMessages = {
  chosen: (count: number): string => counted(count, '# window chosen', '# windows chosen'),
  title: (count: number): string => counted(count, 'Change # window', 'Change # windows'),
  history: (count: number): string =>
    counted(
      count,
      '# of them is history and stays as it is.',
      '# of them are history and stay as they are.',
    ),
  becomes: (words: string): string => `→ ${words}`,
  takenOut: '→ taken out',
  nobody: 'nobody',
  /** Of two or more. */
  several: (what: string, count: number): string => `${what} (${formatNumber(count)} windows)`,
} as const;

/** What an edit does to so many: on its button, and after "Undo". */
export const bulkEditMessages: Readonly<Record<BulkEdit['kind'], (count: number) => string>> = {
  shift: (count) => counted(count, 'Shift # window', 'Shift # windows'),
  zone: (count) => counted(count, 'Change the zone of # window', 'Change the zone of # windows'),
  duration: (count) =>
    counted(count, 'Change the length of # window', 'Change the length of # windows'),
  state: (count) => counted(count, 'Set the state of # window', 'Set the state of # windows'),
  team: (count) => counted(count, 'Assign # window', 'Assign # windows'),
  skip: (count) => counted(count, 'Take out # window', 'Take out # windows'),
};
