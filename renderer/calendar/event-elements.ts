/** Events as elements of the page: found by our own attribute, never by the widget's class names. */
import type { EventDisplayInfo } from '@fullcalendar/react';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import { contentsOf } from './event-contents.ts';

const attribute = 'data-event';
const selector = `[${attribute}]`;
/** Where the keyboard can be: events, and the heads of days. */
const stops = `${selector}, [data-day]`;

/** Puts our mark on a new element and takes it out of the tab order: the grid is one stop. */
export function markEvent(info: EventDisplayInfo & { readonly el: HTMLElement }): string | null {
  const contents = contentsOf(info.event);
  if (contents === null || contents.kind === 'clock-change') return null;
  if (info.isMirror || info.event.display === 'background') return null;
  const key = contents.kind === 'item' ? contents.item.key : `more:${contents.overflow.date}`;
  info.el.setAttribute(attribute, key);
  info.el.tabIndex = -1;
  return key;
}

/** The key of the event that an element is, or is inside of. */
export const keyOfEvent = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest(selector)?.getAttribute(attribute) ?? null) : null;

/** The head of a day or the event that has the focus, if one has. */
export function focusedStop(grid: HTMLElement): HTMLElement | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !grid.contains(activeElement)) return null;
  return activeElement.closest<HTMLElement>(stops);
}

/** Every drawn part of an event: a night in hours is two, a bar over a week's end as well. */
export const partsOf = (key: string): readonly Element[] => [
  ...document.querySelectorAll(`[${attribute}="${CSS.escape(key)}"]`),
];

/** Gives the focus to an event, if it is drawn. */
export function focusEvent(key: string): void {
  document.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(key)}"]`)?.focus();
}

/** Gives the focus to the inspector, once what was just selected stands in it. */
export const focusInspector = (): void =>
  void requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-inspector]')?.focus(),
  );

/** Whether the focus went with an element that is no more. */
export const isFocusLost = (): boolean =>
  document.activeElement === document.body || document.activeElement === null;

/**
 * Gives an element the focus as soon as it can have it: the widget draws events out of sight first
 * and puts them in their place some frames later. Gives way to any focus taken meanwhile.
 */
export function focusWhenVisible(element: HTMLElement, framesLeft = 20): void {
  if (!isFocusLost() || framesLeft === 0 || !element.isConnected) return;
  element.focus({ preventScroll: true });
  requestAnimationFrame(() => focusWhenVisible(element, framesLeft - 1));
}

/** The day of a head, or the one under whose head an event is drawn. */
export function dayOfStop(grid: HTMLElement, stop: HTMLElement): IsoDate | null {
  const own = stop.dataset['day'];
  if (own !== undefined) return own;
  const { left, top } = stop.getBoundingClientRect();
  const above = [...grid.querySelectorAll<HTMLElement>('[data-day]')].filter((head) => {
    const column = columnOf(head);
    return column.left - 4 <= left && left < column.right - 4 && column.top <= top + 4;
  });
  return above.at(-1)?.dataset['day'] ?? null;
}

/** The head of a day, if that day is drawn. */
export const headOfDay = (grid: HTMLElement, date: IsoDate): HTMLElement | null =>
  grid.querySelector<HTMLElement>(`[data-day="${date}"]`);

/** The nearest event or head of a day in the direction of an arrow key, as the eye would go; null at the edge. */
export function nearestStop(
  grid: HTMLElement,
  from: HTMLElement,
  arrow: string,
): HTMLElement | null {
  const here = centerOf(from);
  let best: HTMLElement | null = null;
  let bestCost = Infinity;
  for (const element of grid.querySelectorAll<HTMLElement>(stops)) {
    const cost = element === from ? Infinity : costOf(here, centerOf(element), arrow);
    if (cost < bestCost) [best, bestCost] = [element, cost];
  }
  return best;
}

/** A day's column, of which its head may be only a corner. */
const columnOf = (head: HTMLElement): DOMRect =>
  (head.closest('[data-date]') ?? head).getBoundingClientRect();

interface Point {
  readonly x: number;
  readonly y: number;
}

function centerOf(element: HTMLElement): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  // The number of a day stands at the right of its column, its events at the left.
  if (element.dataset['day'] !== undefined) return { x: columnOf(element).left + 40, y: top + 10 };
  return { x: left + Math.min(width / 2, 40), y: top + Math.min(height / 2, 10) };
}

/** Going aside costs more than going on; going back is not going there at all. */
function costOf(from: Point, to: Point, arrow: string): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const isAcross = arrow === 'ArrowLeft' || arrow === 'ArrowRight';
  const sign = arrow === 'ArrowLeft' || arrow === 'ArrowUp' ? -1 : 1;
  const along = sign * (isAcross ? dx : dy);
  const aside = Math.abs(isAcross ? dy : dx);
  return along > 4 ? along + aside * 3 : Infinity;
}
