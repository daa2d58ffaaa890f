import type { PatchWindow, WindowState } from '../model/series.ts';
import type { Target } from '../model/target.ts';
import type { ConflictInput } from './conflict-input.ts';
import type { Conflict } from './conflict.ts';
import type { TargetFacts } from './target-facts.ts';

/** A rule with its indexes built: what it finds about one window, as the window is handed in. */
export type PreparedRule = (window: PatchWindow) => readonly Conflict[];

/** What rules may be prepared from: the facts, and targets looked up in the organization. */
export interface RuleInput extends ConflictInput {
  readonly factsOf: (target: Target) => TargetFacts;
}

/**
 * A rule with the facts it reads. As long as those are the same, what it found about a window that
 * is the same still holds: this is what a recheck after an edit saves.
 */
export interface RuleSource {
  readonly reads: readonly (keyof RuleInput)[];
  readonly prepare: (input: RuleInput) => PreparedRule;
}

/** Declares a rule. It is given the facts it says that it reads, and no others. */
export const readsOnly = <K extends keyof RuleInput>(
  reads: readonly K[],
  prepare: (input: Pick<RuleInput, K>) => PreparedRule,
): RuleSource => ({ reads, prepare });

/** What nearly every rule says of nearly every window: one list for all, as they are asked so often. */
export const noConflicts: readonly Conflict[] = [];

const history: ReadonlySet<WindowState> = new Set(['held', 'missed', 'cancelled']);

/** Whether the window is still meant to happen. History has no conflicts. */
export const isActive = ({ state }: PatchWindow): boolean => !history.has(state);

/** Whether the window changes anything. Scans only look. */
export const isWork = ({ kind }: PatchWindow): boolean => kind !== 'scan';

/** Whether people notice it: images are swapped by Kubernetes, unseen. */
export const isDisruptive = ({ kind }: PatchWindow): boolean => kind !== 'scan' && kind !== 'image';
