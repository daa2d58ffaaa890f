import type { PatchWindow } from '../../../shared/model/series.ts';
import type { CalendarItem } from '../../presenters/calendar-item.ts';
import { windowAt } from '../../presenters/move-math.ts';
import { useImaginedConflicts } from '../../state/check/use-imagined-conflicts.ts';
import { useConflictsOf } from '../../state/derived.ts';
import { ConflictLines } from '../ConflictLines.tsx';

interface CardConflictsProps {
  readonly item: CalendarItem;
  readonly window: PatchWindow;
}

const shownLines = 4;

/** What a window meets where it stands; at a time on offer, what it would meet there. */
export const CardConflicts = ({ item, window }: CardConflictsProps) =>
  item.look === 'offered' ? (
    <Imagined window={windowAt(window, item)} />
  ) : (
    <Found window={window} />
  );

function Found({ window }: { readonly window: PatchWindow }) {
  const open = useConflictsOf(window.id).filter(({ accepted }) => accepted === undefined);
  return <ConflictLines conflicts={open} window={window} limit={shownLines} />;
}

function Imagined({ window }: { readonly window: PatchWindow }) {
  const found = useImaginedConflicts(window);
  const open = found?.filter(({ accepted }) => accepted === undefined) ?? null;
  return <ConflictLines conflicts={open} window={window} limit={shownLines} />;
}
