import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { AgendaRow } from '../presenters/agenda-rows.ts';
import { openDialog, select } from '../state/view-store.ts';
import { wishNewWindow } from '../state/wish-new-window.ts';
import { choosesAll, choosesTogether } from './choose-windows.ts';
import { focusInspector } from './event-elements.ts';
import { nudgeKey } from './nudge-keys.ts';

interface AgendaFocus {
  /** The row that is the table's one tab stop. */
  readonly index: number;
  readonly onFocus: (index: number) => void;
  /** Answers true for keys that it has acted on. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

const page = 12;

/**
 * Arrow keys, Page Up and Down, Home and End walk over the rows; Alt with arrows and the other keys of
 * the calendar do to a row what they do to a bar. The focus goes along with a row that moves.
 */
export function useAgendaFocus(
  rows: readonly AgendaRow[],
  scrollTo: (index: number) => void,
): AgendaFocus {
  const [key, setKey] = useState<string | null>(null);
  const takesFocus = useRef(false);
  const found = rows.findIndex((row) => row.key === key);
  const index = Math.max(0, found);

  useEffect(() => {
    if (!takesFocus.current) return;
    const row = document.querySelector<HTMLElement>(`[data-row="${index}"]`);
    if (row === null) return;
    takesFocus.current = false;
    row.focus({ preventScroll: true });
  });

  const goTo = (next: number): true => {
    const at = Math.max(0, Math.min(next, rows.length - 1));
    takesFocus.current = true;
    scrollTo(at);
    setKey(rows[at]?.key ?? null);
    return true;
  };

  return {
    index,
    onFocus: (at) => setKey(rows[at]?.key ?? null),
    onKey: (event) => {
      const row = rows[index];
      if (row === undefined || !(event.target instanceof HTMLElement)) return false;
      if (choosesAll(event)) return true;
      if (nudgeKey(event, event.target)) {
        // Where the row goes, the focus goes.
        takesFocus.current = true;
        return true;
      }
      const step = event.altKey ? undefined : steps(index, rows.length)[event.key];
      return step === undefined ? act(event, row) : goTo(step);
    },
  };
}

const steps = (index: number, count: number): Readonly<Record<string, number>> => ({
  ArrowDown: index + 1,
  ArrowUp: index - 1,
  PageDown: index + page,
  PageUp: index - page,
  Home: 0,
  End: count - 1,
});

/** Enter and Space open, `n` makes a window on the row's day. */
function act(event: KeyboardEvent, row: AgendaRow): boolean {
  if (event.key === 'Enter' || event.key === ' ') {
    if (row.kind === 'day') openDialog({ kind: 'day', date: row.date });
    else if (!choosesTogether(event, row.item)) {
      select(row.item.selection);
      focusInspector();
    }
    return true;
  }
  if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey) return false;
  wishNewWindow({ kind: 'evening', date: row.date });
  return true;
}
