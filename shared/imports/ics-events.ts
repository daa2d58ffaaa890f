/** The events of a calendar file, each with what stands in for single ones of it: what ICS importers share. */
import {
  parseCalendarDocument,
  type CalendarDocument,
  type CalendarEvent,
} from '../ical/calendar-document.ts';
import { readOurUid } from '../ical/our-uid.ts';
import { overridesOf } from '../schedule/overrides.ts';
import type { Zone } from '../time/local-date-time.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { localOf } from '../time/wall-ms.ts';
import { toInstant, wallAt } from '../time/zone.ts';
import { clockOf } from '../schedule/event-timing.ts';
import { withoutTwins } from './ics-twins.ts';
import type { ImportContext } from './import-reading.ts';
import { nameFrom, type ReadingDraft } from './reading-draft.ts';

/** Longest text that is read. */
const mostCharacters = 16 * 1024 * 1024;

/** An event, or a series of events, of a calendar file. */
export interface IcsEvent {
  readonly event: CalendarEvent;
  /** UID; with the start where several events share it. */
  readonly key: string;
  readonly name: string;
  readonly isCancelled: boolean;
  readonly isTentative: boolean;
  /** Those that stand in for single occurrences of it. */
  readonly overrides: readonly IcsEvent[];
}

/**
 * Reads the events. What cannot be read is refused by line; doubts about what could are noted, and
 * so are times without a zone: they are read in the planner's. Windows that this plan published
 * itself are left out.
 */
export function readIcsEvents(
  text: string,
  { plan, zone }: Pick<ImportContext, 'plan' | 'zone'>,
  draft: ReadingDraft,
): readonly IcsEvent[] {
  if (text.length > mostCharacters) {
    draft.refuse(1, '', 'The file is longer than 16 MB. Export fewer months at once.');
    return [];
  }
  const document = parseCalendarDocument(text);
  tellProblems(document, draft);
  if (document.events.length === 0 && document.problems.length === 0) {
    draft.refuse(
      1,
      text,
      'There is no event in it. Export a calendar as .ics and choose that file.',
    );
  }
  const { events: others, ours } = withoutOurs(document.events, plan.id);
  const { events, twins } = withoutTwins(text, others);
  if (twins > 0) draft.note(`Events that stand in it twice, word for word, taken once: ${twins}.`);
  if (ours > 0) draft.note(`Windows of this very plan among the events, left out: ${ours}.`);
  const floating = events.filter(({ start }) => start.kind === 'floating').length;
  if (floating > 0) {
    draft.note(`Events without a time zone, read in ${zone}: ${floating}.`);
  }
  return groupEvents(document, events);
}

/** What an event's line says, whole or cut: for refusals. */
export const textOfEvent = ({ event, name }: IcsEvent): string => `${name} (${event.uid})`;

/** The zone that an event's wall hangs in; times and days without one hang in the planner's. */
export function zoneOfEvent({ start }: CalendarEvent, zone: Zone): Zone {
  if (start.kind === 'utc') return 'Etc/UTC';
  return start.kind === 'zoned'
    ? start.zone
    : ((start.kind === 'date' ? start.zone : null) ?? zone);
}

/** An instant of an event as its own wall shows it: also where it has no zone. */
export const wallOfEvent = (event: CalendarEvent, epochMs: EpochMs): string =>
  localOf(wallAt(epochMs, clockOf(event.start).tables));

/** The true instant of what was read as UTC for want of a zone. */
export function instantInZone(event: CalendarEvent, epochMs: EpochMs, zone: Zone): EpochMs {
  const { start } = event;
  const isBare = start.kind === 'floating' || (start.kind === 'date' && start.zone === null);
  return isBare ? toInstant(localOf(epochMs), zone).epochMs : epochMs;
}

/** Problems of events that were read are notes: the event is there all the same. */
function tellProblems({ events, problems, text }: CalendarDocument, draft: ReadingDraft): void {
  const isInside = insideOf(events);
  const lines = text.split(/\r\n|\r|\n/, 200_000);
  let told = 0;
  for (const { line, reason } of problems) {
    if (line !== undefined && isInside(line)) draft.note(`Line ${line}: ${reason}.`);
    else
      draft.refuse(
        line ?? 1,
        lines[(line ?? 1) - 1] ?? '',
        `${reason}. Correct the line, or leave it out.`,
      );
    told += 1;
    if (told >= mostProblems) return;
  }
}

const mostProblems = 1_000;

/** Events stand in the order of their lines: looked up by halves. */
const insideOf =
  (events: readonly CalendarEvent[]) =>
  (line: number): boolean => {
    let [low, high] = [0, events.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((events[middle]?.lastLine ?? Infinity) < line) low = middle + 1;
      else high = middle;
    }
    return (events[low]?.firstLine ?? Infinity) <= line;
  };

function withoutOurs(events: readonly CalendarEvent[], planId: string) {
  const others = events.filter(({ uid }) => readOurUid(uid)?.planId !== planId);
  return { events: others, ours: events.length - others.length };
}

function groupEvents(
  document: CalendarDocument,
  events: readonly CalendarEvent[],
): readonly IcsEvent[] {
  const marks = statusReader(document.text);
  const { counting } = overridesOf(events);
  const masters = Map.groupBy(
    events.filter(({ recurrenceId }) => recurrenceId === null),
    ({ uid }) => uid,
  );
  const bare = (event: CalendarEvent, key: string): IcsEvent => ({
    event,
    key,
    name: nameFrom(event.summary) || 'Unnamed event',
    overrides: [],
    ...marks(event),
  });
  const overrides = Map.groupBy(
    events.filter((event) => counting.has(event)),
    ({ uid }) => uid,
  );
  const series = [...masters].flatMap(([uid, same]) =>
    same.map((event) => ({
      ...bare(
        event,
        same.length === 1 && uid !== ''
          ? uid
          : `${uid} ${stampOf(event)} ${uid === '' ? event.summary.slice(0, 200) : ''}`.trim(),
      ),
      overrides: (overrides.get(uid) ?? []).map((each) => bare(each, uid)),
    })),
  );
  // Of a series that is not in the file, a single occurrence stands alone.
  const alone = [...overrides]
    .filter(([uid]) => !masters.has(uid))
    .flatMap(([uid, same]) => same.map((event) => bare(event, `${uid} ${stampOf(event)}`)));
  return [...series, ...alone].toSorted((a, b) => a.event.firstLine - b.event.firstLine);
}

/** What tells events of one UID apart: which occurrence they are, else when they begin. */
const stampOf = ({ recurrenceId, startMs }: CalendarEvent): string =>
  recurrenceId === null || recurrenceId.kind === 'date'
    ? new Date(clampMs(startMs)).toISOString()
    : JSON.stringify(recurrenceId);

const clampMs = (ms: EpochMs): EpochMs => Math.max(-8e15, Math.min(8e15, ms));

/** STATUS, and what Outlook writes in its place, from the lines of an event. */
function statusReader(text: string) {
  const starts = [0];
  for (const { index, 0: ending } of text.matchAll(/\r\n|\r|\n/g))
    starts.push(index + ending.length);
  return ({ firstLine, lastLine }: CalendarEvent) => {
    const own = text.slice(starts[firstLine - 1] ?? 0, starts[lastLine] ?? text.length);
    const status = /^STATUS(?:;[^:\r\n]*)?:\s*(\w+)/im.exec(own)?.[1]?.toUpperCase();
    const busy = /^X-MICROSOFT-CDO-BUSYSTATUS:\s*(\w+)/im.exec(own)?.[1]?.toUpperCase();
    return {
      isCancelled: status === 'CANCELLED',
      isTentative: status === 'TENTATIVE' || busy === 'TENTATIVE',
    };
  };
}

/** Whole minutes of a stretch, at least one. */
export const minutesBetween = (startMs: EpochMs, endMs: EpochMs): number =>
  Math.max(1, Math.round((endMs - startMs) / 60_000));

/**
 * Stretch in which events that no rule of ours can say are listed: from last year on, to the end of
 * the year after next. It is the same all year, so that a second import lists the same dates.
 */
export function listedRange(todayMs: EpochMs): TimeRange {
  const year = new Date(todayMs).getUTCFullYear();
  return { startMs: Date.UTC(year - 1, 0), endMs: Date.UTC(year + 3, 0) };
}
