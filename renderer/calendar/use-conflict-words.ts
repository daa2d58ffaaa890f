import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { conflictWords, type ConflictWords } from '../presenters/conflict-words.ts';
import { currentWindow, useDisplayZone, useOrganization } from '../state/derived.ts';

const nothing: ConflictWords = { title: '', sentence: '' };

/**
 * Findings in words, in the zone that is shown, from the side of the window they are shown at. That
 * one is passed in, because while it is dragged it is not the one the plan has.
 */
export function useConflictWords(
  seenFrom: PatchWindow | null,
): (conflict: Conflict) => ConflictWords {
  const organization = useOrganization();
  const zone = useDisplayZone();
  const windowOf = (id: string): PatchWindow | undefined =>
    id === seenFrom?.id ? seenFrom : (currentWindow(id) ?? undefined);
  return (conflict) => {
    if (organization === null) return nothing;
    const context = { organization, zone, windowOf };
    return conflictWords(
      conflict,
      seenFrom === null ? context : { ...context, seenFrom: seenFrom.id },
    );
  };
}
