/** Two texts of one calendar, event by event: what somebody did between them. */
import { parseCalendarDocument, type CalendarEvent } from '../ical/calendar-document.ts';
import { toInstantOf } from '../ical/calendar-time.ts';
import { readOurUid } from '../ical/our-uid.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { EventTime } from './change-set.ts';
import { timeOfEvent } from './planned-events.ts';

/** What became of one event. `changed`: at the same time, but its lines are others. */
export interface EventDifference {
  /** UID, RECURRENCE-ID, and which of several of both: the same event in every text. */
  readonly key: string;
  readonly kind: 'added' | 'moved' | 'changed' | 'removed';
  readonly uid: string;
  readonly summary: string;
  /** Who writes events of that UID: this plan, another plan of this product, or somebody else. */
  readonly owner: 'this-plan' | 'other-plan' | 'foreign';
  readonly before: EventTime | null;
  readonly after: EventTime | null;
}

/** A calendar's text in parts: its events by key, and everything around them. */
export interface TextParts {
  readonly events: ReadonlyMap<string, EventPart>;
  /** All lines that are no event's. */
  readonly around: string;
}

/** An event with its lines. */
export interface EventPart {
  readonly event: CalendarEvent;
  readonly lines: string;
}

/** Takes a text apart. Events that cannot be read belong to what is around the others. */
export function partsOfText(text: string): TextParts {
  const lines = text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
  const events = new Map<string, EventPart>();
  const around: string[] = [];
  let from = 0;
  for (const event of parseCalendarDocument(text).events) {
    around.push(...lines.slice(from, event.firstLine - 1));
    const own = lines.slice(event.firstLine - 1, event.lastLine).join('');
    events.set(keyAmong(events, event), { event, lines: own });
    from = event.lastLine;
  }
  around.push(...lines.slice(from));
  return { events, around: around.join('') };
}

function keyAmong(known: ReadonlyMap<string, unknown>, { uid, recurrenceId }: CalendarEvent) {
  const replaces = recurrenceId === null ? '' : new Date(toInstantOf(recurrenceId)).toISOString();
  let nth = 1;
  const keyOf = (): string => `${uid}|${replaces}|${nth}`;
  while (known.has(keyOf())) nth += 1;
  return keyOf();
}

/** What differs between two texts, by time, then key; nothing between a text and itself. */
export function eventDifferences(
  before: TextParts,
  after: TextParts,
  planId: string,
): readonly EventDifference[] {
  const keys = new Set([...before.events.keys(), ...after.events.keys()]);
  return [...keys]
    .flatMap((key): readonly EventDifference[] => {
      const [old, now] = [before.events.get(key), after.events.get(key)];
      const { uid, summary } = (now ?? old)?.event ?? { uid: '', summary: '' };
      const kind = kindOf(old, now);
      if (kind === null) return [];
      const owner = ownerOf(uid, planId);
      return [{ key, kind, uid, summary, owner, before: timeOf(old), after: timeOf(now) }];
    })
    .sort(byTimeThenKey);
}

function kindOf(
  old: EventPart | undefined,
  now: EventPart | undefined,
): EventDifference['kind'] | null {
  if (old === undefined) return now === undefined ? null : 'added';
  if (now === undefined) return 'removed';
  if (old.lines === now.lines) return null;
  const isMoved = old.event.startMs !== now.event.startMs || old.event.endMs !== now.event.endMs;
  return isMoved ? 'moved' : 'changed';
}

function ownerOf(uid: string, planId: string): EventDifference['owner'] {
  const ours = readOurUid(uid);
  if (ours === null) return 'foreign';
  return ours.planId === planId ? 'this-plan' : 'other-plan';
}

const timeOf = (part: EventPart | undefined): EventTime | null =>
  part === undefined ? null : timeOfEvent(part.event);

const startOf = ({ before, after }: EventDifference): EpochMs => (after ?? before)?.startMs ?? 0;

const byTimeThenKey = (a: EventDifference, b: EventDifference): number =>
  startOf(a) - startOf(b) || (a.key < b.key ? -1 : Number(a.key > b.key));
