import { useState } from 'react';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { renameSeriesOf } from '../../state/window-edits.ts';
import classes from './Inspector.module.css';

/** The name, to be read as a title and typed over as a field. An emptied one comes back. */
export function NameInput({ window }: { readonly window: PatchWindow }) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    const name = typed?.trim() ?? '';
    if (name !== '' && name !== window.name) renameSeriesOf(window, name);
    setTyped(null);
  };
  return (
    <>
      <h2 className="said">{window.name}</h2>
      <input
        className={classes['nameInput']}
        aria-label="Name"
        maxLength={500}
        value={typed ?? window.name}
        title={window.name}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key !== 'Escape' || typed === null) return;
          event.stopPropagation();
          setTyped(null);
        }}
      />
    </>
  );
}
