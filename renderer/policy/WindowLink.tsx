import type { PatchWindow } from '../../shared/model/series.ts';
import { formatShortDay } from '../presenters/format-time.ts';
import { revealOnCalendar } from '../state/view-store.ts';
import classes from './PolicyPart.module.css';

/** A window by name and day; leads to it on the calendar. */
export function WindowLink({ window }: { readonly window: PatchWindow }) {
  const show = () => revealOnCalendar({ kind: 'window', id: window.id }, window);
  return (
    <button type="button" className={classes['link']} onClick={show}>
      {window.name}, {formatShortDay(window.startMs, window.zone)}
    </button>
  );
}
