import { useEffect, useState } from 'react';
import { keyOfEvent, partsOf } from '../event-elements.ts';
import { type PointedEvent, startPointing } from './pointing.ts';

/** The id of the card, which a pointer may go to and stay on. */
export const cardId = 'event-card';

const drawnEvent = '[data-calendar]:not([data-view="list"]) [data-event]';

/**
 * The event of the grid that the pointer rests on, or that the keyboard stands at. It stays while the
 * pointer is on the event or its card, or the event has the focus (WCAG 1.4.13); Escape takes it away, and
 * so do a wheel and any press, on the card as well: what lies below is never dragged unseen.
 */
export function usePointedEvent(): PointedEvent | null {
  const [pointed, setPointed] = useState<PointedEvent | null>(null);
  useEffect(() => follow(setPointed), []);
  return pointed;
}

function after(delayMs: number, act: () => void): () => void {
  const timer = setTimeout(act, delayMs);
  return () => clearTimeout(timer);
}

/** Marks every part of the event with that key, and takes the mark from those that had it. */
function startLight(): (key: string | null) => void {
  let lit: readonly Element[] = [];
  return (key) => {
    for (const part of lit) part.removeAttribute('data-lit');
    lit = key === null ? [] : partsOf(key);
    for (const part of lit) part.setAttribute('data-lit', '');
  };
}

function follow(show: (pointed: PointedEvent | null) => void): () => void {
  const { arrive, stay, leave, leaveSoon, dismiss, isHeldBy } = startPointing({
    show,
    light: startLight(),
    after,
  });
  const goTo = (target: EventTarget | null, by: PointedEvent['by']): void => {
    const element = target instanceof Element ? target.closest<HTMLElement>(drawnEvent) : null;
    const key = keyOfEvent(element);
    if (element !== null && key !== null && !key.startsWith('more:')) arrive({ key, element, by });
    else if (isHeldBy(by)) leaveSoon();
  };
  const point = ({ target }: PointerEvent): void => {
    if (target instanceof Element && target.closest(`#${cardId}`) !== null) stay();
    else goTo(target, 'pointer');
  };
  const focus = ({ target }: FocusEvent): void => {
    // A press gives the focus, too: what was pressed is told by the inspector.
    if (target instanceof Element && target.matches(':focus-visible')) goTo(target, 'keys');
  };
  const leaveIfHeldBy = (by: PointedEvent['by']) => (): void => {
    if (isHeldBy(by)) leave();
  };
  const leaveByKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape' || key === 'Enter') dismiss();
  };
  const stop = new AbortController();
  const options = { signal: stop.signal, passive: true };
  document.addEventListener('pointerover', point, options);
  document.addEventListener('focusin', focus, options);
  document.addEventListener('focusout', leaveIfHeldBy('keys'), options);
  document.addEventListener('pointerdown', dismiss, options);
  document.addEventListener('wheel', dismiss, options);
  document.addEventListener('keydown', leaveByKey, options);
  document.documentElement.addEventListener('pointerleave', leaveIfHeldBy('pointer'), options);
  return () => {
    stop.abort();
    leave();
  };
}
