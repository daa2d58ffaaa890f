/** What is live in AWS on the calendar: the same event in many cells is drawn once. */
import { readOurUid } from '../../shared/ical/our-uid.ts';
import type { LiveOccurrence } from '../../shared/model/occurrence.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { toWindowId } from '../../shared/planning/window-ref.ts';
import { calendarMessages } from './calendar-messages.ts';
import type { CalendarItem, Look } from './calendar-item.ts';
import { groupBy } from './group-by.ts';
import { blank } from './plan-items.ts';
import type { LeafLookup } from './target-tree.ts';

/** Occurrences that tell people one thing, by the id of the first of them. */
export type LiveGroups = ReadonlyMap<string, readonly LiveOccurrence[]>;

/**
 * Ids of the occurrences that a window of the plan has put there, at the very time it has now. Costs a
 * look at the windows only where something live is ours.
 */
export function twinIds(
  occurrences: readonly LiveOccurrence[],
  planId: string,
  windows: readonly PatchWindow[],
): ReadonlySet<string> {
  const ours = occurrences.flatMap((live) => {
    const windowId = windowIdOf(live, planId);
    return windowId === null ? [] : [{ live, windowId }];
  });
  if (ours.length === 0) return new Set();
  const wanted = new Set(ours.map(({ windowId }) => windowId));
  const byId = new Map(windows.flatMap((each) => (wanted.has(each.id) ? [[each.id, each]] : [])));
  const twins = ours.filter(({ live, windowId }) => {
    const window = byId.get(windowId);
    return window?.startMs === live.startMs && window.endMs === live.endMs;
  });
  return new Set(twins.map(({ live }) => live.id));
}

/**
 * Groups what is the same but for its cell: name, time, meaning. Twins of windows are left out: the
 * window itself is drawn as pushed.
 */
export function groupLive(
  occurrences: readonly LiveOccurrence[],
  twins: ReadonlySet<string>,
): LiveGroups {
  const foreign = occurrences.filter(({ id }) => !twins.has(id));
  const groups = groupBy(foreign, sameness);
  return new Map([...groups.values()].map((group) => [group[0]?.id ?? '', group]));
}

/** One item a group. */
export function liveItems(groups: LiveGroups, leaves: LeafLookup): readonly CalendarItem[] {
  return [...groups].flatMap(([id, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const isRun = first.live.kind === 'maintenance-run';
    return [
      {
        ...blank({ kind: 'live', id }, first.name, first),
        layer: isRun ? 'maintenance' : 'calendars',
        look: lookOfLive(first),
        words: wordsOfLive(first),
        group: leaves.unitNameOfCell(first.cell),
        cutoffMs: first.live.kind === 'maintenance-run' ? first.live.cutoffMs : null,
        ...(first.live.kind === 'maintenance-run' && first.live.mayOverrun && { mayOverrun: true }),
        cellCount: group.length,
        leaves: [...new Set(group.flatMap(({ cell }) => leaves.ofCell(cell)))],
      },
    ];
  });
}

/** How a live occurrence is drawn: by what it means, not by what it is called. */
export function lookOfLive({ live }: LiveOccurrence): Look {
  if (live.kind === 'maintenance-run') return 'maintenance';
  return live.effect === 'none' ? 'advisory' : live.effect;
}

/** What it does, in few words. */
function wordsOfLive({ live }: LiveOccurrence): string {
  if (live.kind === 'maintenance-run') {
    const does = live.enabled ? taskNames[live.taskMeaning] : calendarMessages.disabled;
    const overruns = live.enabled && live.mayOverrun === true;
    return overruns ? calendarMessages.overrunningRun(does) : calendarMessages.run(does);
  }
  return live.effect === 'none' ? 'advisory' : `${live.effect} patching`;
}

const taskNames = {
  scan: 'scan',
  install: 'install',
  maybe: 'may install',
  none: 'no patching',
} as const;

/** The window of the plan that an occurrence was pushed for; null for what is not ours. */
function windowIdOf({ live }: LiveOccurrence, planId: string): string | null {
  if (live.kind !== 'calendar-event' || !live.ours) return null;
  const read = readOurUid(live.uid);
  return read === null || read.planId !== planId ? null : toWindowId(read);
}

function sameness({ name, startMs, endMs, live }: LiveOccurrence): string {
  const meaning =
    live.kind === 'calendar-event'
      ? live.effect
      : `${live.cutoffMs} ${live.taskMeaning} ${live.enabled} ${live.gated} ${live.mayOverrun ?? false}`;
  return `${live.kind}|${name}|${startMs}|${endMs}|${meaning}`;
}
