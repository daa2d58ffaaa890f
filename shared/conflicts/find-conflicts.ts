/**
 * Finds what planned windows collide with: freezes, live calendars and maintenance windows,
 * releases, each other, and the clock.
 *
 * Pure and deterministic: the same facts give the same findings with the same ids, whatever order
 * they come in. Ranges are half-open; touching is not overlapping. Cells that could not be read
 * are not its business: see coverage.ts, without which "no conflicts" means nothing.
 */
import type { LiveOccurrence } from '../model/occurrence.ts';
import type { Freeze, Release } from '../model/release.ts';
import type { PatchWindow } from '../model/series.ts';
import type { Organization } from '../model/target.ts';
import type { EpochMs } from '../time/time-range.ts';
import { prepareBlockingEvents } from './blocking-events.ts';
import { findClockChange } from './clock-changes.ts';
import { byConflictId } from './conflict-id.ts';
import type { Conflict } from './conflict.ts';
import { prepareFreezes } from './freezes.ts';
import { prepareLiveRuns } from './live-runs.ts';
import { preparePastStarts } from './past-starts.ts';
import { preparePermittedTimes, type KnownCalendar } from './permitted-times.ts';
import { isActive, type PreparedRule } from './prepared-rule.ts';
import { prepareReleases } from './releases.ts';
import { prepareSameTarget } from './same-target.ts';
import { prepareTargetFacts } from './target-facts.ts';

export interface ConflictInput {
  /** The plan the windows are of: tells their own pushed events from everybody else's. */
  readonly planId: string;
  readonly windows: readonly PatchWindow[];
  /** Live occurrences around the windows: every one that overlaps a window must be in it. */
  readonly live: readonly LiveOccurrence[];
  readonly calendars: readonly KnownCalendar[];
  readonly releases: readonly Release[];
  readonly freezes: readonly Freeze[];
  readonly organization: Organization;
  readonly nowMs: EpochMs;
}

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
  const factsOf = prepareTargetFacts(input.organization);
  const rules: readonly PreparedRule[] = [
    prepareFreezes(input.freezes),
    prepareBlockingEvents({ ...input, factsOf }),
    preparePermittedTimes({ ...input, factsOf }),
    prepareSameTarget(input.windows),
    prepareLiveRuns({ ...input, factsOf }),
    prepareReleases({ ...input, factsOf }),
    findClockChange,
    preparePastStarts(input.nowMs),
  ];
  return {
    conflictsOf: (window) =>
      isActive(window) ? rules.flatMap((rule) => rule(window)).sort(byConflictId) : [],
  };
}
