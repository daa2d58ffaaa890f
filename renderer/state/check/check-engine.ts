/** The check as the worker runs it: keeps the facts, applies changes, tells what changed in the findings. */
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { applyFactsChange, type CheckFacts } from './check-facts.ts';
import type { FromCheckWorker, ToCheckWorker } from './check-messages.ts';
import { startFullCheck, type Question } from './full-check.ts';
import { isEqual } from './is-equal.ts';
import { listChange } from './list-change.ts';

interface CheckEngine {
  /** Takes a message in. Changes of facts are only noted: several in a row are checked once. */
  readonly receive: (message: ToCheckWorker) => void;
  /** Checks what was noted and answers what was asked, in this order. Does nothing twice. */
  readonly work: () => void;
}

/** Starts without facts. `tell` gets everything there is to say; `clockMs` only measures. */
export function startCheckEngine(
  tell: (message: FromCheckWorker) => void,
  clockMs: () => number,
): CheckEngine {
  const check = startFullCheck();
  let facts: CheckFacts | null = null;
  let revision = 0;
  let told: { readonly revision: number; readonly conflicts: readonly Conflict[] } = {
    revision: 0,
    conflicts: [],
  };
  let asked: readonly Question[] = [];

  function tellFindings(): void {
    if (facts === null || told.revision === revision) return;
    const startedMs = clockMs();
    const conflicts = check.all(facts);
    const change = listChange(told.conflicts, conflicts, {
      keyOf: ({ id }) => id,
      isSame: isEqual,
    });
    told = { revision, conflicts };
    tell({ kind: 'checked', revision, change, tookMs: clockMs() - startedMs });
  }
  return {
    receive: (message) => {
      switch (message.kind) {
        case 'facts':
          facts = applyFactsChange(facts, message.change);
          revision = message.revision;
          return;
        case 'ask':
        case 'suggest':
        case 'days-left':
        case 'what-if':
          asked = [...asked, message];
          return;
        default:
          assertNever(message);
      }
    },
    work: () => {
      tellFindings();
      const answered = asked;
      asked = [];
      for (const question of answered) tell(check.answer(question));
    },
  };
}
