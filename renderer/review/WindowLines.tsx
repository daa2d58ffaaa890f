import type { PatchWindow } from '../../shared/model/series.ts';
import { formatRange } from '../presenters/format-time.ts';
import { stateWord } from '../presenters/state-words.ts';
import { showWindow } from '../state/show-window.ts';
import classes from './Review.module.css';

const most = 200;

interface WindowLinesProps {
  readonly windows: readonly PatchWindow[];
  readonly label: string;
  /** Said behind a window, where there is more to say; empty: nothing. */
  readonly note?: (window: PatchWindow) => string;
}

/** The windows behind a number; each leads to the calendar. */
export function WindowLines({ windows, label, note }: WindowLinesProps) {
  if (windows.length === 0) return <p className={classes['dim']}>No windows.</p>;
  return (
    <ul className={classes['windows']} aria-label={label}>
      {windows.slice(0, most).map((window) => (
        <li key={window.id}>
          <button type="button" className={classes['link']} onClick={() => showWindow(window.id)}>
            {window.name}
          </button>
          <span>{formatRange(window, window.zone)}</span>
          <span className={classes['dim']}>
            {stateWord(window.state)}
            {note !== undefined && note(window) !== '' && ` · ${note(window)}`}
          </span>
        </li>
      ))}
      {windows.length > most && <li>and {windows.length - most} more</li>}
    </ul>
  );
}
