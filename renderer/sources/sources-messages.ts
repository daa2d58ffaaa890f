/** Sentences of Sources that count, whole in each form, with places for what differs. */
import { counted } from '../presenters/counted.ts';
import { formatNumber } from '../presenters/locale.ts';

export const sourcesMessages = {
  restsOn: (accounts: number): string =>
    accounts === 0
      ? 'No account on the map rests on it.'
      : counted(accounts, '# account rests on it.', '# accounts rest on it.'),
  profiles: (names: string): string => `Profiles: ${names}`,
  profilesAndOthers: (names: string, others: number): string =>
    counted(
      others,
      (n) => `Profiles: ${names} and ${n} other`,
      (n) => `Profiles: ${names} and ${n} others`,
    ),
  namesAndOthers: (names: string, others: number): string =>
    counted(
      others,
      (n) => `${names} and ${n} other`,
      (n) => `${names} and ${n} others`,
    ),
  needLook: (cells: number): string => counted(cells, '# cell needs a look', '# cells need a look'),
  allRead: (cells: number): string => counted(cells, 'All # cell read', 'All # cells read'),
  someRead: (fresh: number, cells: number): string =>
    counted(
      cells,
      `${formatNumber(fresh)} of # cell read`,
      `${formatNumber(fresh)} of # cells read`,
    ),
  reading: (done: number, cells: number): string =>
    counted(
      cells,
      `Reading: ${formatNumber(done)} of # cell done`,
      `Reading: ${formatNumber(done)} of # cells done`,
    ),
  nodes: (count: number): string => counted(count, '# managed node.', '# managed nodes.'),
  unknownAge: (count: number): string => counted(count, '# of unknown age.', '# of unknown age.'),
  edited: (accounts: number): string =>
    counted(
      accounts,
      '# account edited. Applying it changes the map of this computer and, as a step you can undo, the plan.',
      '# accounts edited. Applying it changes the map of this computer and, as a step you can undo, the plan.',
    ),
} as const;
