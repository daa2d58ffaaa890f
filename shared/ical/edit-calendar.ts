/**
 * Puts and removes our events in a calendar's text. Only the physical lines of the events it
 * touches change; every other byte stays as it was.
 */
import { err, ok, type Result } from '../kernel/result.ts';
import type { CalendarDocument } from './calendar-document.ts';
import { outlineCalendar, type CalendarOutline, type OutlinedEvent } from './outline-calendar.ts';
import { readOurUid } from './our-uid.ts';
import { placeholderLines } from './placeholder.ts';
import type { WritableEvent, WriteError } from './writable-event.ts';
import { stampOf, writeEvent } from './write-event.ts';

export { emptyCalendar } from './empty-calendar.ts';
export { sizeInBytes } from './size-in-bytes.ts';
export type { WritableEvent } from './writable-event.ts';

export interface CalendarEdits {
  /** Written whole: an event with the same UID is replaced where it stands, others come last. */
  readonly put: readonly WritableEvent[];
  /** A UID the document does not have is no error: it is gone already. */
  readonly removeUids: readonly string[];
}

/** Why nothing was edited. An edit happens whole or not at all. */
export type EditError =
  | WriteError
  /** Not of our namespace: somebody else's event. */
  | { readonly kind: 'foreign-uid'; readonly uid: string }
  /** The document has this UID more than once; lines of the two BEGINs, 1-based. */
  | {
      readonly kind: 'duplicate-uid';
      readonly uid: string;
      readonly lines: readonly [number, number];
    }
  /** Asked for twice in one edit: put and put, or put and removed. */
  | { readonly kind: 'uid-edited-twice'; readonly uid: string }
  /** The text is no whole calendar: where it breaks, and how. */
  | { readonly kind: 'broken-calendar'; readonly line: number; readonly reason: string };

/** A stretch of the old text and what comes in its place. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The document's text after the edits; the same text if there are none.
 *
 * New events come after the last event, by start and then UID, whatever order they are given in.
 * The placeholder to-do AWS keeps in an empty calendar goes when the first event comes, and one
 * comes back when the last goes. Never touches an event outside our namespace.
 */
export function editCalendar(
  document: Pick<CalendarDocument, 'text'>,
  edits: CalendarEdits,
): Result<string, EditError> {
  if (edits.put.length === 0 && edits.removeUids.length === 0) return ok(document.text);
  const refused = refusedUid(edits);
  if (refused !== null) return err(refused);
  const outline = outlineCalendar(document.text);
  if (outline.broken !== null) return err({ kind: 'broken-calendar', ...outline.broken });
  const splices = splicesFor(document.text, outline, edits);
  return splices.ok ? ok(spliced(document.text, splices.value)) : splices;
}

function refusedUid({ put, removeUids }: CalendarEdits): EditError | null {
  const seen = new Set<string>();
  for (const uid of [...put.map((event) => event.uid), ...new Set(removeUids)]) {
    if (readOurUid(uid) === null) return { kind: 'foreign-uid', uid };
    if (seen.has(uid)) return { kind: 'uid-edited-twice', uid };
    seen.add(uid);
  }
  return null;
}

function splicesFor(
  text: string,
  outline: CalendarOutline,
  { put, removeUids }: CalendarEdits,
): Result<readonly Splice[], EditError> {
  const touched = new Set([...put.map((event) => event.uid), ...removeUids]);
  const found = findTouched(outline.events, touched);
  if (!found.ok) return found;
  const { writesEventType, insertAt } = outline;
  const splices: Splice[] = [];
  let added = '';
  for (const event of [...put].sort(byStartThenUid)) {
    const before = found.value.get(event.uid);
    const lineEnding = lineEndingBefore(text, before?.to ?? insertAt);
    const written = writeEvent(event, { lineEnding, writesEventType });
    if (!written.ok) return written;
    if (before === undefined) added += written.value;
    else splices.push({ from: before.from, to: before.to, text: written.value });
  }
  const removals = new Set(removeUids);
  const removed = outline.events.filter(({ uid }) => removals.has(uid));
  splices.push(...removed.map(({ from, to }) => ({ from, to, text: '' })));
  return ok([
    ...splices,
    ...borderSplices(
      outline,
      { text: added, lineEnding: lineEndingBefore(text, insertAt) },
      removed,
    ),
  ]);
}

function findTouched(
  events: readonly OutlinedEvent[],
  touched: ReadonlySet<string>,
): Result<ReadonlyMap<string, OutlinedEvent>, EditError> {
  const found = new Map<string, OutlinedEvent>();
  for (const event of events) {
    if (!touched.has(event.uid)) continue;
    const first = found.get(event.uid);
    if (first !== undefined)
      return err({
        kind: 'duplicate-uid',
        uid: event.uid,
        lines: [first.firstLine, event.firstLine],
      });
    found.set(event.uid, event);
  }
  return ok(found);
}

/**
 * The line ending of the line before a place, which new lines there take over: a CR of ours before
 * a blank line of others would become one line ending with its LF.
 */
function lineEndingBefore(text: string, at: number): string {
  if (text[at - 1] === '\r') return '\r';
  return text[at - 2] === '\r' ? '\r\n' : '\n';
}

/** What happens where events begin and end: new ones come in, the placeholder goes or comes back. */
function borderSplices(
  { events, insertAt, placeholders, todoCount }: CalendarOutline,
  added: { readonly text: string; readonly lineEnding: string },
  removed: readonly OutlinedEvent[],
): readonly Splice[] {
  const arrives = { from: insertAt, to: insertAt, text: added.text };
  if (added.text !== '' && events.length === 0)
    return [arrives, ...placeholders.map(({ from, to }) => ({ from, to, text: '' }))];
  const last = removed.at(-1);
  const empties = added.text === '' && last !== undefined && removed.length === events.length;
  if (empties && todoCount === 0)
    return [{ ...arrives, text: placeholderLines(added.lineEnding, stampLike(last.dtstamp)) }];
  return [arrives];
}

/** The stamp of the event that went, so that equal edits give equal text; the epoch where it is none. */
const stampLike = (dtstamp: string): string =>
  /^\d{8}T\d{6}Z$/.test(dtstamp) ? dtstamp : stampOf(0);

/** Replaces the stretches, which never overlap. At one place an insertion comes after what it follows. */
function spliced(text: string, splices: readonly Splice[]): string {
  let edited = '';
  let at = 0;
  for (const { from, to, text: replacement } of [...splices].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  )) {
    edited += text.slice(at, from) + replacement;
    at = to;
  }
  return edited + text.slice(at);
}

const byStartThenUid = (a: WritableEvent, b: WritableEvent): number =>
  a.startMs - b.startMs || (a.uid < b.uid ? -1 : Number(a.uid > b.uid));
