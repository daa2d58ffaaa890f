import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import { byPriority, priorityOf } from '../../../shared/model/priority.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { inspectorMessages } from '../../presenters/inspector-messages.ts';
import { useOrganization, useWindow } from '../../state/derived.ts';
import classes from './ConflictCards.module.css';

interface GiveWayNoteProps {
  readonly conflict: Conflict;
  readonly window: PatchWindow;
}

/** Which of the two is proposed to move: never a release, else the window of lower priority. */
export function GiveWayNote({ conflict, window }: GiveWayNoteProps) {
  const { counterpart, windowId } = conflict;
  const otherId = counterpart.kind === 'window' ? counterpart.id : null;
  const other = useWindow(otherId === window.id ? windowId : otherId);
  const organization = useOrganization();
  if (counterpart.kind === 'release') {
    return <p className={classes['sentence']}>{inspectorMessages.releaseStays(window.name)}</p>;
  }
  if (other === null || organization === null) return null;
  const order = byPriority(priorityOf(window, organization), priorityOf(other, organization));
  if (order === 0) return null;
  const lower = order > 0 ? window : other;
  return <p className={classes['sentence']}>{inspectorMessages.givesWay(lower.name)}</p>;
}
