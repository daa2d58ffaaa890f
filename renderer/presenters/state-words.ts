import type { WindowKind, WindowState } from '../../shared/model/series.ts';

const states: Readonly<Record<WindowState, string>> = {
  draft: 'Draft',
  proposed: 'Proposed',
  countered: 'Countered',
  agreed: 'Agreed',
  notified: 'Notified',
  pushed: 'Pushed',
  held: 'Held',
  missed: 'Missed',
  cancelled: 'Cancelled',
};

const kinds: Readonly<Record<WindowKind, string>> = {
  scan: 'Scan',
  install: 'Install',
  infrastructure: 'Infrastructure',
  database: 'Database',
  image: 'Image',
};

/** `Agreed`. */
export const stateWord = (state: WindowState): string => states[state];

/** `Install`. */
export const kindWord = (kind: WindowKind): string => kinds[kind];

/** States in the order of a negotiation, for lists to choose from. */
export const windowStates = Object.keys(states) as readonly WindowState[];

/**
 * States a person may choose. `pushed` is a fact that only a push makes true: it is listed for a
 * window that is pushed, and never offered to one that is not.
 */
export const settableStates = (current: WindowState): readonly WindowState[] =>
  windowStates.filter((state) => state !== 'pushed' || current === 'pushed');

/** Kinds in the order people list them. */
export const windowKinds = Object.keys(kinds) as readonly WindowKind[];

/** Whether a window is still a plan. Held, missed and cancelled ones are history and stay put. */
export const isMovable = (state: WindowState): boolean =>
  state !== 'held' && state !== 'missed' && state !== 'cancelled';
