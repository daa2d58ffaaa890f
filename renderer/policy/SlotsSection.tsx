import type { Conflict, Severity } from '../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { isEndedByMoving } from '../../shared/policy/suggest-slots.ts';
import { isMovable } from '../presenters/state-words.ts';
import { useConflictsOf } from '../state/derived.ts';
import { CleanSlots } from './CleanSlots.tsx';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** Clean slots for a window; nothing for one that is history. */
export function SlotsSection({ window }: { readonly window: PatchWindow }) {
  const [mends, ...others] = movable(useConflictsOf(window.id));
  if (!isMovable(window.state)) return null;
  return mends === undefined ? (
    <CleanSlots window={window} />
  ) : (
    <CleanSlots window={window} mends={mends} others={others} />
  );
}

/** The open findings that moving can end, the gravest first. */
const movable = (conflicts: readonly Conflict[]): readonly Conflict[] =>
  conflicts
    .filter((each) => each.accepted === undefined && isEndedByMoving(each))
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
