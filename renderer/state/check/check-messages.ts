/** What the window and its check worker tell each other. */
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { FactsChange } from './check-facts.ts';
import type { ListChange } from './list-change.ts';

export type ToCheckWorker =
  /** Facts changed. Their revision only grows. */
  | { readonly kind: 'facts'; readonly revision: number; readonly change: FactsChange }
  /** What would a window meet that is dragged, or only imagined? */
  | { readonly kind: 'ask'; readonly askId: number; readonly window: PatchWindow };

export type FromCheckWorker =
  /** All findings by the facts of that revision, as a change of those told last. */
  | {
      readonly kind: 'checked';
      readonly revision: number;
      readonly change: ListChange<Conflict>;
      /** Time the check took in the worker. */
      readonly tookMs: number;
    }
  | { readonly kind: 'answer'; readonly askId: number; readonly conflicts: readonly Conflict[] };
