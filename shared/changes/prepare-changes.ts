/**
 * Plan against calendars: what pushing the chosen windows would change, as events and as text.
 * Writes nothing.
 *
 * Our events are known by the UIDs of this plan, never by title. Only those of chosen windows are
 * touched; everything else in a text stays byte for byte. Preparing again on top of the outcome
 * changes nothing.
 */
import { parseCalendarDocument, type CalendarDocument } from '../ical/calendar-document.ts';
import { editCalendar, sizeInBytes, type WritableEvent } from '../ical/edit-calendar.ts';
import { readOurUid } from '../ical/our-uid.ts';
import type { Plan } from '../model/plan.ts';
import type { PatchWindow } from '../model/series.ts';
import type { ChangeCalendar } from '../model/snapshot.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { CalendarChange, PreflightCheck, UnplacedWindow } from './change-set.ts';
import { chosenIntents, type Intent } from './chosen-windows.ts';
import { decideChanges, type DecidedChange } from './event-changes.ts';
import { foldWeekly, weeklyChecks, type FoldedChanges } from './fold-weekly.ts';
import { eventTextOf } from './event-text.ts';
import { placeWindows, type Placement } from './place-windows.ts';
import { preflight } from './preflight.ts';
import { environmentsOf, placesIn, type PlaceRole } from './window-places.ts';

export interface ChangesInput {
  readonly plan: Plan;
  /** Windows of the plan over some range; a chosen one outside of it is looked up in the plan. */
  readonly windows: readonly PatchWindow[];
  /** May name windows that are skipped or deleted: their events are to be removed. */
  readonly chosenWindowIds: readonly string[];
  readonly calendars: readonly ChangeCalendar[];
  readonly nowMs: EpochMs;
  /** Series to be written as one weekly event wherever that is exact; the others stay single dates. */
  readonly weeklySeriesIds?: readonly string[];
}

export interface PreparedChanges {
  /** Calendars that a chosen window belongs in or has to leave, by key. */
  readonly calendars: readonly CalendarChange[];
  /** Chosen windows that some calendar is missing for. */
  readonly unplaced: readonly UnplacedWindow[];
}

interface Context {
  readonly input: ChangesInput;
  readonly planId: string;
  readonly nowMs: EpochMs;
  readonly intents: ReadonlyMap<string, Intent>;
  readonly placement: Placement;
}

/** The changes, calendar by calendar. Nothing chosen, nothing changed. */
export function prepareChanges(input: ChangesInput): PreparedChanges {
  const { plan, calendars, nowMs } = input;
  const intents = chosenIntents(plan, input.windows, input.chosenWindowIds);
  const toWrite = [...intents.values()].flatMap((intent) =>
    intent.kind === 'write' ? [intent.window] : [],
  );
  const placement = placeWindows(toWrite, plan.organization, calendars);
  const context = { input, planId: plan.id, nowMs, intents, placement };
  return {
    calendars: calendars
      .flatMap((calendar) => changeOf(calendar, context) ?? [])
      .sort(byCalendarKey),
    unplaced: placement.unplaced,
  };
}

const byCalendarKey = (a: CalendarChange, b: CalendarChange): number =>
  a.calendarKey < b.calendarKey ? -1 : Number(a.calendarKey > b.calendarKey);

/** The change of one calendar, or `null` where no chosen window has to do with it. */
function changeOf(calendar: ChangeCalendar, context: Context): CalendarChange | null {
  const wanted = context.placement.byCalendar.get(calendar.key) ?? [];
  if (wanted.length === 0 && !mayHoldOurs(calendar)) return null;
  const before = parseCalendarDocument(calendar.text);
  const role = context.placement.roleOf(calendar.key);
  const { decided, unfoldedUids } = decideChanges({
    ...context,
    before,
    wanted,
    role,
    isWaiting: context.placement.isWaiting,
    isLeftToAms: (windowId) => context.placement.isLeftToAms(windowId, calendar.key),
    pushed: () => pushedTo(calendar, context.input),
  });
  const folded = foldWeekly(decided, { ...context.input, role });
  const concerned =
    wanted.length > 0 || decided.some(({ change, waits }) => waits || change.kind === 'removed');
  return concerned ? toChange({ calendar, before, role, folded, unfoldedUids }, context) : null;
}

/** Whether it is worth reading. Shared ones are written where they belong, not here. */
const mayHoldOurs = ({ shared, text }: ChangeCalendar): boolean => !shared && text.includes('pwp-');

const pushedTo = (
  { key }: ChangeCalendar,
  { plan, windows, nowMs }: ChangesInput,
): readonly PatchWindow[] =>
  windows.filter(
    (window) =>
      window.state === 'pushed' &&
      window.endMs > nowMs &&
      placesIn(environmentsOf(window, plan.organization)).some(
        ({ calendarKey }) => calendarKey === key,
      ),
  );

interface Decision {
  readonly calendar: ChangeCalendar;
  readonly before: CalendarDocument;
  readonly role: PlaceRole;
  readonly folded: FoldedChanges;
  readonly unfoldedUids: ReadonlySet<string>;
}

function toChange(
  { calendar, before, role, folded, unfoldedUids }: Decision,
  { planId, nowMs, placement }: Context,
): CalendarChange {
  const { decided, groups } = folded;
  const events = decided.map(({ change }) => change);
  const single = decided.flatMap((each) => writableEvent(each, { nowMs, role }) ?? []);
  const put = [...single, ...groups.flatMap(({ event }) => event)];
  const putUids = new Set(put.map(({ uid }) => uid));
  const gone = events.flatMap(({ kind, uid }) => (kind === 'removed' ? [uid] : []));
  const removed = new Set([...gone, ...unfoldedUids, ...groups.flatMap(({ uids }) => uids)]);
  const edited = editCalendar(before, {
    put,
    removeUids: [...removed].filter((uid) => !putUids.has(uid)),
  });
  const textAfter = edited.ok ? edited.value : calendar.text;
  const after = textAfter === calendar.text ? before : parseCalendarDocument(textAfter);
  const editError = edited.ok ? null : edited.error;
  return {
    calendarKey: calendar.key,
    cell: calendar.cell,
    calendarName: calendar.name,
    polarity: before.polarity,
    production: placement.isProduction(calendar),
    role,
    events,
    foreignCount: before.events.filter(({ uid }) => readOurUid(uid)?.planId !== planId).length,
    baseVersion: calendar.latestVersion,
    defaultVersion: calendar.defaultVersion,
    textBefore: calendar.text,
    textAfter,
    sizeBytesAfter: sizeInBytes(textAfter),
    preflight: [
      ...preflight({ calendar, before, after, events, editError, nowMs, role }),
      ...weeklyChecks(groups, before, unfoldedUids),
      ...waitingChecks(decided),
    ],
  };
}

/** Says what stays only because the calendar that is to take it is not there yet. */
function waitingChecks(decided: readonly DecidedChange[]): readonly PreflightCheck[] {
  const [first, ...others] = decided.filter(({ waits }) => waits);
  if (first === undefined) return [];
  const facts = { count: others.length + 1, summary: first.change.summary };
  return [{ kind: 'waiting', level: 'warn', facts }];
}

function writableEvent(
  { change, write }: DecidedChange,
  { nowMs, role }: { readonly nowMs: EpochMs; readonly role: PlaceRole },
): WritableEvent | null {
  if (write === null) return null;
  const { zone, startMs, endMs } = write.window;
  const { summary, description } = eventTextOf(write.window, role);
  const { sequence } = write;
  return {
    uid: change.uid,
    summary,
    description,
    zone,
    startMs,
    endMs,
    sequence,
    dtstampMs: nowMs,
  };
}
