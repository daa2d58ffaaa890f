/** Single events of a series → one weekly event, where a person chose that way out and it is exact. */
import type { CalendarDocument } from '../ical/calendar-document.ts';
import type { WritableEvent } from '../ical/writable-event.ts';
import type { Plan } from '../model/plan.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { PreflightCheck } from './change-set.ts';
import type { DecidedChange } from './event-changes.ts';
import { weeklyTextOf } from './event-text.ts';
import { weeklyEvent, weeklyGroup } from './weekly-group.ts';
import type { PlaceRole } from './window-places.ts';

/** One weekly event, and the UIDs of the windows it stands for. */
export interface FoldedGroup {
  readonly event: WritableEvent;
  readonly uids: readonly string[];
  readonly lastStartMs: EpochMs;
}

/** Changes window by window as before; those of a group are written by its event alone. */
export interface FoldedChanges {
  readonly decided: readonly DecidedChange[];
  readonly groups: readonly FoldedGroup[];
}

interface FoldInput {
  readonly plan: Plan;
  readonly nowMs: EpochMs;
  readonly role: PlaceRole;
  readonly weeklySeriesIds?: readonly string[];
}

/** Folds each of the series that can be; the others stay as they are. */
export function foldWeekly(decided: readonly DecidedChange[], input: FoldInput): FoldedChanges {
  const { weeklySeriesIds = [] } = input;
  return weeklySeriesIds.reduce<FoldedChanges>((folded, id) => foldSeries(folded, id, input), {
    decided,
    groups: [],
  });
}

function foldSeries(
  { decided, groups }: FoldedChanges,
  seriesId: string,
  { plan, nowMs, role }: FoldInput,
): FoldedChanges {
  const events = decided.map(({ change }) => change);
  const group = weeklyGroup(seriesId, events, { plan, nowMs });
  const [first, last] = [group?.windows[0], group?.windows.at(-1)];
  if (group === null || first === undefined || last === undefined) return { decided, groups };
  const ids = new Set(group.windows.map(({ id }) => id));
  const members = decided.filter(({ change }) => ids.has(change.windowId ?? ''));
  const text = weeklyTextOf(first, role);
  const sequence = Math.max(...members.map(({ write }) => write?.sequence ?? 0));
  const event = weeklyEvent(plan.id, group, { ...text, sequence, dtstampMs: nowMs });
  if (event === null) return { decided, groups };
  const uids = members.map(({ change }) => change.uid);
  const { summary } = text;
  return {
    groups: [...groups, { event, uids, lastStartMs: last.startMs }],
    decided: decided.map((each) =>
      ids.has(each.change.windowId ?? '')
        ? { ...each, change: { ...each.change, summary }, write: null }
        : each,
    ),
  };
}

/** Says what is written as one event without an end, and what no longer is. */
export function weeklyChecks(
  groups: readonly FoldedGroup[],
  before: CalendarDocument,
  unfoldedUids: ReadonlySet<string>,
): readonly PreflightCheck[] {
  return [
    ...groups.map(({ event, uids, lastStartMs }): PreflightCheck => {
      const { summary, zone } = event;
      const facts = { what: 'folded', summary, count: uids.length, lastStartMs, zone };
      return { kind: 'weekly', level: 'warn', facts };
    }),
    ...before.events
      .filter(({ uid }) => unfoldedUids.has(uid))
      .map(({ summary }): PreflightCheck => {
        return { kind: 'weekly', level: 'warn', facts: { what: 'unfolded', summary } };
      }),
  ];
}
