/** What a finding is made of, as hashes: a waiver holds as long as both sides keep theirs. */
import type { LiveOccurrence } from '../model/occurrence.ts';
import type { PatchWindow } from '../model/series.ts';
import { targetPath } from '../model/target.ts';
import { overlaps } from '../time/time-range.ts';
import type { ConflictInput } from './conflict-input.ts';
import type { Conflict, Counterpart } from './conflict.ts';
import { hashOfText } from './hash-of-text.ts';

/** Hashes of what both sides of a finding mean. */
export interface Fingerprints {
  readonly subject: string;
  readonly counterpart: string;
}

/** What fingerprints are taken of. */
export type FingerprintFacts = Pick<ConflictInput, 'windows' | 'freezes' | 'releases' | 'live'>;

/**
 * Takes the fingerprints of findings. Meaning counts, names do not: a window is its kind, target
 * and minutes, whatever its state; a freeze what it guards, where and when; a live event or run
 * its times around the window. Promises and limits are the numbers they were judged by. `seen` is
 * the finding's window as it is just now, where it differs from the one of the facts.
 */
export function prepareFingerprints(
  facts: FingerprintFacts,
): (conflict: Conflict, seen?: PatchWindow) => Fingerprints {
  const windows = new Map(facts.windows.map((window) => [window.id, window]));
  const freezes = new Map(facts.freezes.map((freeze) => [freeze.id, freeze]));
  const releases = new Map(facts.releases.map((release) => [release.id, release]));
  const otherMeaning = (conflict: Conflict, window: PatchWindow | undefined): unknown => {
    const { kind, id } = conflict.counterpart;
    if (kind === 'window') return windowMeaning(windows.get(id));
    if (kind === 'freeze') return withoutNames(freezes.get(id));
    if (kind === 'release') return withoutNames(releases.get(id));
    const isLive = kind === 'calendar-event' || kind === 'maintenance-run';
    return isLive ? liveMeaning(conflict, window, facts.live) : null;
  };
  return (conflict, seen) => {
    const { windowId, subject, cellKeys } = conflict;
    const window = seen?.id === windowId ? seen : windows.get(windowId);
    const judged = [judgedBy(conflict.counterpart), lastingEvidence(conflict), cellKeys];
    return {
      subject: hashOf(subject === undefined ? windowMeaning(window) : withoutNames(subject)),
      counterpart: hashOf([judged, otherMeaning(conflict, window)]),
    };
  };
}

/**
 * The numbers that a finding was judged by, without those that only time changes: an open gap is as long
 * as is looked ahead, and one that nothing was installed before begins today.
 */
function judgedBy(counterpart: Counterpart): unknown {
  if (counterpart.kind !== 'cadence') return withoutNames(counterpart);
  const isOpen = counterpart.toDate === null;
  const fromToday = counterpart.id.endsWith('|start');
  const { days, fromDate, ...lasting } = counterpart;
  return withoutNames({
    ...lasting,
    ...(!isOpen && !fromToday && { days }),
    ...(!fromToday && { fromDate }),
  });
}

/**
 * The minutes at fault as far as they stay while nothing but time goes by. Of live runs those that are
 * over are told no more: the last one of a stretch stands for all of them, and against a calendar, which
 * has no end, how long they are. The poorest 32 days of a policy (C23) begin later every day.
 */
function lastingEvidence({ rule, evidence, counterpart }: Conflict): unknown {
  if (rule === 'C24' || rule === 'C23') return [];
  if (rule !== 'C26') return evidence;
  return counterpart.kind === 'calendar'
    ? [...new Set(evidence.map(({ startMs, endMs }) => endMs - startMs))].sort((a, b) => a - b)
    : evidence.slice(-1);
}

const windowMeaning = (window: PatchWindow | undefined): unknown =>
  window === undefined
    ? null
    : [window.kind, targetPath(window.target), window.zone, window.startMs, window.endMs];

/** Times of the event or run, in every cell it was met, around the window. */
function liveMeaning(
  { counterpart, cellKeys }: Conflict,
  window: PatchWindow | undefined,
  live: readonly LiveOccurrence[],
): unknown {
  if (window === undefined) return null;
  const cells = new Set(cellKeys);
  return live
    .filter((each) => each.name === counterpart.name && overlaps(each, window))
    .filter(({ cell }) => cells.has(`${cell.accountId}/${cell.region}`))
    .map(({ id, startMs, endMs, live: what }) =>
      JSON.stringify(sortKeys([id, startMs, endMs, what])),
    )
    .sort();
}

function withoutNames(value: object | undefined): unknown {
  if (value === undefined) return null;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'name'));
}

const hashOf = (value: unknown): string => hashOfText(JSON.stringify(sortKeys(value)));

/** The same text for the same meaning, whatever the order of fields. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sortKeys(each)]));
}
