/**
 * Windows as the text of a Change Calendar document: one event for each, as pushes write them, for
 * `aws ssm create-document`. Sources: aws-facts 1.2 to 1.10, 2.1.
 */
import { eventTextOf } from '../changes/event-text.ts';
import { editCalendar, emptyCalendar, sizeInBytes } from '../ical/edit-calendar.ts';
import { ourUid } from '../ical/our-uid.ts';
import type { WritableEvent } from '../ical/writable-event.ts';
import { writeEvent } from '../ical/write-event.ts';
import type { PatchWindow } from '../model/series.ts';
import type { Polarity } from '../model/snapshot.ts';
import { targetPath } from '../model/target.ts';
import { minuteMs } from '../time/time-range.ts';
import type { ExportedText, ExportQuestion, NotCarried } from './exported-text.ts';
import { oneLine } from './one-line.ts';

/** AWS names 64 KB and does not say whether it counts 64,000 or 65,536: stay below both (aws-facts 2.1). */
const mostBytes = 60_000;
/** Events of less may be over before AWS tells of them (aws-facts 0, item 13). */
const shortestMs = 15 * minuteMs;

/**
 * The document: flattened, no rule and no exception in it, every time in its zone, or in UTC where
 * the zone's clocks would be read in two ways. A fault where it is larger than AWS takes.
 */
export function ssmCalendar(
  { plan, windows, nowMs }: ExportQuestion,
  polarity: Polarity,
): ExportedText {
  const style = { lineEnding: '\r\n', writesEventType: true };
  const events = windows.map((window) => ({
    window,
    event: eventOf(plan.id, window, { polarity, nowMs }),
  }));
  const refused = events.flatMap(({ window, event }): readonly NotCarried[] =>
    writeEvent(event, style).ok
      ? []
      : [{ window, kind: 'left-out', why: 'calendar text cannot carry its time' }],
  );
  const put = events.flatMap(({ event }) => (writeEvent(event, style).ok ? [event] : []));
  const empty = emptyCalendar({
    polarity,
    description: `${oneLine(plan.name)}: patch windows`,
    // Of the placeholder, which the first event takes away.
    uid: '00000000-0000-4000-8000-000000000000',
    dtstampMs: nowMs,
  });
  const edited = editCalendar({ text: empty }, { put, removeUids: [] });
  if (!edited.ok) throw new Error(`An empty calendar takes no events: ${edited.error.kind}`);
  return {
    text: edited.value,
    notCarried: [...refused, ...windows.flatMap(shortNote), ...closeNotes(windows)],
    notes: [...notesFor(polarity), ...mixedNote(windows)],
    ...faultOf(edited.value),
  };
}

const eventOf = (
  planId: string,
  window: PatchWindow,
  { polarity, nowMs }: { readonly polarity: Polarity; readonly nowMs: number },
): WritableEvent => ({
  uid: ourUid(planId, window.seriesId, window.originalStart),
  ...eventTextOf(window, polarity === 'DEFAULT_OPEN' ? 'freeze' : 'patching'),
  zone: window.zone,
  startMs: window.startMs,
  endMs: window.endMs,
  sequence: 0,
  dtstampMs: nowMs,
});

const shortNote = (window: PatchWindow): readonly NotCarried[] =>
  window.endMs - window.startMs >= shortestMs
    ? []
    : [{ window, kind: 'in-part', why: 'AWS may notice a change up to 15 minutes late' }];

/** Events nearer to each other than this are one for AWS, or two, as it happens (aws-facts 0, item 13). */
const nearestMs = 5 * minuteMs;

function closeNotes(windows: readonly PatchWindow[]): readonly NotCarried[] {
  let lastEndMs = Number.NEGATIVE_INFINITY;
  return windows.flatMap((window): readonly NotCarried[] => {
    const gapMs = window.startMs - lastEndMs;
    lastEndMs = Math.max(lastEndMs, window.endMs);
    if (gapMs <= 0 || gapMs >= nearestMs) return [];
    const why =
      'another ends less than 5 minutes before it, and AWS may not notice the time between';
    return [{ window, kind: 'in-part', why }];
  });
}

const notesFor = (polarity: Polarity): readonly string[] => [
  polarity === 'DEFAULT_CLOSED'
    ? 'Closed by default: its events allow patching, and nothing is allowed at any other time.'
    : 'Open by default: its events block changes, and everything is allowed at any other time.',
  'Make it with aws ssm create-document --document-type ChangeCalendar --document-format TEXT: the console imports only what Google, Outlook and iCloud wrote. To change a calendar that others use, push instead: this text would replace their events.',
  'Its events are the very ones that a push writes. They say when, and a name; not how a window stands, nor which machines it is for.',
];

/** A calendar that is asked for one customer answers for all that are in it. */
function mixedNote(windows: readonly PatchWindow[]): readonly string[] {
  const targets = new Set(windows.map(({ target }) => targetPath(target)));
  return targets.size < 2
    ? []
    : [
        `It holds windows of ${targets.size} targets: whoever asks this calendar gets the answer for all of them. Where that is not meant, export one customer at a time.`,
      ];
}

function faultOf(text: string): { readonly fault?: string } {
  const bytes = sizeInBytes(text);
  if (bytes <= mostBytes) return {};
  return {
    fault: `${Math.ceil(bytes / 1_000)} KB are more than AWS takes in one calendar (64 KB, of which ${mostBytes / 1_000} KB are used here). Choose fewer customers or months.`,
  };
}
