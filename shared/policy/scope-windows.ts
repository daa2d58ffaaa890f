/** A customer's windows as promises are judged by them: as they are planned, or with some changed. */
import type { PatchWindow } from '../model/series.ts';
import type { EpochMs } from '../time/time-range.ts';
import { byStartThenId, counts, covers, type Scope, type WindowsByScope } from './scope.ts';

/** Windows of a scope, by its path. */
export interface ScopeWindows {
  /** Those that could bring patches, by start: all that cadences, reach and coverage are about. */
  readonly bringing: (path: string) => readonly PatchWindow[];
  /** Whether any window, of whatever kind, counts and begins before an instant. */
  readonly countsBefore: (path: string, untilMs: EpochMs) => boolean;
}

/** Those of the plan, all of them as well. */
export interface PlannedWindows extends ScopeWindows {
  readonly known: WindowsByScope;
}

const couldBring = ({ kind }: PatchWindow): boolean => kind === 'install' || kind === 'image';

/** The windows of the plan. Scans are many, and no promise is about them: they are left out once. */
export function plannedWindows(known: WindowsByScope): PlannedWindows {
  return {
    known,
    bringing: madeOnce((path) => (known.get(path) ?? []).filter(couldBring)),
    countsBefore: (path, untilMs) => countsBefore(known.get(path) ?? [], untilMs),
  };
}

/** The same with windows as they are handed in, in place of those with their ids: costs what could bring patches. */
export function withChanged(
  planned: PlannedWindows,
  scopes: readonly Scope[],
  changed: readonly PatchWindow[],
): ScopeWindows {
  const ids = new Set(changed.map(({ id }) => id));
  const arriving = new Map(
    scopes.map((scope) => [scope.path, changed.filter(({ target }) => covers(target, scope))]),
  );
  const arrivingAt = (path: string): readonly PatchWindow[] => arriving.get(path) ?? [];
  const stays = ({ id }: PatchWindow): boolean => !ids.has(id);
  return {
    bringing: madeOnce((path) =>
      [...planned.bringing(path).filter(stays), ...arrivingAt(path).filter(couldBring)].sort(
        byStartThenId,
      ),
    ),
    countsBefore: (path, untilMs) =>
      countsBefore(arrivingAt(path), untilMs) ||
      countsBefore(planned.known.get(path) ?? [], untilMs, stays),
  };
}

/** Of windows by start the first that counts decides: all of them are gone through only in vain. */
const countsBefore = (
  windows: readonly PatchWindow[],
  untilMs: EpochMs,
  isOne: (window: PatchWindow) => boolean = () => true,
): boolean => windows.some((each) => each.startMs < untilMs && counts(each) && isOne(each));

function madeOnce(make: (path: string) => readonly PatchWindow[]): typeof make {
  const made = new Map<string, readonly PatchWindow[]>();
  return (path) => {
    const windows = made.get(path) ?? make(path);
    made.set(path, windows);
    return windows;
  };
}
