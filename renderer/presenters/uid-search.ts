/** Events by their UID, as AWS and calendar files know them. */
import { ourUid, readOurUid } from '../../shared/ical/our-uid.ts';
import type { LiveOccurrence } from '../../shared/model/occurrence.ts';
import { readWindowId, toWindowId } from '../../shared/planning/window-ref.ts';
import type { CalendarItem } from './calendar-item.ts';

/** Fewer letters than this would be in nearly every UID. */
const fewestLetters = 4;

/** Windows of the plan whose event has that UID, whole, or beginning like it. */
export function windowsWithUid(
  text: string,
  items: readonly Pick<CalendarItem, 'layer' | 'selection'>[],
  planId: string,
): readonly { readonly id: string; readonly uid: string }[] {
  if (!text.startsWith('pwp-')) return [];
  const read = readOurUid(text);
  if (read?.planId === planId) return [{ id: toWindowId(read), uid: text }];
  return items.flatMap(({ layer, selection }) => {
    if (layer !== 'windows') return [];
    const { seriesId, originalStart } = readWindowId(selection.id);
    const uid = ourUid(planId, seriesId, originalStart);
    return uid.toLowerCase().startsWith(text.toLowerCase()) ? [{ id: selection.id, uid }] : [];
  });
}

/** The first happening of each live event whose UID holds the text. */
export function liveWithUid(
  text: string,
  occurrences: readonly LiveOccurrence[],
): readonly { readonly occurrence: LiveOccurrence; readonly uid: string }[] {
  if (text.length < fewestLetters) return [];
  const wanted = text.toLowerCase();
  const found = new Map<string, LiveOccurrence>();
  for (const occurrence of occurrences) {
    if (occurrence.live.kind !== 'calendar-event') continue;
    const { uid } = occurrence.live;
    const first = found.get(uid);
    const isEarlier = first === undefined || occurrence.startMs < first.startMs;
    if (isEarlier && uid.toLowerCase().includes(wanted)) found.set(uid, occurrence);
  }
  return [...found].map(([uid, occurrence]) => ({ occurrence, uid }));
}
