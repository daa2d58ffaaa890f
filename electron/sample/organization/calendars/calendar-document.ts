import type { Polarity } from '../../../../shared/model/snapshot.ts';
import type { EpochMs } from '../../../../shared/time/time-range.ts';
import type { SeedDocument } from '../../seed.ts';
import { calendarText, type Lines } from './calendar-text.ts';

/** When calendars were made, and when their present text was stored. */
export const createdAtMs: EpochMs = Date.UTC(2026, 10, 3, 9, 15);
export const editedAtMs: EpochMs = Date.UTC(2027, 2, 8, 16, 40);

interface CalendarFacts {
  readonly polarity: Polarity;
  readonly description: string;
  readonly events: readonly Lines[];
}

/** A calendar as the console leaves it: version 1 empty, the events in the last version. */
export function calendarDocument(name: string, facts: CalendarFacts): SeedDocument {
  const { polarity, description, events } = facts;
  const empty = { text: calendarText(polarity, description, []), createdAtMs };
  const filled = { text: calendarText(polarity, description, events), createdAtMs: editedAtMs };
  return { name, versions: events.length === 0 ? [empty] : [empty, filled] };
}

/** A document whose one version is exactly this text. */
export const textDocument = (name: string, text: string): SeedDocument => ({
  name,
  versions: [{ text, createdAtMs }],
});

/**
 * A calendar that windows are pushed to, closed by default: made empty, filled with the events of
 * others, then with ours. A step that brought nothing made no version.
 */
export function pushCalendar(
  name: string,
  ours: readonly Lines[],
  others: readonly Lines[] = [],
): SeedDocument {
  const textOf = (events: readonly Lines[]) => calendarText('DEFAULT_CLOSED', name, events);
  const texts = new Set([textOf([]), textOf(others), textOf([...others, ...ours])]);
  const weekMs = 7 * 86_400_000;
  const lastIndex = texts.size - 1;
  return {
    name,
    versions: [...texts].map((text, index) => ({
      text,
      createdAtMs: index === 0 ? createdAtMs : editedAtMs - (lastIndex - index) * weekMs,
    })),
  };
}
