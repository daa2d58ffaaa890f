/** Calendar files as windows: RFC 5545, as Outlook, Google, Apple and this app write it. */
import type { OccurrenceChange, Series } from '../model/series.ts';
import type { Target } from '../model/target.ts';
import { clockOf } from '../schedule/event-timing.ts';
import { startsOfEvent } from '../schedule/event-starts.ts';
import { overridesOf } from '../schedule/overrides.ts';
import { parseRecurrenceRule } from '../schedule/recurrence-rule.ts';
import { toInstantOf, type CalendarEvent, type CalendarTime } from '../ical/calendar-document.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { Zone } from '../time/local-date-time.ts';
import { toInstant, toLocal } from '../time/zone.ts';
import { singleDateAt, wholeMinute } from '../planning/single-date.ts';
import { longestWindowMinutes } from '../planning/edit-plan.ts';
import { datedStarts, timeOf, type DatedStart } from './dated-starts.ts';
import {
  listedRange,
  minutesBetween,
  readIcsEvents,
  textOfEvent,
  wallOfEvent,
  zoneOfEvent,
  type IcsEvent,
} from './ics-events.ts';
import type { ImportContext, ImportReading } from './import-reading.ts';
import { namedTarget } from './named-target.ts';
import { ReadingDraft } from './reading-draft.ts';
import { ruleOfRecurrence } from './rule-of-recurrence.ts';

/** Reads events as windows of the chosen target, else of the customer that their title names. */
export function readIcsWindows(text: string, context: ImportContext): ImportReading {
  const draft = new ReadingDraft();
  for (const each of readIcsEvents(text, context, draft)) {
    const { event, key } = each;
    const refuse = (why: string): void => draft.refuse(event.firstLine, textOfEvent(each), why);
    const target = context.options.target ?? namedTarget(each.name, context.plan.organization);
    if (target === null) {
      refuse('Its title names no customer, or several. Choose whom the windows are for.');
      continue;
    }
    const when = whenOf(each, context, draft);
    if (typeof when === 'string') refuse(when);
    else {
      const series = seriesOf(each, { when, target, context });
      const keepsOtherDates = when.rule.kind === 'dates' && !isSingle(event);
      const at = { line: event.firstLine, key, sequence: sequenceOf(each) };
      draft.add({ kind: 'series', ...at, series, keepsOtherDates }, textOfEvent(each));
    }
  }
  return draft.finish();
}

const isSingle = ({ rrule, rdates }: CalendarEvent): boolean =>
  rrule === null && rdates.length === 0;

type When = Pick<Series, 'rule' | 'startTime' | 'durationMinutes' | 'changes'>;

function seriesOf(
  each: IcsEvent,
  {
    when,
    target,
    context,
  }: { readonly when: When; readonly target: Target; readonly context: ImportContext },
): Omit<Series, 'id'> {
  const { event, name, isCancelled } = each;
  const drafted = {
    name,
    target,
    kind: 'install' as const,
    zone: zoneOfEvent(event, context.zone),
    ...when,
    state: isCancelled ? ('cancelled' as const) : ('draft' as const),
  };
  if (event.start.kind !== 'utc' || !isSingle(event)) return drafted;
  // A single event says UTC for want of anything better: the same instant, where its people live.
  const zone = zoneOfTarget(target, context);
  const local = toLocal(event.startMs, zone).slice(0, 16);
  const isExact = toInstant(local, zone).epochMs === wholeMinute(event.startMs);
  return isExact ? { ...drafted, zone, ...singleDateAt(event.startMs, zone) } : drafted;
}

const zoneOfTarget = ({ customerId }: Target, { plan, zone }: ImportContext): Zone =>
  plan.organization.customers.find(({ id }) => id === customerId)?.zone ?? zone;

/** A change of a single occurrence has a number of its own: the file is as new as its newest part. */
export const sequenceOf = ({ event, overrides }: IcsEvent): number =>
  Math.max(event.sequence, ...overrides.slice(0, 1_000).map((each) => each.event.sequence));

/** When it happens, or a sentence on why nobody can say. */
function whenOf(each: IcsEvent, context: ImportContext, draft: ReadingDraft): When | string {
  const { event } = each;
  const fault = faultOfSpan(event.startMs, event.endMs);
  if (fault !== null) return fault;
  const local = wallOfEvent(event, event.startMs).slice(0, 16);
  const durationMinutes = minutesBetween(event.startMs, event.endMs);
  if (event.rrule !== null && event.rdates.length === 0) {
    const rule = parseRecurrenceRule(event.rrule);
    if (!rule.ok) return `Its rule cannot be read: ${rule.error.reason}. Correct the RRULE.`;
    const { tables } = clockOf(event.start);
    const ours = ruleOfRecurrence(rule.value, { local, tables });
    if (ours !== null) {
      const startTime = timeOf(local);
      const changes = changesOf(each, { startTime, durationMinutes });
      return { rule: ours, startTime, durationMinutes, changes };
    }
  }
  return listedWhen(each, context, draft);
}

/** The reason why no window can be of that stretch, or null. */
export function faultOfSpan(startMs: EpochMs, endMs: EpochMs): string | null {
  if (startMs < earliestMs || endMs > latestMs) return 'Its date is far away. Correct the year.';
  if (endMs <= startMs) return 'It has no length. Give it an end, or leave it out.';
  return endMs - startMs > longestWindowMinutes * 60_000
    ? 'It is longer than 60 days. Divide it, or leave it out.'
    : null;
}

const earliestMs = Date.UTC(1990, 0);
const latestMs = Date.UTC(2100, 0);

/** Exceptions are skipped, moved ones moved; both by the start that the rule gives them. */
function changesOf(
  { event, overrides }: IcsEvent,
  usual: { readonly startTime: string; readonly durationMinutes: number },
): readonly OccurrenceChange[] {
  const originalOf = (time: CalendarTime): string =>
    time.kind === 'date'
      ? `${time.date}T${usual.startTime}`
      : wallOfEvent(event, toInstantOf(time)).slice(0, 16);
  const changes = new Map<string, OccurrenceChange>();
  for (const time of event.exdates) {
    const originalStart = originalOf(time);
    changes.set(originalStart, {
      originalStart,
      skipped: true,
      reason: 'left out in its calendar',
    });
  }
  for (const override of overrides) {
    const { recurrenceId } = override.event;
    if (recurrenceId === null) continue;
    const originalStart = originalOf(recurrenceId);
    changes.set(originalStart, {
      originalStart,
      ...movedTo(event, override, { ...usual, originalStart }),
    });
  }
  return [...changes.values()].toSorted((a, b) => (a.originalStart < b.originalStart ? -1 : 1));
}

/** Where an override went, as the wall of its series shows it. */
function movedTo(
  event: CalendarEvent,
  { event: other, isCancelled }: IcsEvent,
  {
    durationMinutes,
    originalStart,
  }: { readonly durationMinutes: number; readonly originalStart: string },
): Omit<OccurrenceChange, 'originalStart'> {
  if (isCancelled || faultOfSpan(other.startMs, other.endMs) !== null) {
    return { skipped: true, reason: 'cancelled in its calendar' };
  }
  const local = wallOn(event, other).slice(0, 16);
  const minutes = minutesBetween(other.startMs, other.endMs);
  return {
    ...(local !== originalStart && { movedTo: local, reason: 'moved in its calendar' }),
    ...(minutes !== durationMinutes && { durationMinutes: minutes }),
  };
}

/** Start of one event on the wall of another; one without a zone hangs on that very wall. */
const wallOn = (event: CalendarEvent, other: CalendarEvent): string =>
  other.start.kind === 'floating' || (other.start.kind === 'date' && other.start.zone === null)
    ? wallOfEvent(other, other.startMs)
    : wallOfEvent(event, other.startMs);

/** Dates that no rule of ours says, one by one, from last year on. */
function listedWhen(each: IcsEvent, context: ImportContext, draft: ReadingDraft): When | string {
  const { event, overrides } = each;
  const range = isSingle(event)
    ? { startMs: earliestMs, endMs: latestMs }
    : listedRange(context.todayMs);
  const overridden = overridesOf(overrides.map((other) => other.event)).takenByUid.get(event.uid);
  const { startsMs, cut } = startsOfEvent(event, { range, overridden, limit: mostListed });
  const durationMinutes = minutesBetween(event.startMs, event.endMs);
  const others = overrides.filter(
    (other) => !other.isCancelled && faultOfSpan(other.event.startMs, other.event.endMs) === null,
  );
  const starts: readonly DatedStart[] = [
    ...startsMs.map((startMs) => ({
      local: wallOfEvent(event, startMs).slice(0, 16),
      durationMinutes,
    })),
    ...others.map((other) => ({
      local: wallOn(event, other.event).slice(0, 16),
      durationMinutes: minutesBetween(other.event.startMs, other.event.endMs),
    })),
  ];
  if (starts.length === 0) return 'None of its dates is near. Leave it out.';
  const dated = datedStarts(starts);
  if (dated === null)
    return 'It begins twice on one day, which no series says. Divide it into two.';
  if (!isSingle(event)) {
    draft.note(
      `${each.name}: no rule here says when it repeats, so its ${starts.length} dates${cut ? ' (the first of more)' : ''} until the end of the year after next are listed.`,
    );
  }
  return dated;
}

const mostListed = 1_100;
