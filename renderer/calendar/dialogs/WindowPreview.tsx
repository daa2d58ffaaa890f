import { useDeferredValue, useMemo } from 'react';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { clockNotes } from '../../presenters/clock-notes.ts';
import { useDisplayZone, useTeamZone } from '../../state/derived.ts';
import { conflictsOfImagined } from '../../state/drag-store.ts';
import { ConflictLines } from '../ConflictLines.tsx';
import { TimesTable } from '../TimesTable.tsx';
import classes from './NewWindowDialog.module.css';

/** A window as it would be: when for everyone, what its night's clocks do, what it would hit. */
export function WindowPreview({ window }: { readonly window: PatchWindow }) {
  const zones = [window.zone, useDisplayZone(), useTeamZone(window.target)];
  const { id, startMs, endMs, kind, target } = useDeferredValue(window);
  const conflicts = useMemo(
    () => conflictsOfImagined({ ...window, id, startMs, endMs, kind, target }),
    // The window is a new object at every render; these are what its conflicts follow from.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [id, startMs, endMs, kind, target],
  );
  return (
    <div className={classes['preview']} aria-live="polite">
      <TimesTable range={window} zones={zones} />
      {clockNotes(window).map((note) => (
        <p key={note} className={classes['note']}>
          {note}
        </p>
      ))}
      <ConflictLines conflicts={conflicts} window={window} limit={5} />
    </div>
  );
}
