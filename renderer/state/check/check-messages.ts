/** What the window and its check worker tell each other. */
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { DayLeft, DaysAsked } from '../../../shared/policy/days-left.ts';
import type { PolicyFinding } from '../../../shared/policy/policy-finding.ts';
import type { SlotWish, Suggestion } from '../../../shared/policy/suggest-slots.ts';
import type { WhatIf } from '../../../shared/policy/what-if.ts';
import type { FactsChange } from './check-facts.ts';
import type { ListChange } from './list-change.ts';

export type ToCheckWorker =
  /** Facts changed. Their revision only grows. */
  | { readonly kind: 'facts'; readonly revision: number; readonly change: FactsChange }
  /** What would a window meet that is dragged, or only imagined? */
  | { readonly kind: 'ask'; readonly askId: number; readonly window: PatchWindow }
  /** Where would a window be clean? */
  | { readonly kind: 'suggest'; readonly askId: number; readonly wish: SlotWish }
  /** On which of some days would a window be clean at its own time of day? */
  | {
      readonly kind: 'days-left';
      readonly askId: number;
      readonly window: PatchWindow;
      readonly days: DaysAsked;
    }
  /** Which promises would break, and which be kept again, with windows as they are sent? */
  | { readonly kind: 'what-if'; readonly askId: number; readonly windows: readonly PatchWindow[] };

export type FromCheckWorker =
  /** All findings by the facts of that revision, as a change of those told last. */
  | {
      readonly kind: 'checked';
      readonly revision: number;
      readonly change: ListChange<Conflict>;
      /** Time the check took in the worker. */
      readonly tookMs: number;
    }
  | CheckAnswer;

export type CheckAnswer =
  | { readonly kind: 'answer'; readonly askId: number; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'suggested'; readonly askId: number; readonly suggestion: Suggestion }
  | { readonly kind: 'days'; readonly askId: number; readonly days: readonly DayLeft[] }
  | { readonly kind: 'promises'; readonly askId: number; readonly effect: WhatIf<PolicyFinding> };
