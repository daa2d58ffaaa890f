import { ourUid } from '../ical/our-uid.ts';
import type { LiveEvent, LiveOccurrence } from '../model/occurrence.ts';
import type { PatchWindow } from '../model/series.ts';

/**
 * C04: whether a live event is the window's own pushed version, however far either was moved. By
 * UID, never by title. Not a conflict: a push replaces it.
 */
export const isTwinOf = (
  { seriesId, originalStart }: Pick<PatchWindow, 'seriesId' | 'originalStart'>,
  live: LiveEvent,
  planId: string,
): boolean => live.ours && live.uid === ourUid(planId, seriesId, originalStart);

/** The live events that a push of the window replaces, in the order given. */
export const twinsOf = (
  window: Pick<PatchWindow, 'seriesId' | 'originalStart'>,
  live: readonly LiveOccurrence[],
  planId: string,
): readonly LiveOccurrence[] =>
  live.filter(
    (occurrence) =>
      occurrence.live.kind === 'calendar-event' && isTwinOf(window, occurrence.live, planId),
  );
