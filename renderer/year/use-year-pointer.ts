/** What the pointer does in the year: marks are taken, opened and told; a cell shows what is in it. */
import type { MouseEvent, PointerEvent } from 'react';
import type { PatchWindow } from '../../shared/model/series.ts';
import { wordsOfMark } from '../presenters/year-mark-words.ts';
import { showWindow } from '../state/show-window.ts';
import { markNear } from './mark-near.ts';
import type { YearLine } from './year-lines.ts';

interface YearPointerProps {
  readonly lines: readonly YearLine[];
  readonly findings: ReadonlyMap<string, number>;
  readonly grip: (window: PatchWindow, mark: HTMLElement, x: number) => void;
  readonly isClick: () => boolean;
  readonly choose: (line: number, column: number) => void;
}

interface YearPointer {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerOver: (event: PointerEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

/** Handlers for the whole grid. */
export function useYearPointer({
  lines,
  findings,
  grip,
  isClick,
  choose,
}: YearPointerProps): YearPointer {
  const rowAt = (element: Element) => {
    const at = lines[Number(element.closest('[role=row]')?.ariaRowIndex) - 2];
    return at?.kind === 'customer' ? at.row : null;
  };
  return {
    onPointerDown: ({ target, button, clientX, clientY }) => {
      if (button !== 0 || !(target instanceof HTMLElement)) return;
      const mark = markNear(target, clientX, clientY);
      const row = mark === null ? null : rowAt(mark);
      const found = row?.marks.find(({ window }) => window.id === mark?.dataset['window']);
      if (mark !== null && found !== undefined) grip(found.window, mark, clientX);
    },
    // Words for hundreds of marks would be made for the one that is pointed at.
    onPointerOver: ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      const { window, told } = target.dataset;
      const row = window === undefined && told === undefined ? null : rowAt(target);
      if (row !== null) target.title = wordsOfMark(row, { window, told }, findings) ?? '';
    },
    onClick: ({ target, clientX, clientY }) => {
      if (!isClick() || !(target instanceof Element)) return;
      const id = markNear(target, clientX, clientY)?.dataset['window'];
      if (id !== undefined) return showWindow(id);
      // Marks lie over their cell: freezes, gaps and deadlines are told in its details.
      const cell = document
        .elementsFromPoint(clientX, clientY)
        .find((each) => each.role === 'gridcell');
      if (!(cell instanceof HTMLElement)) return;
      const [line = -1, column = -1] = (cell.dataset['place'] ?? '').split(':').map(Number);
      choose(line, column);
    },
  };
}
