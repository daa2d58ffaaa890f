/** What a push does to events, in sentences. */
import type { CalendarChange, EventChange, EventTime } from '../../shared/changes/change-set.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { Polarity } from '../../shared/model/snapshot.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { formatRange } from './format-time.ts';
import { zoneCity } from './zone-words.ts';
import { calendarMessages, changeMessages } from './change-messages.ts';

/** `Added patch-northwind-prod-2027-03-13: allows patching Sat 13 Mar 2027 22:00 → Sun 05:00 New York.` */
export function changeWords(change: EventChange, polarity: Polarity | null, zone?: Zone): string {
  const { summary, before, after } = change;
  const time = (at: EventTime | null): string => timeWords(at, zone);
  switch (change.kind) {
    case 'added':
      return `Added ${summary}: ${effectWords(polarity)} ${time(after)}.`;
    case 'moved':
      return `Moved ${summary}: ${effectWords(polarity)} ${time(after)}, no longer ${time(before)}.`;
    case 'changed':
      return `Changed the text of ${summary}: ${effectWords(polarity)} ${time(after)}, as before.`;
    case 'removed':
      return `Removed ${summary}: no longer ${effectWords(polarity)} ${time(before)}.`;
    case 'untouched':
      return `${summary} stays: ${effectWords(polarity)} ${time(after)}.`;
    default:
      return assertNever(change.kind);
  }
}

/** What an event of a calendar does; a calendar of unknown type says nothing about it. */
function effectWords(polarity: Polarity | null): string {
  if (polarity === null) return 'has an unknown effect';
  return polarity === 'DEFAULT_CLOSED' ? 'allows patching' : 'blocks changes';
}

function timeWords(time: EventTime | null, zone: Zone | undefined): string {
  if (time === null) return 'at no time';
  const shown = zone ?? time.zone;
  return `${formatRange(time, shown)} ${zoneCity(shown)}`;
}

/** `2 events are added, 1 is moved; 14 events of others stay byte for byte.` */
export function calendarChangeWords({ events, foreignCount }: CalendarChange): string {
  const parts = (['added', 'moved', 'changed', 'removed'] as const).flatMap((kind) => {
    const count = events.filter((event) => event.kind === kind).length;
    return count === 0 ? [] : [changeMessages[kind](count)];
  });
  return parts.length === 0
    ? calendarMessages.nothing(foreignCount)
    : calendarMessages.ours(parts.join(', '), foreignCount);
}
