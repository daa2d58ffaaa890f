import type { Polarity } from '../../../shared/model/snapshot.ts';
import type { EpochMs } from '../../../shared/time/time-range.ts';
import type { SeedDocument } from '../seed.ts';
import { calendarText, type Lines } from './calendar-text.ts';

/** When calendars were made, and when their present text was stored. */
export const createdAtMs: EpochMs = Date.UTC(2026, 10, 3, 9, 15);
export const editedAtMs: EpochMs = Date.UTC(2027, 2, 8, 16, 40);

/** A calendar as the console leaves it: version 1 empty, the events in the last version. */
export const calendarDocument = (
  name: string,
  calendar: {
    readonly polarity: Polarity;
    readonly description: string;
    readonly events: readonly Lines[];
  },
): SeedDocument => {
  const { polarity, description, events } = calendar;
  const empty = { text: calendarText(polarity, description, []), createdAtMs };
  const filled = { text: calendarText(polarity, description, events), createdAtMs: editedAtMs };
  return { name, versions: events.length === 0 ? [empty] : [empty, filled] };
};

/** A document whose one version is exactly this text. */
export const textDocument = (name: string, text: string): SeedDocument => ({
  name,
  versions: [{ text, createdAtMs }],
});
