import { useDeferredValue } from 'react';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { clockNotes } from '../../presenters/clock-notes.ts';
import { useDisplayZone, useTeamZone } from '../../state/derived.ts';
import { useImaginedConflicts } from '../../state/check/use-imagined-conflicts.ts';
import { ConflictLines } from '../ConflictLines.tsx';
import { TimesTable } from '../TimesTable.tsx';
import classes from './NewWindowDialog.module.css';

/** A window as it would be: when for everyone, what its night's clocks do, what it would hit. */
export function WindowPreview({ window }: { readonly window: PatchWindow }) {
  const zones = [window.zone, useDisplayZone(), useTeamZone(window)];
  const conflicts = useImaginedConflicts(useDeferredValue(window));
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
