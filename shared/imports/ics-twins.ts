import type { CalendarEvent } from '../ical/calendar-document.ts';

/**
 * The events without those that stand in the text a second time, word for word, as where two exports were
 * put into one file. Others that share a UID are all kept.
 */
export function withoutTwins(
  text: string,
  events: readonly CalendarEvent[],
): { readonly events: readonly CalendarEvent[]; readonly twins: number } {
  const uids = new Set(events.map(({ uid }) => uid));
  // Nearly always no two share one: then nothing is compared.
  if (uids.size === events.length) return { events, twins: 0 };
  const lines = text.split(/\r\n|\r|\n/);
  const seen = new Set<string>();
  const own = events.filter(({ firstLine, lastLine }) => {
    const words = lines.slice(firstLine - 1, lastLine).join('\n');
    return !seen.has(words) && seen.add(words);
  });
  return { events: own, twins: events.length - own.length };
}
