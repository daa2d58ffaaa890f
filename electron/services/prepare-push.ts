/** Makes the change set that a person will see and approve. Writes nothing. */
import { factsOfPlan } from '../../shared/conflicts/facts-of-plan.ts';
import { findConflicts } from '../../shared/conflicts/find-conflicts.ts';
import { findPushFreezes } from '../../shared/conflicts/freezes.ts';
import { findUngatedRuns } from '../../shared/conflicts/ungated-runs.ts';
import { openOnly, settleAll } from '../../shared/conflicts/settle.ts';
import type { CalendarChange, ChangeSet, UnplacedWindow } from '../../shared/changes/change-set.ts';
import { prepareChanges } from '../../shared/changes/prepare-changes.ts';
import type { Receipt } from '../../shared/changes/receipt.ts';
import type { LiveOccurrence } from '../../shared/model/occurrence.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { ageLimitOf, isCurrentReading } from '../../shared/model/reading-age.ts';
import type { ChangeCalendar } from '../../shared/model/snapshot.ts';
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import { cellKey, cellsOf, type CellRef } from '../../shared/model/target.ts';
import { expandPlan } from '../../shared/schedule/expand-series.ts';
import type { EpochMs, TimeRange } from '../../shared/time/time-range.ts';
import { concerns, withFindings, type PushFindings } from './push-checks.ts';

export interface PreparePushPorts {
  readonly nowMs: () => EpochMs;
  readonly sha256: (text: string) => string;
  readonly newId: () => string;
  readonly calendars: () => readonly ChangeCalendar[];
  readonly occurrencesIn: (range: TimeRange) => readonly LiveOccurrence[];
  readonly cells: () => readonly CellSummary[];
  /** Pushes so far, newest first. */
  readonly receipts: () => readonly Receipt[];
}

const dayMs = 86_400_000;
/** How far around now windows are looked for: a push never reaches further. */
const horizonDays = { back: 370, ahead: 800 };

/** Gathers plan, texts and live events, decides with pure code, and seals the outcome with a hash. */
export const preparePush =
  (ports: PreparePushPorts) =>
  (
    plan: Plan,
    chosenWindowIds: readonly string[],
    weeklySeriesIds: readonly string[] = [],
  ): ChangeSet => {
    const nowMs = ports.nowMs();
    const range = {
      startMs: nowMs - horizonDays.back * dayMs,
      endMs: nowMs + horizonDays.ahead * dayMs,
    };
    const windows = expandPlan(plan, range);
    const calendars = ports.calendars();
    const receipts = ports.receipts();
    const { calendars: changes, unplaced } = prepareChanges({
      plan,
      windows,
      chosenWindowIds,
      weeklySeriesIds,
      calendars,
      // AWS refuses a text that it has held before, and on the sample's clock, which stands still,
      // every push would be stamped alike: each push so far moves it on by a second.
      nowMs: nowMs + receipts.length * 1_000,
    });
    const chosen = new Set(chosenWindowIds);
    const found = findingsOfChosen(ports, plan, { windows, chosen, calendars });
    // What was read too long ago is not known now: nothing rests on it.
    const limit = ageLimitOf(plan.organization, nowMs);
    const isRead = ({ status, readAtMs }: CellSummary): boolean =>
      status === 'fresh' && isCurrentReading(readAtMs, limit);
    const keysOf = (isWanted: (cell: CellSummary) => boolean): ReadonlySet<string> =>
      new Set(ports.cells().flatMap((each) => (isWanted(each) ? [cellKey(each.cell)] : [])));
    const unreadKeys = keysOf((each) => !isRead(each));
    const checked = changes
      .map((change) => allowOwnLatest(change, receipts))
      .map((change) => withFindings(change, { ...found, unreadKeys, nowMs }));
    return {
      id: ports.newId(),
      hash: hashOf(ports.sha256, checked),
      calendars: checked,
      unplaced: unplaced.map(knownToBeMissing(keysOf(isRead))),
    };
  };

// A cell that was not read, or is not connected, may well have the calendar: it is not called missing.
const knownToBeMissing =
  (readKeys: ReadonlySet<string>) =>
  ({ missing, ...window }: UnplacedWindow): UnplacedWindow =>
    missing !== undefined && readKeys.has(cellKey(missing.cell)) ? { ...window, missing } : window;

/**
 * The cells that a push of these windows is about. Windows that are gone from the plan may have left
 * events anywhere: then it is about all of them (`undefined`).
 */
export function cellsConcerned(
  { series, organization }: Plan,
  windowIds: readonly string[],
): readonly CellRef[] | undefined {
  const byId = new Map(series.map((each) => [each.id, each]));
  const cells: CellRef[] = [];
  for (const windowId of windowIds) {
    const owner = byId.get(windowId.slice(0, windowId.lastIndexOf('@')));
    if (owner === undefined) return undefined;
    cells.push(...cellsOf(owner.target, organization));
  }
  return cells;
}

function findingsOfChosen(
  ports: PreparePushPorts,
  plan: Plan,
  {
    windows,
    chosen,
    calendars,
  }: {
    readonly windows: readonly PatchWindow[];
    readonly chosen: ReadonlySet<string>;
    readonly calendars: readonly ChangeCalendar[];
  },
): Pick<PushFindings, 'conflicts' | 'ungated' | 'waivers'> {
  const { waivers = [] } = plan;
  const touched = windows.filter(({ id }) => chosen.has(id));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return { conflicts: [], ungated: [], waivers };
  const startMs = Math.min(...touched.map((window) => window.startMs)) - 31 * dayMs;
  const endMs = Math.max(...touched.map((window) => window.endMs)) + 31 * dayMs;
  const input = {
    ...factsOfPlan(plan),
    windows: windows.filter((window) => window.startMs < endMs && window.endMs > startMs),
    live: ports.occurrencesIn({ startMs, endMs }),
    calendars,
    nowMs: ports.nowMs(),
  };
  const frozen = settleAll(findPushFreezes(touched, plan.freezes, input.nowMs), input);
  const found = findConflicts(input).filter((conflict) => concerns(conflict, chosen));
  const ungated = openOnly(settleAll(findUngatedRuns(input), input));
  return { conflicts: openOnly([...found, ...frozen]), ungated, waivers };
}

/** SHA-256 over what would be written where, and on top of what. Changes of any of it change the hash. */
function hashOf(sha256: PreparePushPorts['sha256'], changes: readonly CalendarChange[]): string {
  return sha256(
    JSON.stringify(
      changes.map(({ calendarKey, baseVersion, defaultVersion, textBefore, textAfter }) => [
        calendarKey,
        baseVersion,
        defaultVersion,
        textBefore,
        textAfter,
      ]),
    ),
  );
}

// What was taken back, or written and never put in force, is our own: writing over it harms nobody.
function allowOwnLatest(change: CalendarChange, receipts: readonly Receipt[]): CalendarChange {
  const isOwn = receipts.some(
    ({ calendarKey, versionAfter, outcome }) =>
      calendarKey === change.calendarKey &&
      versionAfter === change.baseVersion &&
      outcome.kind !== 'already-there',
  );
  if (!isOwn) return change;
  return {
    ...change,
    preflight: change.preflight.map((check) =>
      check.kind === 'default-not-latest' && check.level === 'stop'
        ? { ...check, level: 'warn' as const }
        : check,
    ),
  };
}
