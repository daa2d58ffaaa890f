import type { InterruptedPush } from '../../shared/ipc/push-summaries.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { formatInstant } from '../presenters/format-time.ts';
import { zoneAbbreviation } from '../presenters/zone-words.ts';
import { outcomeMessages } from './push-messages.ts';

/** What a person needs to know of a push that broke off, before deciding what becomes of it. */
export interface InterruptionWords {
  readonly title: string;
  readonly text: string;
  /** Calendars of which nobody knows whether they were written; null: there are none. */
  readonly unsure: string | null;
}

const named = 4;

/** `Wed 10 Mar 2027 09:12 EST`. */
export const momentInWords = (atMs: EpochMs, zone: Zone): string =>
  `${formatInstant(atMs, zone)} ${zoneAbbreviation(atMs, zone)}`;

/** The sentences of an interrupted push, its times in the given zone. */
export function interruptionInWords(
  { startedAtMs, by, planName, settledCount, unsettled }: InterruptedPush,
  zone: Zone,
): InterruptionWords {
  const total = settledCount + unsettled.length;
  const unsure = unsettled.filter(({ maybeWritten }) => maybeWritten);
  const names = unsure.slice(0, named).map(({ calendarName }) => calendarName);
  const more = unsure.length > named ? ` and ${unsure.length - named} more` : '';
  return {
    title: outcomeMessages.brokeOff(settledCount, total),
    text: `${by} began to push “${planName}” on ${momentInWords(startedAtMs, zone)}. ${outcomeMessages.notBegun(unsettled.length - unsure.length)}`,
    unsure:
      unsure.length === 0
        ? null
        : outcomeMessages.halfDone(`${names.join(', ')}${more}`, unsure.length),
  };
}
