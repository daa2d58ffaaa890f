/** What a cell holds now against what it held when a person last looked. */
import type { CalendarDocument } from '../ical/calendar-document.ts';
import type {
  CellChange,
  CellReading,
  ChangeCalendar,
  MaintenanceWindow,
  PatchPolicy,
} from '../model/snapshot.ts';
import { documentOf } from './live-occurrences.ts';

/** Phrases told of one thing; of more only their number is told. */
const detailsTold = 8;

/** A cell as far as changes are told of it. */
export type SeenCell = Pick<CellReading, 'calendars' | 'maintenanceWindows' | 'patchPolicies'>;

/**
 * Changes from `seen` to `now`, in order of thing and name. What was never read before, or is not
 * read now, is no change. Calendars are compared event by event, by UID.
 */
export function changesSince(seen: SeenCell, now: SeenCell): readonly CellChange[] {
  return [
    ...compare(seen.calendars, now.calendars, { thing: 'calendar', detailsOf: calendarDetails }),
    ...compare(seen.maintenanceWindows, now.maintenanceWindows, {
      thing: 'maintenance-window',
      detailsOf: windowDetails,
    }),
    ...(seen.patchPolicies === undefined || now.patchPolicies === undefined
      ? []
      : compare(seen.patchPolicies, now.patchPolicies, {
          thing: 'patch-policy',
          detailsOf: policyDetails,
        })),
  ];
}

function compare<T extends { readonly key: string; readonly name: string }>(
  before: readonly T[],
  after: readonly T[],
  {
    thing,
    detailsOf,
  }: {
    readonly thing: CellChange['thing'];
    readonly detailsOf: (before: T, after: T) => readonly string[];
  },
): readonly CellChange[] {
  const old = new Map(before.map((each) => [each.key, each]));
  const kept = new Set(after.map(({ key }) => key));
  const changes = after.flatMap((each): readonly CellChange[] => {
    const was = old.get(each.key);
    if (was === undefined) return [{ kind: 'added', thing, name: each.name, details: [] }];
    const details = was === each ? [] : detailsOf(was, each);
    return details.length === 0
      ? []
      : [{ kind: 'changed', thing, name: each.name, details: shortened(details) }];
  });
  const removed = before.flatMap(({ key, name }): readonly CellChange[] =>
    kept.has(key) ? [] : [{ kind: 'removed', thing, name, details: [] }],
  );
  return [...changes, ...removed].sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}

const shortened = (details: readonly string[]): readonly string[] =>
  details.length <= detailsTold
    ? details
    : [...details.slice(0, detailsTold), `${details.length - detailsTold} more`];

function calendarDetails(before: ChangeCalendar, after: ChangeCalendar): readonly string[] {
  return [
    ...changed('version', before.defaultVersion, after.defaultVersion),
    ...(after.latestVersion > after.defaultVersion && after.latestVersion !== before.latestVersion
      ? [`version ${after.latestVersion} was written and is not in force`]
      : []),
    ...changed('meaning', before.polarity ?? 'unknown', after.polarity ?? 'unknown'),
    ...(before.text === after.text ? [] : eventDetails(documentOf(before), documentOf(after))),
  ];
}

function eventDetails(before: CalendarDocument, after: CalendarDocument): readonly string[] {
  const old = eventsOf(before);
  const fresh = eventsOf(after);
  return [
    ...[...fresh].flatMap(([uid, { title, facts }]) => {
      const was = old.get(uid);
      if (was === undefined) return [`${title} was added`];
      return was.facts === facts ? [] : [`${title} was changed`];
    }),
    ...[...old].flatMap(([uid, { title }]) => (fresh.has(uid) ? [] : [`${title} was removed`])),
  ];
}

/** By UID; events that replace an occurrence count with their series. */
function eventsOf({
  events,
}: CalendarDocument): ReadonlyMap<string, { readonly title: string; readonly facts: string }> {
  const found = new Map<string, { readonly title: string; readonly facts: string }>();
  for (const { uid, summary, startMs, endMs, rrule, enforcing } of events) {
    const facts = `${found.get(uid)?.facts ?? ''}|${startMs} ${endMs} ${rrule ?? ''} ${String(enforcing)} ${summary}`;
    found.set(uid, { title: found.get(uid)?.title ?? (summary || uid || 'An event'), facts });
  }
  return found;
}

const windowDetails = (before: MaintenanceWindow, after: MaintenanceWindow): readonly string[] => [
  ...changed('name', before.name, after.name),
  ...changed('schedule', scheduleOf(before), scheduleOf(after)),
  ...changed('hours', before.durationHours, after.durationHours),
  ...changed('cutoff hours', before.cutoffHours, after.cutoffHours),
  ...changed('tasks', before.taskMeaning, after.taskMeaning),
  ...changed('reboot', before.rebootOption ?? 'unknown', after.rebootOption ?? 'unknown'),
  ...changed('calendar check', before.gated, after.gated),
  ...changed('targets', before.targetCount, after.targetCount),
  ...(before.enabled === after.enabled ? [] : [after.enabled ? 'switched on' : 'switched off']),
];

const scheduleOf = (window: MaintenanceWindow): string =>
  [
    window.schedule,
    window.scheduleTimezone,
    window.scheduleOffsetDays === undefined ? undefined : `+${window.scheduleOffsetDays} d`,
    window.startDate === undefined ? undefined : `from ${window.startDate}`,
    window.endDate === undefined ? undefined : `until ${window.endDate}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');

const policyDetails = (before: PatchPolicy, after: PatchPolicy): readonly string[] => [
  ...changed('schedule', before.schedule ?? 'none', after.schedule ?? 'none'),
  ...changed('does', before.meaning, after.meaning),
  ...changed('reboot', before.rebootOption, after.rebootOption),
  ...changed('calendars', before.calendarNames.join(', '), after.calendarNames.join(', ')),
];

const changed = (
  what: string,
  before: string | number,
  after: string | number,
): readonly string[] =>
  before === after
    ? []
    : [`${what} ${before === '' ? 'none' : before} → ${after === '' ? 'none' : after}`];
