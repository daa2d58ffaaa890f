import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PatchWindow } from '../../shared/model/series.ts';
import { formatRange } from '../presenters/format-time.ts';
import { formatNumber } from '../presenters/locale.ts';
import { stateWord } from '../presenters/state-words.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { showWindow } from '../state/show-window.ts';
import classes from './Review.module.css';

/** Windows that are drawn at once; the next ones on demand. */
const pageSize = 200;

interface WindowLinesProps {
  readonly windows: readonly PatchWindow[];
  readonly label: string;
  /** Said behind a window, where there is more to say; empty: nothing. */
  readonly note?: (window: PatchWindow) => string;
}

/** The windows behind a number, each on its own wall; each leads to the calendar. */
export function WindowLines({ windows, label, note }: WindowLinesProps) {
  const [shown, setShown] = useState(pageSize);
  const more = windows.length - shown;
  if (windows.length === 0) return <p className={classes['dim']}>No windows.</p>;
  return (
    <ul className={classes['windows']} aria-label={label}>
      {windows.slice(0, shown).map((window) => (
        <li key={window.id}>
          <button type="button" className={classes['link']} onClick={() => showWindow(window.id)}>
            {window.name}
          </button>
          <span>
            {formatRange(window, window.zone)} {zoneCity(window.zone)}
          </span>
          <span className={classes['dim']}>
            {stateWord(window.state)}
            {note !== undefined && note(window) !== '' && ` · ${note(window)}`}
          </span>
        </li>
      ))}
      {more > 0 && (
        <li>
          <Button mt={4} onClick={() => setShown(shown + pageSize)}>
            Show {Math.min(more, pageSize)} of {formatNumber(more)} more
          </Button>
        </li>
      )}
    </ul>
  );
}
