/**
 * Snapshot × range → what happens live, as instants. Pure; what was parsed and expanded is remembered
 * per object, so that a change of one calendar costs as much as that calendar.
 */
import {
  isShownAllTheSame,
  parseCalendarDocument,
  type CalendarDocument,
} from '../ical/calendar-document.ts';
import { readOurUid } from '../ical/our-uid.ts';
import type { LiveEvent, LiveOccurrence } from '../model/occurrence.ts';
import type { CellReading, ChangeCalendar, MaintenanceWindow, Problem } from '../model/snapshot.ts';
import { expandAwsSchedule, type AwsScheduleError } from '../schedule/aws-schedule.ts';
import { expandCalendar } from '../schedule/expand-calendar.ts';
import { ourRepeats } from '../schedule/our-repeats.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { nextRunProblem } from './next-run.ts';
import { scheduleOf } from './window-schedule.ts';

const hourMs = 3_600_000;

/** Occurrences that touch a range, and what could not be understood on the way. */
export interface LiveExpansion {
  readonly occurrences: readonly LiveOccurrence[];
  readonly problems: readonly Problem[];
}

const parsed = new WeakMap<ChangeCalendar, CalendarDocument>();

/** The parsed text of a calendar, once per calendar object. */
export function documentOf(calendar: ChangeCalendar): CalendarDocument {
  const known = parsed.get(calendar);
  if (known !== undefined) return known;
  const document = parseCalendarDocument(calendar.text);
  parsed.set(calendar, document);
  return document;
}

interface Remembered {
  readonly range: TimeRange;
  readonly expansion: LiveExpansion;
}
const expanded = new WeakMap<ChangeCalendar | MaintenanceWindow, readonly Remembered[]>();
/** Ranges remembered for each: the horizon, and the one a push is being checked in. */
const rangesKept = 2;

function remember<Of extends ChangeCalendar | MaintenanceWindow>(
  of: Of,
  range: TimeRange,
  expand: (of: Of, range: TimeRange) => LiveExpansion,
): LiveExpansion {
  const known = expanded.get(of) ?? [];
  const same = known.find(
    (each) => each.range.startMs === range.startMs && each.range.endMs === range.endMs,
  );
  if (same !== undefined) return same.expansion;
  const expansion = expand(of, range);
  expanded.set(of, [{ range, expansion }, ...known].slice(0, rangesKept));
  return expansion;
}

/** Everything live in one cell that touches the half-open range, sorted by start, then id. */
export function expandCell(reading: CellReading, range: TimeRange): LiveExpansion {
  const parts = [
    ...reading.calendars.map((calendar) => remember(calendar, range, expandLiveCalendar)),
    ...reading.maintenanceWindows.map((window) => remember(window, range, expandMaintenanceWindow)),
  ];
  return {
    occurrences: parts.flatMap(({ occurrences }) => occurrences).sort(byStartThenId),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

/** By start, then by id, so that equal input gives equal output. */
export const byStartThenId = (
  a: { readonly startMs: EpochMs; readonly id: string },
  b: { readonly startMs: EpochMs; readonly id: string },
): number => a.startMs - b.startMs || (a.id < b.id ? -1 : Number(a.id > b.id));

/** Events of a calendar, with what they mean by its polarity. */
export function expandLiveCalendar(calendar: ChangeCalendar, range: TimeRange): LiveExpansion {
  const document = documentOf(calendar);
  const { occurrences, problems, cut } = expandCalendar(document, range);
  const repeats = ourRepeats(document);
  return {
    occurrences: occurrences.map(({ uid, summary, startMs, endMs, enforcing }) => ({
      id: `${calendar.key}|${uid}|${startMs}`,
      cell: calendar.cell,
      name: summary,
      startMs,
      endMs,
      live: {
        kind: 'calendar-event',
        calendarKey: calendar.key,
        // One event of ours may stand for many windows: each is found by its own UID.
        uid: repeats.get(uid)?.uidAt(startMs) ?? uid,
        effect: enforcing ? effectOf(calendar) : 'none',
        ours: readOurUid(uid) !== null,
      },
    })),
    problems: [
      ...problems,
      ...(cut ? [{ source: '', reason: notAllShown }] : []),
      ...meaningless(calendar, document, problems),
    ].map((problem) => ({
      ...problem,
      source: calendar.name,
      ...(!isShownAllTheSame(problem) && { unseen: true }),
    })),
  };
}

/** A calendar whose events count for nothing, where no line of its text says so. */
const meaningless = (
  { polarity }: ChangeCalendar,
  { events }: CalendarDocument,
  problems: readonly Problem[],
): readonly Problem[] =>
  polarity === null && events.length > 0 && problems.length === 0
    ? [{ source: '', reason: 'It does not say whether its events block or allow: none counts.' }]
    : [];

const notAllShown = 'Too many in this time: not all are shown.';

function effectOf({ polarity }: ChangeCalendar): LiveEvent['effect'] {
  if (polarity === null) return 'none';
  return polarity === 'DEFAULT_OPEN' ? 'blocks' : 'allows';
}

/** Runs of a maintenance window that touch the range; one that ran over midnight into it counts. */
export function expandMaintenanceWindow(
  window: MaintenanceWindow,
  range: TimeRange,
): LiveExpansion {
  const durationMs = window.durationHours * hourMs;
  const spec = scheduleOf(window);
  const runs = expandAwsSchedule(spec, {
    startMs: range.startMs - durationMs,
    endMs: range.endMs,
  });
  if (!runs.ok) return { occurrences: [], problems: notUnderstood(window, runs.error) };
  const startsMs = runs.value.startsMs.filter((startMs) => startMs + durationMs > range.startMs);
  const drift = nextRunProblem(window, (around) => {
    const found = expandAwsSchedule(spec, around);
    return found.ok ? found.value.startsMs : [];
  });
  return {
    occurrences: startsMs.map((startMs) => toRun(window, startMs)),
    problems: [
      ...drift,
      ...(runs.value.cut
        ? [{ source: window.name, reason: notAllShown, unseen: true } as const]
        : []),
    ],
  };
}

function notUnderstood(
  { name, enabled, schedule }: MaintenanceWindow,
  { kind, reason }: AwsScheduleError,
): readonly Problem[] {
  // AWS names no next run of a window that is switched off: nothing is missing there.
  if (kind === 'no-anchor' && !enabled) return [];
  return [
    {
      source: name,
      reason: `Schedule ${schedule} is not understood: ${reason}`,
      ...(enabled && { unseen: true }),
    },
  ];
}

/** Tasks that could not be read say nothing, and nothing is said of them. */
const mayOverrun = ({ tasks = [] }: MaintenanceWindow): boolean =>
  tasks.some(({ continuesPastCutoff }) => continuesPastCutoff);

function toRun(window: MaintenanceWindow, startMs: EpochMs): LiveOccurrence {
  const endMs = startMs + window.durationHours * hourMs;
  return {
    id: `${window.key}|${startMs}`,
    cell: window.cell,
    name: window.name,
    startMs,
    endMs,
    live: {
      kind: 'maintenance-run',
      windowKey: window.key,
      cutoffMs: endMs - window.cutoffHours * hourMs,
      taskMeaning: window.taskMeaning,
      enabled: window.enabled,
      gated: window.gated,
      targetCount: window.targetCount,
      ...(mayOverrun(window) && { mayOverrun: true }),
    },
  };
}
