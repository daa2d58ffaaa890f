import type { InterruptedPush } from '../../shared/ipc/push-summaries.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { countOf } from './confirm-words.ts';

/** What a person needs to know of a push that broke off, before deciding what becomes of it. */
export interface InterruptionWords {
  readonly title: string;
  readonly text: string;
  /** Calendars of which nobody knows whether they were written; null: there are none. */
  readonly unsure: string | null;
}

const named = 4;

/** Date and minute as this machine shows them. */
export const momentOnThisMachine = (atMs: EpochMs): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(atMs);

/** The sentences of an interrupted push. Times are the reader's own, as this machine shows them. */
export function interruptionInWords({
  startedAtMs,
  by,
  planName,
  settledCount,
  unsettled,
}: InterruptedPush): InterruptionWords {
  const total = settledCount + unsettled.length;
  const unsure = unsettled.filter(({ maybeWritten }) => maybeWritten);
  const names = unsure.slice(0, named).map(({ calendarName }) => calendarName);
  const more = unsure.length > named ? ` and ${unsure.length - named} more` : '';
  return {
    title: `A push broke off: ${settledCount} of ${countOf(total, 'calendar')} settled`,
    text: `${by} began to push “${planName}” on ${momentOnThisMachine(startedAtMs)}. ${countOf(unsettled.length - unsure.length, 'calendar')} had not begun.`,
    unsure:
      unsure.length === 0
        ? null
        : `${countOf(unsure.length, 'calendar')} may be half done: ${names.join(', ')}${more}. Finishing asks AWS first, and writes nothing twice.`,
  };
}
