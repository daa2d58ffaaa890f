/**
 * Finds what planned windows collide with: freezes, live calendars and maintenance windows,
 * releases, each other, and the clock.
 *
 * Pure and deterministic: the same facts give the same findings with the same ids, whatever order
 * they come in. Ranges are half-open; touching is not overlapping. Cells that could not be read
 * are not its business: see coverage.ts, without which "no conflicts" means nothing.
 */
import type { PatchWindow } from '../model/series.ts';
import { byConflictId } from './conflict-id.ts';
import type { ConflictInput } from './conflict-input.ts';
import type { Conflict } from './conflict.ts';
import { isActive } from './prepared-rule.ts';
import { ruleTable } from './rule-table.ts';
import { prepareSettling } from './settle.ts';
import { prepareTargetFacts } from './target-facts.ts';

export type { ConflictInput };

/** A check with its indexes built, for asking again and again. */
export interface ConflictCheck {
  /**
   * Findings about one window as it is handed in, by id. It may differ from the one of the same id
   * that was prepared with (it is being dragged); that one is then left out of account. A clash
   * with another window comes back for either of the two, as the same finding.
   */
  readonly conflictsOf: (window: PatchWindow) => readonly Conflict[];
}

/** All findings about all windows, each once, by id. */
export function findConflicts(input: ConflictInput): readonly Conflict[] {
  const { conflictsOf } = prepareConflictCheck(input);
  return input.windows
    .flatMap((window) => conflictsOf(window).filter(({ windowId }) => windowId === window.id))
    .sort(byConflictId);
}

/** Builds the indexes once, O(n log n) in windows and live occurrences. */
export function prepareConflictCheck(input: ConflictInput): ConflictCheck {
  const facts = { ...input, factsOf: prepareTargetFacts(input.organization) };
  const rules = ruleTable.map(({ prepare }) => prepare(facts));
  const settle = prepareSettling(input);
  return {
    conflictsOf: (window) =>
      isActive(window)
        ? rules
            .flatMap((rule) => rule(window))
            .map((conflict) => settle(conflict, window))
            .sort(byConflictId)
        : [],
  };
}
