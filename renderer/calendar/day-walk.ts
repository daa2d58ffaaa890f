/** The keyboard's way from day to day, beyond the days that are drawn too. */
import { addDays } from '../../shared/time/iso-date.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import { dateIn } from '../presenters/format-time.ts';
import { daysInView, stepDate } from '../presenters/visible-range.ts';
import { currentDisplayZone } from '../state/derived.ts';
import { currentNowMs } from '../state/session-store.ts';
import { showDate, shownSpan, useViewStore } from '../state/view-store.ts';
import { wishNewWindow } from '../state/wish-new-window.ts';
import { dayOfStop, headOfDay } from './event-elements.ts';

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>;

/** To today where it is drawn, else to the day that the title is about. */
export function enterDays(grid: HTMLElement): boolean {
  const today = headOfDay(grid, dateIn(currentNowMs(), currentDisplayZone()));
  const state = useViewStore.getState();
  const [view, date] = [shownSpan(state), state.date];
  const head =
    today ?? headOfDay(grid, date) ?? headOfDay(grid, daysInView(view, date).first) ?? null;
  head?.focus();
  return head !== null;
}

/**
 * Home, End, Page Up, Page Down, Ctrl with arrows, `n` on a day; from a head of a day left and right
 * lead to other heads. False for any other key.
 */
export function walkDays(event: Key, grid: HTMLElement, from: HTMLElement): boolean {
  const date = dayOfStop(grid, from);
  if (date === null) return false;
  const isAcross = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  const isOnDay = from.dataset['day'] !== undefined;
  const isJump = event.ctrlKey || event.metaKey || (isOnDay && isAcross);
  if (!event.ctrlKey && !event.metaKey && event.key.toLowerCase() === 'n') {
    wishNewWindow({ kind: 'evening', date });
    return true;
  }
  const next = dayAfter(event.key, date, isJump);
  if (next === null) return false;
  goToDay(next, grid);
  return true;
}

/** Over the edge of what is drawn: into the month, week or day beyond it. */
export function leavePeriod(arrow: string, grid: HTMLElement, from: HTMLElement): boolean {
  const date = dayOfStop(grid, from);
  const next = date === null ? null : dayAfter(arrow, date, true);
  if (next !== null) goToDay(next, grid);
  return true;
}

function dayAfter(key: string, date: IsoDate, isJump: boolean): IsoDate | null {
  const view = shownSpan(useViewStore.getState());
  const inMonth = view === 'month' ? 7 : 0;
  const week = daysInView('week', date);
  const steps: Readonly<Record<string, IsoDate>> = {
    Home: week.first,
    End: week.last,
    PageUp: stepDate(view, date, -1),
    PageDown: stepDate(view, date, 1),
    ...(isJump && {
      ArrowLeft: addDays(date, -1),
      ArrowRight: addDays(date, 1),
      ArrowUp: addDays(date, -inMonth),
      ArrowDown: addDays(date, inMonth),
    }),
  };
  return steps[key] ?? null;
}

/** Gives the focus to a day. One that is not drawn, or of another month, is shown first. */
function goToDay(date: IsoDate, grid: HTMLElement): void {
  const state = useViewStore.getState();
  const { first, last } = daysInView(shownSpan(state), state.date);
  if (first <= date && date <= last) return headOfDay(grid, date)?.focus();
  showDate(date);
  // What had the focus goes with its month.
  grid.focus({ preventScroll: true });
  focusWhenDrawn(date, grid, 30);
}

/** The widget draws another period some frames later. Gives way to any focus taken meanwhile. */
function focusWhenDrawn(date: IsoDate, grid: HTMLElement, framesLeft: number): void {
  const head = headOfDay(grid, date);
  const { activeElement } = document;
  const isFree = [grid, head, document.body].includes(activeElement as HTMLElement);
  if (!isFree || framesLeft === 0) return;
  head?.focus();
  requestAnimationFrame(() => focusWhenDrawn(date, grid, framesLeft - 1));
}
